"""Which lines report once more, in other words or from another side, what a weightier line reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from briefing.brief.entries import Entry
from briefing.events.likeness import Likeness
from briefing.events.meanings import kinds, meanings
from briefing.events.names import folded, names_in
from briefing.events.profiles import Factuality, factuality_of
from briefing.lexicon.families import is_empty
from briefing.lexicon.numbers import numbers_in
from briefing.lexicon.terms import terms
from briefing.lexicon.words import lexicon
from briefing.model import Claim, Interval, Mention, When
from briefing.model.claim_kinds import MONEY
from briefing.tables import room_record

_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"]+)[”“»\"]|(?:(?<=\W)|^)[‘'](\w[^‘]*?)[’'](?=\W|$)")
_BEGINNING = "beginning"
# "Has launched", in a report of Thursday, is of Thursday or of the day before.
_AFTER = timedelta(days=1)
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!,?\d)")


@dataclass(frozen=True, slots=True)
class RepeatWeights:
    """All of repeats.toml, where each number stands with its measurement."""

    shared: float
    shared_less_sure: float
    fewest_shared: int
    shared_names: float
    shared_with_sign: float
    large: int
    least_count: int


@cache
def weights() -> RepeatWeights:
    """The numbers, read once; raises `BadSettings` where the file does not fit."""
    return room_record(RepeatWeights, "briefing.brief", "repeats.toml")


def without_repeats(
    ranked: Iterable[Entry], most: int, likeness: Likeness, printed: Iterable[Entry] = ()
) -> list[Entry]:
    """At most so many of the lines that repeat neither one before them nor one of those `printed` anyway.

    `ranked` come weightiest first. What the merge may not join (`likeness`) is no repeat: two flights, two victims.
    """
    known = [_Line.of(entry) for entry in printed]
    kept: list[Entry] = []
    for entry in ranked:
        if len(kept) == most:
            break
        line = _Line.of(entry)
        if not any(line.repeats(other, likeness) for other in known):
            known.append(line)
            kept.append(entry)
    return kept


@dataclass(frozen=True, slots=True)
class _Line:
    """What two lines are compared by: the words, names and figures of the sentence, and what the event is."""

    quoted: Mention
    when: When
    words: frozenset[str]
    names: frozenset[str]
    place: frozenset[str]
    families: frozenset[str]
    acts: frozenset[str]
    factuality: Factuality
    figures: frozenset[tuple[object, ...]]
    printed: frozenset[tuple[object, ...]]
    large: frozenset[tuple[object, ...]]
    numbers: frozenset[float]
    quotations: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, entry: Entry) -> _Line:
        quoted = entry.quoted
        claims = [claim for event in entry.events for claim in event.claims]
        return cls(
            quoted=quoted,
            when=entry.event.when,
            words=frozenset(terms(quoted.sentence.text, quoted.language)),
            names=names_of(entry),
            place=frozenset(terms(quoted.place or "", quoted.language)),
            families=kinds(quoted),
            acts=acts_of(entry),
            factuality=factuality_of(quoted.status),
            figures=frozenset(map(figure_of, claims)),
            printed=printed_figures(entry),
            large=frozenset(_large_figures(claims)),
            numbers=frozenset(counts(quoted.sentence.text, quoted.language)),
            quotations=frozenset(_quoted_words(quoted.sentence.text)),
        )

    def repeats(self, other: _Line, likeness: Likeness) -> bool:
        """Whether both may be of one time, in a third or half of the same words, and this line adds no figure to it.

        Another kind of happening ("acquitted", "convicted"), another place or other names make it another matter: a
        bomb here and a bomb there.
        """
        # Of two days are two events: "a bomb killed two" of Monday and of Tuesday.
        if not (self.when.is_known and other.when.is_known and self.when.interval.overlaps(other.when.interval)):
            return False
        if self.factuality is not other.factuality or self._is_of_another_kind(other):
            return False
        # What is told of days before is no ground to leave out the news of this one.
        if other.quoted.is_background and not self.quoted.is_background:
            return False
        # "The toll rose to 30" adds something to "the quake killed 20", "359 reports of theft" to "thefts alarm Marlo".
        if not self.figures <= other.printed or not self.numbers <= other.numbers or not self._is_worded_like(other):
            return False
        return not likeness.is_excluded(self.quoted, other.quoted)

    def _is_of_another_kind(self, other: _Line) -> bool:
        """Whether both are of a kind that the lexicon knows, and not of one: an acquittal is no conviction."""
        return bool(self.families and other.families) and self.families.isdisjoint(other.families)

    def _names_go_with(self, other: _Line) -> bool:
        """Whether one side has no name to itself, or most are common and no other place is among them."""
        shared, fewest = len(self.names & other.names), min(len(self.names), len(other.names))
        # "A bomb in Marlo", "a bomb in Alder": most words are the same.
        elsewhere = self.place and other.place and self.place.isdisjoint(other.place)
        return shared == fewest or (shared > weights().shared_names * fewest and not elsewhere)

    def _is_worded_like(self, other: _Line) -> bool:
        quotes_alike = not self.quotations.isdisjoint(other.quotations)
        if not quotes_alike and not self._names_go_with(other):
            return False
        shared = len(self.words & other.words)
        if shared >= weights().fewest_shared and self._is_one_act_of_a_day(other):
            return True
        least = weights().shared_with_sign if quotes_alike else self._least_shared(other)
        return shared >= max(weights().fewest_shared, least * min(len(self.words), len(other.words)))

    def _is_one_act_of_a_day(self, other: _Line) -> bool:
        """Whether both may be of the same day and name the same act: three words in common then say as much."""
        one, two = self.when.interval, other.when.interval
        shared = self.acts & other.acts
        if one.is_one_day and two.is_one_day:
            return one.first_day == two.first_day and bool(shared)
        # An act in words of its own may be another of the next day.
        return _may_be_of_one_day(one, two) and any(not act.startswith("=") for act in shared)

    def _least_shared(self, other: _Line) -> float:
        """The share of their words that two lines of one report have in common at least."""
        if self.names.isdisjoint(other.names):
            return weights().shared_less_sure
        if not self.large.isdisjoint(other.large):
            return weights().shared_with_sign
        return weights().shared if self.when.is_dated and other.when.is_dated else weights().shared_less_sure


def _may_be_of_one_day(one: Interval, other: Interval) -> bool:
    """Whether one is of the day up to which the other is known to lie, or of the day before.

    "Has launched a bid to plug the well", in a report of Thursday, is what Orbin "launched on Wednesday".
    """
    dated, bounded = (one, other) if one.is_one_day else (other, one)
    day, bound = dated.day, bounded.last_day
    if day is None or bound is None or bounded.earliest is not None:
        return False
    return timedelta() <= bound - day <= _AFTER


def acts_of(entry: Entry) -> frozenset[str]:
    """All that the sentence of a line can report: "the crash *killed* two" a crash and deaths."""
    return frozenset(_acts(entry))


def _acts(entry: Entry) -> Iterator[str]:
    for mention in entry.mentions:
        if mention.sentence == entry.quoted.sentence and not is_empty(mention.lemma, mention.language):
            yield from meanings(mention)
            if mention.lemma in lexicon(mention.language).beginning:
                yield _BEGINNING


def printed_figures(entry: Entry) -> frozenset[tuple[object, ...]]:
    """The figures of its events that stand in the sentence of a line, each as `figure_of` gives it."""
    claims = (claim for event in entry.events for claim in event.claims)
    return frozenset(figure_of(claim) for claim in claims if entry.quoted.sentence.overlaps(claim.words))


def figure_of(claim: Claim) -> tuple[object, ...]:
    """What a figure says, whatever its words."""
    return claim.kind, claim.low, claim.best, claim.high


def _large_figures(claims: Iterable[Claim]) -> Iterator[tuple[object, ...]]:
    """The sums of money, and the counts that hardly come twice by chance."""
    return (
        figure_of(claim) for claim in claims if claim.kind == MONEY or (claim.best or claim.low or 0) >= weights().large
    )


def counts(text: str, language: str) -> Iterator[float]:
    """The numbers from a hundred on that are no year: four digits alone, "1950" but not "1,950"."""
    years = {float(match[0]) for match in _YEAR.finditer(text)}
    numbers = numbers_in(text, language, exact=True)
    return (number for number in numbers if number >= weights().least_count and number not in years)


def _quoted_words(text: str) -> Iterator[tuple[str, ...]]:
    """Each three words that follow each other in quotation marks ("woefully out of"); those of a title are none.

    A title has capitals for most of its words; German words of any kind are nouns, one in three has a capital.
    """
    for match in _QUOTED.finditer(text):
        words = _WORD.findall(match[1] or match[2])
        for three in zip(words, words[1:], words[2:], strict=False):
            if sum(word[0].isupper() for word in three) <= 1:
                yield three


def names_of(entry: Entry) -> frozenset[str]:
    """The names in the sentence of a line; its first word is one where it names an actor."""
    quoted = entry.quoted
    first = quoted.sentence.text.split(maxsplit=1)[:1]
    actors = {word for phrase in quoted.actors for word in phrase.split()}
    opening = terms(first[0], quoted.language) if first and first[0] in actors else ()
    # Who says so is no part of what happened: "state news agency Tavia reported".
    source = folded(terms(quoted.attribution.name, quoted.language)) if quoted.attribution else frozenset()
    return (names_in(quoted.sentence.text, quoted.language) | folded(opening)) - source
