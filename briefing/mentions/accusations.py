"""Find what somebody by name is said to accuse another of, where the very words deny it.

"The army denied allegations by villagers that troops *burnt* the mill": the villagers say so, and the army that it is
not so. Where nobody is named ("denied accusations that …"), it is denied and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.mentions.denials import Denied, denier_of, words_of
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import clause_head
from briefing.mentions.scene import Scene
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.triggers import Trigger
from briefing.model import Attribution, Denial, Status


def accusations(scenes: Sequence[Scene]) -> Mapping[Denied, tuple[Attribution, Denial]]:
    """Who says it, and who denies it in what words, by the trigger of what is said."""
    return {
        (place, trigger.word.index): found
        for place, scene in enumerate(scenes)
        for trigger in scene.triggers
        if (found := _accused(scene, trigger)) is not None
    }


def _accused(scene: Scene, trigger: Trigger) -> tuple[Attribution, Denial] | None:
    if trigger.is_noun or scene.ruled_status(trigger) is not Status.DENIED:
        return None
    noun = _accusation_over(clause_head(trigger.word))
    accuser = next((attribution(scene.sentence, word) for word in _by_whom(noun)), None) if noun else None
    if noun is None or accuser is None:
        return None
    voice = scene.ruled_voice(trigger)
    denier = denier_of(scene, noun.head) or (voice.source if voice is not None else None)
    return (accuser, Denial(words_of(scene, noun.head), denier)) if denier is not None else None


def _accusation_over(verb: Word) -> Word | None:
    """The noun of hearsay that a clause completes, where it is what a verb denies."""
    over = verb.head
    if verb.relation == "ccomp":  # "denied accusations by Reed that she *joined*", which the parser hangs on "denied"
        over = next((child for child in over.rights if child.relation == "dobj" and child.index < verb.index), over)
    is_hearsay = over.relation == "dobj" and over.lemma.lower() in over.vocab.status.hearsay
    return over if is_hearsay and over.head.lemma in over.vocab.reporting.deny else None


def _by_whom(noun: Word) -> Iterator[Word]:
    """Who accuses: "the union's claim", "allegations by villagers", "accusations made by Reed"."""
    for child in noun.lefts:
        if child.relation == "poss" and child.pos != "PRON":
            yield child
    for child in noun.rights:
        for agent in (child, *(child.rights if child.tag == "VBN" else ())):
            if agent.lower in agent.vocab.denial.accusers:
                yield from (word for word in agent.rights if word.relation == "pobj")
