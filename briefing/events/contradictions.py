"""Which of many figures another voice contradicts, without holding each against each: a thousand outlets give a toll.

A figure is contradicted by one that goes furthest up or down, or by none. Tolls and collections grow: "£15m was raised"
of Tuesday says nothing against "£12m" of Monday, but the army's "20 dead" is disputed by what rebels say a day later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from briefing.events.figures import Amount

_VOICES = 2  # are kept of each thing that is counted, since the one that goes furthest may be the figure's own

_Counted: TypeAlias = tuple[str | None, str, str]
"""A unit, and in it a thing that is counted, anything that is named, or what nothing is said of."""


@dataclass(frozen=True, slots=True)
class Given:
    """A figure, who gives it, whether the text names them, and the first and the last day that the report may be of.

    `is_party`: whether it is a side's own account, whose figure is not the one that others carry on counting from.
    """

    amount: Amount
    voice: str
    is_named: bool
    first: date
    last: date
    is_party: bool = False


def contradicted(given: Iterable[Given]) -> set[Given]:
    """Those with which the figure of another voice cannot be true, and is neither growth nor a part of the same."""
    each = list(given)
    # Two that are named and say otherwise hold against each other on whatever day each was quoted.
    undated = {one: replace(one, first=date.min, last=date.max) for one in each if one.is_named}
    always = _against(list(undated.values()))
    # So does the account of a side: the army's "5 killed" of Monday against an outlet's own "40" of Tuesday.
    loose = {one: undated[one] if one.is_party and one.is_named else one for one in each}
    against_party = _against(list(loose.values()))
    found = {one for one, held in undated.items() if held in always}
    return found | {one for one, held in loose.items() if held in against_party}


def _against(each: Sequence[Given]) -> set[Given]:
    """Those that another voice contradicts, the greater of the two given no later."""
    from_above = _outdone(
        sorted(each, key=lambda one: one.first),
        sorted(each, key=lambda one: one.last),
        comes=lambda other, one: other.first <= one.last,
        reach=lambda other: other.amount.bounds.least,
        least=lambda one: one.amount.bounds.most,
        against=_that_may_be_more,
    )
    from_below = _outdone(
        sorted(each, key=lambda one: one.last, reverse=True),
        sorted(each, key=lambda one: one.first, reverse=True),
        comes=lambda other, one: other.last >= one.first,
        reach=lambda other: -other.amount.bounds.most,
        least=lambda one: -one.amount.bounds.least,
        against=_that_may_be_less,
    )
    return from_above | from_below


def _outdone(
    others: Sequence[Given],
    asked: Sequence[Given],
    *,
    comes: Callable[[Given, Given], bool],
    reach: Callable[[Given], float],
    least: Callable[[Given], float],
    against: Callable[[Amount], Sequence[_Counted]],
) -> set[Given]:
    """Those asked of, in their order, beyond whose `least` one of those reaches that came before."""
    furthest: defaultdict[_Counted, dict[str, float]] = defaultdict(dict)
    found: set[Given] = set()
    come = 0
    for one in asked:
        while come < len(others) and comes(others[come], one):
            _keep(furthest, others[come], reach(others[come]))
            come += 1
        held = (furthest[counted] for counted in against(one.amount) if counted in furthest)
        if any(far > least(one) for voices in held for voice, far in voices.items() if voice != one.voice):
            found.add(one)
    return found


def _keep(furthest: defaultdict[_Counted, dict[str, float]], one: Given, far: float) -> None:
    """Puts down how far a figure goes, for the two voices that go furthest."""
    for counted in _counted(one.amount):
        voices = furthest[counted]
        voices[one.voice] = max(voices.get(one.voice, far), far)
        if len(voices) > _VOICES:
            del voices[min(voices, key=lambda voice: (voices[voice], voice))]


def _counted(amount: Amount) -> list[_Counted]:
    """Under what it is looked up: each thing that it counts, and that it counts something by name."""
    return [*_these(amount), _anything_named(amount)] if amount.counted else [_nothing_named(amount)]


def _that_may_be_more(amount: Amount) -> list[_Counted]:
    """What contradicts it where it is more: of a kind only that kind, since 12 people may be two pilots and others."""
    return _these(amount) if amount.counted else [_nothing_named(amount), _anything_named(amount)]


def _that_may_be_less(amount: Amount) -> list[_Counted]:
    """What contradicts it where it is less: 15 pilots are not among 12 people."""
    return [*_these(amount), _nothing_named(amount)]


def _these(amount: Amount) -> list[_Counted]:
    return [(amount.unit, "this", lemma) for lemma in amount.counted]


def _anything_named(amount: Amount) -> _Counted:
    return amount.unit, "named", ""


def _nothing_named(amount: Amount) -> _Counted:
    return amount.unit, "nothing", ""
