"""Figures: what the words of one allow, which two cannot both be true, and which is the main one of a sentence."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing.events.weights import weights
from briefing.model import Claim, Mention, Passage

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_IN_WORDS = 1000
"""The least of the words that stand for zeros ("thousand", "bn"): a number with one is rounded."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that the words of a figure allow."""

    least: float
    most: float

    def agrees(self, other: Bounds) -> bool:
        """Whether some number satisfies both."""
        return self.least <= other.most and other.least <= self.most

    def apart(self, other: Bounds) -> float:
        """The greater divided by the lesser where they do not agree, else 1."""
        if self.agrees(other):
            return 1.0
        low, high = (self, other) if self.most < other.least else (other, self)
        return high.least / max(low.most, 1.0)


class Figure(Protocol):
    """What bounds a number: a claim, or what is remembered of one."""

    @property
    def low(self) -> float | None: ...  # noqa: D102 - as in `Claim`
    @property
    def best(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float | None: ...  # noqa: D102


def bounds_of(claim: Figure) -> Bounds:
    """What the words allow: "at least 20" no less than 20, "nearly 70" a little less than 70, "20" exactly that."""
    rough, off = claim.best if claim.best is not None else 0, weights().gates.roughly
    least = claim.low if claim.low is not None else rough * (1 - off)
    if claim.high is not None:
        most: float = claim.high
    elif claim.best is not None and claim.low is None:
        most = rough * (1 + off)
    else:
        most = math.inf
    return Bounds(float(min(least, most)), float(most))


def highest(figure: Figure) -> float:
    """The number that the words name, of a range the upper one; what "about" leaves open does not count."""
    named = (figure.best, figure.high, figure.low)
    return next((value for value in named if value is not None), 0.0)


@dataclass(frozen=True, slots=True)
class Amount:
    """All of a figure that decides whether another contradicts it."""

    unit: str | None
    counted: tuple[str, ...]
    bounds: Bounds

    def against(self, other: Amount) -> bool:
        """Whether both count the same, in the same unit, and cannot both be true.

        Less of a kind may be part of all: "two pilots died" says nothing against "12 people died", but 15 pilots would.
        """
        if self.unit != other.unit or self.bounds.agrees(other.bounds):
            return False
        if bool(self.counted) is bool(other.counted):
            return same_counted(self.counted, other.counted)
        kind, everybody = (self, other) if self.counted else (other, self)
        return kind.bounds.least > everybody.bounds.most


def amount_of(claim: Claim) -> Amount:
    """The amount that a claim gives."""
    bounds, off = bounds_of(claim), _rounded_by(claim)
    return Amount(claim.unit, claim.counted, Bounds(bounds.least - off, bounds.most + off))


def _rounded_by(claim: Claim) -> float:
    """By how much a number in millions may have been rounded: "$442 million" by half of one, "20" by nothing."""
    written = _NUMBER.search(claim.words.text)
    if written is None or claim.best is None:
        return 0.0
    whole, _, decimals = written[0].replace(",", "").partition(".")
    last = claim.best / max(1, int(whole + decimals))
    return last / 2 if last * 10 ** len(decimals) >= _IN_WORDS else 0.0


def contradict(one: Claim, other: Claim) -> bool:
    """Whether two claims count the same, in the same unit, and cannot both be true."""
    return amount_of(one).against(amount_of(other))


def give_other_figures(one: Mention, other: Mention) -> bool:
    """Whether both count the same and cannot both be right: "14 dead" is no report of "12 dead"."""
    return any(mine.kind == theirs.kind and contradict(mine, theirs) for mine in one.claims for theirs in other.claims)


def counts_less(one: Mention, other: Mention) -> bool:
    """Whether one counts far fewer people hit than the other, though both can be right: "at least 12" and "23 dead"."""
    return any(
        mine.kind == theirs.kind
        and mine.kind in growing_kinds()
        and mine.unit == theirs.unit
        and same_counted(mine.counted, theirs.counted)
        and highest(mine) < weights().gates.bears_count * bounds_of(theirs).least
        for mine in one.claims
        for theirs in other.claims
        if not (mine.partial or theirs.partial)
    )


def growing_kinds() -> frozenset[str]:
    """Kinds of figures that count whom something befell: later reports have more, but of those who are missing."""
    return weights().befalling.kinds - weights().befalling.lasting


def same_counted(one: Collection[str], other: Collection[str]) -> bool:
    """Whether what two figures count (lemmas, none for anybody) may be the same."""
    return not one or not other or not set(one).isdisjoint(other)


@dataclass(frozen=True, slots=True)
class MainFigure:
    """The main figure of a sentence, the mention that gives it, and what its words allow."""

    claim: Claim
    mention: Mention
    bounds: Bounds

    @property
    def counted(self) -> frozenset[str]:
        """The lemmas of what is counted, none where it is anybody."""
        return frozenset(self.claim.counted)


def main_figures(kind: str, mentions: Sequence[Mention]) -> list[MainFigure]:
    """The main figure of the kind in each sentence: the lesser ones there ("including two …") are parts of it.

    So parts of one sentence never contradict each other.
    """
    by_sentence: defaultdict[Passage, list[tuple[Claim, Mention]]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence] += [(claim, mention) for claim in mention.claims]
    found = []
    for given in by_sentence.values():
        claim = main_claim(kind, [claim for claim, _ in given])
        if claim is not None:
            mention = next(mention for own, mention in given if own is claim)
            found.append(MainFigure(claim, mention, bounds_of(claim)))
    return found


def kinds_by_sentence(mentions: Iterable[Mention]) -> Mapping[Passage, frozenset[str]]:
    """The kinds of the figures that each sentence gives."""
    kinds: defaultdict[Passage, set[str]] = defaultdict(set)
    for mention in mentions:
        kinds[mention.sentence].update(claim.kind for claim in mention.claims)
    return {sentence: frozenset(found) for sentence, found in kinds.items()}


def main_claim(kind: str, claims: Iterable[Claim]) -> Claim | None:
    """The greatest claim of the kind among those of one sentence, parts of a whole left out."""
    whole = [claim for claim in claims if claim.kind == kind and not claim.partial]
    return max(whole, key=lambda claim: bounds_of(claim).least, default=None)
