"""What the words of a figure allow, and what it counts."""

from __future__ import annotations

from dataclasses import replace

from briefing.events.figures import bounds_of, give_other_figures, same_counted
from briefing.model import Claim
from tests.events.counts import TWELVE, TWENTY, reports
from tests.events.hand import BLAST, FRIDAY
from tests.make import article


def test_bounds_of_a_rough_figure_reach_to_both_sides() -> None:
    about = Claim("killed", None, 70, None, article(BLAST, FRIDAY).passage(0, 5))
    assert bounds_of(about).least < 70 < bounds_of(about).most


def test_what_counts_anybody_may_count_the_same_as_any_other() -> None:
    assert same_counted(("soldier",), ("british", "soldier"))
    assert same_counted((), ("miner",))
    assert not same_counted(("soldier",), ("miner",))


def test_of_two_reports_figures_of_one_kind_alone_are_held_against_each_other() -> None:
    (twenty, twelve, *_), _ = reports(TWENTY, TWELVE)
    assert give_other_figures(twenty, twelve)
    (hurt,) = (replace(claim, kind="injured") for claim in twelve.claims)
    assert not give_other_figures(twenty, replace(twelve, claims=(hurt,)))
