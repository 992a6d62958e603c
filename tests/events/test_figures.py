"""What the words of a figure allow, and what it counts."""

from __future__ import annotations

from briefing.events.figures import bounds_of, same_counted
from briefing.model import Claim
from tests.events.hand import BLAST, FRIDAY
from tests.make import article


def test_bounds_of_a_rough_figure_reach_to_both_sides() -> None:
    about = Claim("killed", None, 70, None, article(BLAST, FRIDAY).passage(0, 5))
    assert bounds_of(about).least < 70 < bounds_of(about).most


def test_what_counts_anybody_may_count_the_same_as_any_other() -> None:
    assert same_counted(("soldier",), ("british", "soldier"))
    assert same_counted((), ("miner",))
    assert not same_counted(("soldier",), ("miner",))
