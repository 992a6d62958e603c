"""Find who denies what an article reports, right where it reports it: in the same sentence or in the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from briefing.mentions.parse.passages import clause_passage
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import is_passive, is_verb, object_of, subject
from briefing.mentions.scene import Scene
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.sources.sayings import told_with
from briefing.mentions.status.mood import mood
from briefing.mentions.triggers import Kind, Trigger
from briefing.model import Attribution, Denial, Passage, Status

Denied: TypeAlias = tuple[int, int]
"""What is denied: the index of a sentence in its article, and of the trigger's word in its sentence."""

_LAST = {Kind.STATE: 1, Kind.SAYING: 2}
_CONTENT = ("ccomp", "xcomp", "dobj", "pobj")


def denials(scenes: Sequence[Scene]) -> Mapping[Denied, Denial]:
    """What somebody by name denies, by the trigger of the accusation or the claim that it answers.

    "Villagers said troops had burnt the mill. The army denied that." A plea in court is no such answer ("He was charged
    with fraud. He denies the charge."), nor is a word that denies what no one by name says ("denied rumours").
    """
    return dict(_found(scenes))


def _found(scenes: Sequence[Scene]) -> Iterator[tuple[Denied, Denial]]:
    for place, scene in enumerate(scenes):
        for verb in (word for word in scene.sentence.words if _denies(word)):
            source = _denier(scene, verb)
            answered = _answered(scenes, place, verb, source) if source is not None else None
            if source is not None and answered is not None:
                yield answered, Denial(_words(scene, verb), source)
                break


def _denies(word: Word) -> bool:
    """Whether a verb says, of its own and as done, that something is not so."""
    return (
        word.lemma in word.vocab.reporting.deny
        and is_verb(word)
        and not is_passive(word)
        and mood(word) is Status.REPORTED
    )


def _denier(scene: Scene, verb: Word) -> Attribution | None:
    source = told_with(verb).source
    return attribution(scene.sentence, source) if source is not None else None


def _answered(scenes: Sequence[Scene], place: int, verb: Word, source: Attribution) -> Denied | None:
    """The claim that stands before a denial in its sentence; where there is none, in the sentence before it."""
    scene = scenes[place]
    earlier = [trigger for trigger in scene.triggers if _stands_before(trigger.word, verb)]
    if earlier:
        takes_up = _is_answer(verb) or _contrasts(verb)
        claimed = _claimed(scene, earlier, source) if takes_up else None
        return (place, claimed.word.index) if claimed is not None else None
    if not place or verb.relation != "ROOT" or not _is_answer(verb):
        return None
    before = scenes[place - 1]
    claimed = _claimed(before, before.triggers, source) if _is_near(before, scene) else None
    return (place - 1, claimed.word.index) if claimed is not None else None


def _is_near(before: Scene, scene: Scene) -> bool:
    return scene.sentence.paragraph - before.sentence.paragraph <= 1


def _stands_before(word: Word, verb: Word) -> bool:
    """Whether a word belongs to what a sentence says before the clause of a verb."""
    who = subject(verb)
    first = min(who.left_edge.index, verb.index) if who is not None else verb.index
    return word.index < first and all(above.index != verb.index for above in _over(word))


def _over(word: Word) -> Iterator[Word]:
    while word.head is not word:
        word = word.head
        yield word


def _is_answer(verb: Word) -> bool:
    """Whether what it denies was said before: "denied that", "rejected the allegations", "denied any such raid"."""
    words, inner = verb.vocab.denial, object_of(verb)
    if inner is not None and inner.pos == "PRON":
        return inner.lower in words.taken_up and verb.lemma in words.of_what_was_said
    if inner is not None and inner.lemma.lower() in words.of_nouns:
        return True
    content = (child for child in verb.rights if child.relation in _CONTENT)
    return any(word.lower in words.such for child in content for word in child.subtree)


def _contrasts(verb: Word) -> bool:
    """Whether a clause that denies something is set against the one before it ("..., but the army denied ...")."""
    return verb.relation == "conj" and any(
        child.relation == "cc" and child.lower in child.vocab.denial.contrast for child in verb.head.rights
    )


def _claimed(scene: Scene, triggers: Sequence[Trigger], denier: Attribution) -> Trigger | None:
    """The first trigger that others than the denier claim; deeds come before states, states before sayings."""
    said = [trigger for trigger in triggers if _is_claimed(scene, trigger, denier)]
    return min(said, key=lambda trigger: _LAST.get(trigger.kind, 0), default=None)


def _is_claimed(scene: Scene, trigger: Trigger, denier: Attribution) -> bool:
    voice, status = scene.voice(trigger), scene.status(trigger)
    if voice is not None and voice.source is not None and voice.source.name == denier.name:
        return False
    accuses = trigger.word.lemma in trigger.word.vocab.denial.accusing and status is Status.REPORTED
    said = voice is not None and voice.source is not None and status.happened
    return accuses or said or status is Status.CLAIMED


def _words(scene: Scene, verb: Word) -> Passage:
    trigger = next((each for each in scene.triggers if each.word.index == verb.index), None)
    return clause_passage(scene.sentence, trigger, scene.triggers) if trigger is not None else scene.sentence.whole
