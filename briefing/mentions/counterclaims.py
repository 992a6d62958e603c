"""Find who says otherwise, right after what another has said, where the text sets the two against each other.

No verb of denial is needed where two sides of one quarrel speak in turn: "Prosecutors say the doctor gave him the dose.
The defence says he took it himself." "The minister said operations had stopped. But activists say his forces are still
shooting." Who they are says the data: prosecution and defence, those in power and those who stand against them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.mentions.denials import Denied, words_of
from briefing.mentions.parse.records import Word
from briefing.mentions.scene import Scene
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.sources.sayings import saying_of
from briefing.mentions.status.hearsay import denies
from briefing.mentions.triggers import Kind, Trigger, content_of
from briefing.mentions.vocabulary import Words
from briefing.model import Attribution, Denial, Status

_BEFORE_ITS_SOURCE = 12
"""Words of a phrase that name a source: beyond them a relative clause tells of it."""


def counterclaims(scenes: Sequence[Scene]) -> Mapping[Denied, Denial]:
    """Who says otherwise and in which words, by the trigger of the claim that he answers."""
    return dict(_found(scenes))


def _found(scenes: Sequence[Scene]) -> Iterator[tuple[Denied, Denial]]:
    for place in range(1, len(scenes)):
        before, scene = scenes[place - 1], scenes[place]
        if scene.sentence.paragraph - before.sentence.paragraph > 1:
            continue
        verb = _asserting(scene)
        source = saying_of(verb).source if verb is not None else None
        named = attribution(scene.sentence, source) if source is not None else None
        if verb is None or source is None or named is None:
            continue
        claim = _answered(before, scene, source, named)
        if claim is not None:
            yield (place - 1, claim.word.index), Denial(words_of(scene, verb), named, says_otherwise=True)


def _asserting(scene: Scene) -> Word | None:
    """The verb by which a sentence says what somebody maintains as a fact; None of a question, a wish, a denial."""
    verb = next((word for word in scene.sentence.words if word.relation == "ROOT"), None)
    if verb is None or verb.lemma not in verb.vocab.counterclaims.asserting or denies(verb):
        return None
    content = content_of(verb)
    said = [each for each in scene.triggers if content is not None and each.word.index == content.index]
    is_fact = any(scene.status(each).happened or scene.status(each) is Status.NEGATED for each in said)
    return verb if is_fact else None


def _answered(before: Scene, scene: Scene, source: Word, named: Attribution) -> Trigger | None:
    """The chief claim of the sentence before, made by the other side."""
    for trigger in before.triggers:
        voice = before.voice(trigger)
        said_by = voice.saying.source if voice is not None else None
        if voice is None or voice.source is None or said_by is None or said_by.sentence.index != before.sentence.index:
            continue
        is_chief = content_of(voice.saying.verb) == trigger.word
        if not is_chief or trigger.kind is Kind.SAYING or not before.status(trigger).happened:
            continue
        if voice.source.name != named.name and _are_against(scene, said_by, source):
            return trigger
    return None


def _are_against(scene: Scene, one: Word, other: Word) -> bool:
    """Whether two sources are sides of one quarrel: of a trial always, of others where the text says "but"."""
    words = other.vocab.counterclaims
    first, second = _phrase(one), _phrase(other)
    if _apart(first, second, words.prosecution, words.defence):
        return True
    turns = any(word.lower in words.turning for word in scene.sentence.words[:1])
    in_power = not first.isdisjoint(words.in_power) or one.pos == "PROPN"
    against = not first.isdisjoint(words.against) and not second.isdisjoint(words.in_power)
    return turns and (
        against or (in_power and not second.isdisjoint(words.against) and first.isdisjoint(words.against))
    )


def _apart(first: frozenset[str], second: frozenset[str], one: Words, other: Words) -> bool:
    return not (first.isdisjoint(one) or second.isdisjoint(other)) or not (
        first.isdisjoint(other) or second.isdisjoint(one)
    )


def _phrase(source: Word) -> frozenset[str]:
    """The lemmas of the words that name a source: "a rebel commander", "Nora Vale, a lawyer for the defence"."""
    near = [word for word in source.subtree if word.index - source.index <= _BEFORE_ITS_SOURCE]
    return frozenset(word.lemma.lower() for word in near) | frozenset(word.lower for word in near)
