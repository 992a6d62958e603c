"""Find who says otherwise than another has said, where the text sets two sides of one quarrel against each other.

No verb of denial is needed where they speak in turn: "Prosecutors say the doctor gave him the dose. The defence says he
took it himself." "The minister said operations had stopped. But activists say his forces are still shooting." "The army
said it had retaken Marlo. Rebels said Marlo was in their hands." Who the sides are says the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.mentions.denials import Denied, words_of
from briefing.mentions.parse.records import Word
from briefing.mentions.scene import Scene
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.sources.sayings import saying_of
from briefing.mentions.status.hearsay import denies
from briefing.mentions.triggers import Kind, Trigger, content_of
from briefing.mentions.vocabulary import Words
from briefing.model import Attribution, Denial, Status
from briefing.model.claim_kinds import KILLED

_WORDS_OF_A_NAME = 12
"""Words by which a phrase names a source: beyond them a relative clause tells of it."""
_REACH = 6
"""Sentences between two that speak of one named place; further off an article has turned to something else. Set by eye
on the disputes of eleven collections of articles, not tuned."""

_POSSESSIVE = "PRP$"


@dataclass(frozen=True, slots=True)
class _Side:
    """A sentence by which a named source maintains something: its number, the verb of saying, and the source."""

    place: int
    scene: Scene
    verb: Word
    source: Word
    named: Attribution
    phrase: frozenset[str]
    """The lemmas and the words that name the source."""


def counterclaims(scenes: Sequence[Scene]) -> Mapping[Denied, Denial]:
    """Who says otherwise and in which words, by the trigger of the claim that he answers."""
    return dict(_found(scenes))


def _found(scenes: Sequence[Scene]) -> Iterator[tuple[Denied, Denial]]:
    sides = [side for place, scene in enumerate(scenes) if (side := _side(place, scene)) is not None]
    for number, later in enumerate(sides):
        for earlier in reversed(sides[:number]):
            if later.place - earlier.place > _REACH or not _answers(earlier, later):
                continue
            claim = _chief_claim(earlier)
            if claim is not None:
                denial = Denial(words_of(later.scene, later.verb), later.named, says_otherwise=True)
                yield (earlier.place, claim.word.index), denial
                break


def _side(place: int, scene: Scene) -> _Side | None:
    """Who maintains what in a sentence as a whole; None of a denial, which needs no other side to be one."""
    verb = next((word for word in scene.sentence.words if word.relation == "ROOT"), None)
    if verb is None or denies(verb):
        return None
    words = verb.vocab.counterclaims
    if verb.lemma not in words.asserting and verb.lemma not in verb.vocab.denial.accusing:
        return None
    source = saying_of(verb).source
    named = attribution(scene.sentence, source) if source is not None else None
    if source is None or named is None:
        return None
    near = [word for word in source.subtree if word.index - source.index <= _WORDS_OF_A_NAME]
    phrase = frozenset(word.lemma.lower() for word in near) | frozenset(word.lower for word in near)
    return _Side(place, scene, verb, source, named, phrase)


def _chief_claim(side: _Side) -> Trigger | None:
    """What a side's sentence says as a fact: what its verb of saying governs, no saying of its own."""
    content = content_of(side.verb)
    for trigger in side.scene.triggers:
        is_chief = content is not None and trigger.word.index == content.index
        if is_chief and trigger.kind is not Kind.SAYING and side.scene.ruled_status(trigger).happened:
            return trigger
    return None


def _answers(earlier: _Side, later: _Side) -> bool:
    """Whether two sides of one quarrel speak, and of one thing."""
    words = later.verb.vocab.counterclaims
    if earlier.named.name == later.named.name:
        return False
    follows = later.place - earlier.place == 1 and _is_near(earlier, later)
    if follows and _are_apart(earlier, later, words.prosecution, words.defence):
        return _maintains(later)
    if not _are_at_odds(earlier, later):
        return False
    if _speak_of_one_place(earlier, later):
        return _blames(earlier, later) or all(_is_of_control(side) for side in (earlier, later))
    turns = later.scene.sentence.words[0].lower in words.turning
    return follows and turns and _maintains(later) and _takes_up(earlier, later)


def _is_near(earlier: _Side, later: _Side) -> bool:
    return later.scene.sentence.paragraph - earlier.scene.sentence.paragraph <= 1


def _maintains(side: _Side) -> bool:
    """Whether what a side says is stated as a fact, or as none, by grammar; not hoped, feared or announced."""
    content = content_of(side.verb)
    said = [each for each in side.scene.triggers if content is not None and each.word.index == content.index]
    return any(
        side.scene.ruled_status(each).happened or side.scene.ruled_status(each) is Status.NEGATED for each in said
    )


def _are_at_odds(one: _Side, other: _Side) -> bool:
    """Whether one is in power and the other stands against those: a general and a rebel commander are both soldiers."""
    words = other.verb.vocab.counterclaims
    stands = [not side.phrase.isdisjoint(words.against) for side in (one, other)]
    rules = [not side.phrase.isdisjoint(words.in_power) or side.source.pos == "PROPN" for side in (one, other)]
    return stands[0] is not stands[1] and rules[stands.index(False)]


def _are_apart(one: _Side, other: _Side, here: Words, there: Words) -> bool:
    pairs = ((one, other), (other, one))
    return any(not first.phrase.isdisjoint(here) and not second.phrase.isdisjoint(there) for first, second in pairs)


def _speak_of_one_place(one: _Side, other: _Side) -> bool:
    """Whether both name the same in what they say, and not only as a source."""
    return not _names(one).isdisjoint(_names(other) - one.phrase - other.phrase)


def _names(side: _Side) -> frozenset[str]:
    own = (word for word in side.scene.sentence.words if word.pos == "PROPN" and word.lower not in side.phrase)
    return frozenset(word.lower for word in own)


def _blames(earlier: _Side, later: _Side) -> bool:
    """Whether the later side blames somebody for deaths that the earlier one has counted."""
    accuses = later.verb.lemma in later.verb.vocab.denial.accusing
    return accuses and any(owned.kind == KILLED for owned in earlier.scene.quantities)


def _is_of_control(side: _Side) -> bool:
    """Whether it says in whose hands something is."""
    control = side.verb.vocab.counterclaims.control
    return any(word.lemma in control for word in side.scene.sentence.words)


def _takes_up(earlier: _Side, later: _Side) -> bool:
    """Whether what turns against a sentence speaks of the same: a pronoun stands for it, or a word comes again."""
    sides = later.verb.vocab.counterclaims
    said = [word for word in later.scene.sentence.words if word.index > later.verb.index]
    pronouns = later.verb.vocab.pronouns.person | later.verb.vocab.pronouns.several
    if any(word.tag == _POSSESSIVE or word.lower in pronouns for word in said):
        return True
    named = sides.against | sides.in_power
    again = {word.lemma for word in said if word.pos in ("NOUN", "PROPN", "VERB")} - named
    return any(word.lemma in again and word.index != earlier.verb.index for word in earlier.scene.sentence.words)
