"""Find who counts a crowd otherwise than another has.

"Organisers said 400,000 attended. Police put the number at 70,000." No verb of denial is needed: two sources whose
numbers cannot both be right dispute how many came.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.mentions.denials import Denied, words_of
from briefing.mentions.figures.quantities import Quantity, find_quantities
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import direct_object, direct_objects, subject
from briefing.mentions.scene import Scene
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.triggers import by_word
from briefing.model import Attribution, Denial


@dataclass(frozen=True, slots=True)
class _Count:
    """How many came by one source: its sentence, the word that reports it, who says so by which verb."""

    scene: Scene
    trigger: int
    quantity: Quantity
    source: Attribution
    verb: Word


def crowd_counts(scenes: Sequence[Scene]) -> Mapping[Denied, Denial]:
    """Who counts otherwise and in which words, by the trigger of the count that he answers.

    He does so in the same sentence or in the next one.
    """
    return dict(_found(scenes))


def _found(scenes: Sequence[Scene]) -> Iterator[tuple[Denied, Denial]]:
    before: list[_Count] = []
    for scene in scenes:
        counts = list(_counts(scene))
        if before or counts:
            counts += _bare_counts(scene)
        for number, later in enumerate(counts):
            for earlier in (*before, *counts[:number]):
                if _is_apart(earlier, later):
                    said = Denial(words_of(scene, later.verb), later.source, says_otherwise=True)
                    yield (earlier.scene.sentence.index, earlier.trigger), said
        before = counts


def _counts(scene: Scene) -> Iterator[_Count]:
    """The crowds that named sources count in a sentence."""
    triggers = by_word(scene.triggers)
    for owned in scene.quantities:
        word = scene.sentence.at(owned.owner)
        if word is None or owned.owner not in triggers or owned.kind not in word.vocab.counterclaims.crowds:
            continue
        voice = scene.ruled_voice(triggers[owned.owner])
        if voice is not None and voice.source is not None and voice.sentence is scene.sentence:
            yield _Count(scene, owned.owner, owned.quantity, voice.source, voice.saying.verb)
        elif (source := _counting(scene, word)) is not None:
            yield _Count(scene, owned.owner, owned.quantity, source, word)


def _bare_counts(scene: Scene) -> Iterator[_Count]:
    """At what a source puts those counted before: "put the *figure* at 70,000", "spoke *of* 70,000"."""
    owned = {each.quantity.first.index for each in scene.quantities}
    for quantity in find_quantities(scene.sentence, scene.dated):
        over = quantity.head.head
        verb = over.head if quantity.head.relation == "pobj" else over
        is_bare = quantity.counted.tag == "CD" and quantity.unit is None and quantity.first.index not in owned
        source = _counting(scene, verb) if is_bare and _speaks_of_number(verb, over) else None
        if source is not None:
            yield _Count(scene, verb.index, quantity, source, verb)


def _speaks_of_number(verb: Word, preposition: Word) -> bool:
    """Whether a verb says no more than how many: "put the *number* at", "spoke *of*"."""
    thing = direct_object(verb)
    if thing is None:
        return preposition.lower in preposition.vocab.quantities.of
    return thing.lemma in thing.vocab.kinds.counts


def _counting(scene: Scene, verb: Word) -> Attribution | None:
    """Who counts by a verb such as "put" or "estimate"; None of other verbs."""
    who = subject(verb) if verb.lemma in verb.vocab.counterclaims.counting else None
    return attribution(scene.sentence, who) if who is not None else None


def _is_apart(earlier: _Count, later: _Count) -> bool:
    """Whether two sources give numbers in one passage of which one must be wrong."""
    is_near = later.scene.sentence.paragraph - earlier.scene.sentence.paragraph <= 1
    if not is_near or earlier.source.name == later.source.name or _is_of_another(earlier, later):
        return False
    (least, most), (other_least, other_most) = _ends(earlier.quantity), _ends(later.quantity)
    return most < other_least or other_most < least


def _is_of_another(earlier: _Count, later: _Count) -> bool:
    """Whether the later count names a day or a place that the earlier does not: "5,000 marched in Alder on Sunday"."""
    days = [{each.value for each in one.scene.times_of(one.trigger)} for one in (earlier, later)]
    if days[0].isdisjoint(days[1]) and (all(days) or _is_of_a_longer_time(later)):
        return True
    if _counts_others(earlier, later) or _is_at_something_else(later):
        return True
    if later.scene is earlier.scene:
        return False
    named = {word.lower for word in earlier.scene.sentence.words}
    at = later.verb.vocab.places.at
    places = (word for word in later.scene.sentence.words if word.pos == "PROPN" and word.relation == "pobj")
    return any(word.head.lower in at and word.lower not in named and not _is_day(later, word) for word in places)


def _is_of_a_longer_time(count: _Count) -> bool:
    """Whether it is of no one day: "*last year* police put the number at 7,000"."""
    intervals = [each.interval for each in count.scene.times_of(count.trigger) if each.interval is not None]
    return any(interval.day is None for interval in intervals)


def _counts_others(earlier: _Count, later: _Count) -> bool:
    """Whether others are counted, or some of all: "40 *officers* came", "500 *of its members* came"."""
    counted, before = later.quantity.counted, earlier.quantity.counted
    after = later.scene.sentence.at(later.quantity.last.index + 1)
    if counted.tag == "CD":
        return after is not None and after.lower in after.vocab.quantities.of
    is_same = counted.lemma.lower() in counted.vocab.counterclaims.crowd or counted.lemma == before.lemma
    return counted.pos in ("NOUN", "PROPN") and not is_same


def _is_at_something_else(count: _Count) -> bool:
    """Whether what they came to is another, as it is not known yet: "attended *a counter-protest*"."""
    word = count.scene.sentence.at(count.trigger)
    things = direct_objects(word) if word is not None else ()
    return any(left.lower in left.vocab.determiners.indefinite for thing in things for left in thing.lefts)


def _is_day(count: _Count, word: Word) -> bool:
    return word.index in count.scene.dated


def _ends(quantity: Quantity) -> tuple[float, float]:
    low = quantity.low if quantity.low is not None else quantity.best
    high = quantity.high if quantity.high is not None else quantity.best
    return (low if low is not None else 0.0, high if high is not None else float("inf"))
