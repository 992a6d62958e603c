"""Find whom a text names as the source of what another denies, where one clause has both.

"The army denied allegations by villagers that troops *burnt* the mill": the villagers say so, and the army that it is
not so. Where nobody is named ("denied accusations that …"), it is denied and no more; where nothing has been denied
("refused to deny allegations by villagers that …"), the villagers say so and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.mentions.denials import Denied, denier_of, words_of
from briefing.mentions.parse.records import Word
from briefing.mentions.scene import Scene
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.sources.sayings import saying_of
from briefing.mentions.status.hearsay import denies, hearsay_over
from briefing.mentions.triggers import Trigger
from briefing.model import Attribution, Denial, Status


def accusations(scenes: Sequence[Scene]) -> Mapping[Denied, tuple[Attribution, Denial | None]]:
    """Who says it, and who denies it in what words if anybody does, by the trigger of what is said."""
    return {
        (place, trigger.word.index): found
        for place, scene in enumerate(scenes)
        for trigger in scene.triggers
        if (found := _accused(scene, trigger)) is not None
    }


def _accused(scene: Scene, trigger: Trigger) -> tuple[Attribution, Denial | None] | None:
    if trigger.is_noun or scene.ruled_status(trigger) not in (Status.DENIED, Status.CLAIMED):
        return None
    noun = hearsay_over(trigger.word)
    if noun is None or noun.relation != "dobj" or noun.head.lemma not in noun.vocab.reporting.deny:
        return None
    accuser = next((attribution(scene.sentence, word) for word in _by_whom(noun, scene.dated)), None)
    if accuser is None:
        return None
    if not denies(noun.head):
        return (accuser, None)
    denier = denier_of(scene, noun.head) or _meant(scene, trigger, noun.head)
    return (accuser, Denial(words_of(scene, noun.head), denier)) if denier is not None else None


def _meant(scene: Scene, trigger: Trigger, verb: Word) -> Attribution | None:
    """Whom the pronoun before a denial means ("*She* denied accusations by Reed that …"); None of a name."""
    own, voice = saying_of(verb).source, scene.ruled_voice(trigger)
    return voice.source if own is not None and own.pos == "PRON" and voice is not None else None


def _by_whom(noun: Word, dated: frozenset[int]) -> Iterator[Word]:
    """Who accuses: "the union's claim", "allegations by villagers", "accusations made by Reed".

    Not "Monday's claim" or "their claim", "allegations faced by Reed"; nor "reports from Paris", where from is a place.
    """
    named = (*_owners(noun), *(word for agent in _agents(noun) for word in agent.rights if word.relation == "pobj"))
    return (word for word in named if word.index not in dated and word.pos in ("NOUN", "PROPN"))


def _owners(noun: Word) -> Iterator[Word]:
    return (child for child in noun.lefts if child.relation == "poss")


def _agents(noun: Word) -> Iterator[Word]:
    """The "by" after a noun of hearsay, or after the participle that says by whom it was made."""
    words = noun.vocab.denial
    beside = (*noun.rights, *noun.head.rights)  # "never denied *by*" is where the parser hangs "allegations by"
    made = (own for child in noun.rights if child.tag == "VBN" and child.lemma in words.making for own in child.rights)
    after = (child for child in (*beside, *made) if child.index > noun.index)
    return (child for child in after if child.lower in words.accusers)
