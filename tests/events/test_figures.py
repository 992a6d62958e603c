"""What the words of a figure allow, and what it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.events.figures import (
    bounds_of,
    contradict,
    counts_less,
    give_other_figures,
    growing_kinds,
    highest,
    same_counted,
)
from briefing.model import Claim
from tests.events.counts import (
    AT_LEAST_TWENTY,
    SEVENTY_FIVE,
    TWELVE,
    TWENTY,
    TWENTY_THREE,
    TWO_COMMANDERS,
    Figure,
    reports,
)
from tests.events.hand import BLAST, FRIDAY
from tests.make import article


def test_bounds_of_a_rough_figure_reach_to_both_sides() -> None:
    about = Claim("killed", None, 70, None, article(BLAST, FRIDAY).passage(0, 5))
    assert bounds_of(about).least < 70 < bounds_of(about).most


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (("$442 million", 442e6), ("$441.8 million", 441.8e6), True),
        (("$3.5 bn", 3.5e9), ("$3,460 m", 3460e6), True),
        (("$442 million", 442e6), ("$441 million", 441e6), True),
        (("$442 million", 442e6), ("$440 million", 440e6), False),
        (("2.5 million", 2.5e6), ("2,430,000", 2430000), False),
        (("20 people", 20), ("21 people", 21), False),
    ],
)
def test_a_number_in_millions_may_be_rounded(one: tuple[str, float], other: tuple[str, float], agree: bool) -> None:
    claims = [
        Claim("money", value, value, value, article(words, FRIDAY).passage(0, len(words)))
        for words, value in (one, other)
    ]
    assert contradict(*claims) is not agree


def test_what_counts_anybody_may_count_the_same_as_any_other() -> None:
    assert same_counted(("soldier",), ("british", "soldier"))
    assert same_counted((), ("miner",))
    assert not same_counted(("soldier",), ("miner",))


def test_of_two_reports_figures_of_one_kind_alone_are_held_against_each_other() -> None:
    (twenty, twelve, *_), _ = reports(TWENTY, TWELVE)
    assert give_other_figures(twenty, twelve)
    (hurt,) = (replace(claim, kind="injured") for claim in twelve.claims)
    assert not give_other_figures(twenty, replace(twelve, claims=(hurt,)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (AT_LEAST_TWENTY, SEVENTY_FIVE, True),
        (SEVENTY_FIVE, AT_LEAST_TWENTY, False),
        (AT_LEAST_TWENTY, TWENTY_THREE, False),
        (TWO_COMMANDERS, ("20 rebels", 20, 20, 20), False),
    ],
)
def test_who_has_at_least_20_counts_less_than_who_has_75(one: Figure, other: Figure, expected: bool) -> None:
    (first, second), _ = reports(one, other)
    assert counts_less(first, second) is expected


def test_a_part_counts_less_of_nothing() -> None:
    (part, whole), _ = reports(AT_LEAST_TWENTY, SEVENTY_FIVE)
    assert not counts_less(replace(part, claims=tuple(replace(each, partial=True) for each in part.claims)), whole)


def test_those_hit_grow_in_number_those_missing_do_not() -> None:
    assert {"killed", "injured", "rescued"} <= growing_kinds()
    assert growing_kinds().isdisjoint({"missing", "money"})


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [((20, None, None), 20), ((None, 70, 70), 70), ((15, None, 20), 20), ((None, None, None), 0)],
)
def test_the_number_of_a_figure_is_the_upper_one_of_a_range(
    bounds: tuple[int | None, int | None, int | None], expected: int
) -> None:
    assert highest(Claim("killed", *bounds, article(BLAST, FRIDAY).passage(0, 5))) == expected
