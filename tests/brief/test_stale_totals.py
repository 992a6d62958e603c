"""A running total that a later line outgrows is no line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.brief.entries import Entry
from briefing.brief.stale_totals import stale_totals
from briefing.changes.horizons import TOLL_RISES
from briefing.events.likeness import Likeness
from briefing.model import Article, Conflict, Event, Mention, Status
from tests.changes.editions import material
from tests.make import article, claim, event, mention, when

WEDNESDAY = date(2024, 5, 15)
RISES = "The death toll of the quake in Marlo rose to 112."
RISES_MORE = "The death toll of the quake in Marlo reached 231."


def told(
    words: str, figure: int, trigger: str = "toll", *, days: int = 0, kind: str = "killed"
) -> tuple[Article, Mention]:
    source = article(words, WEDNESDAY + timedelta(days), id=words, publisher=words)
    counted = claim(source, kind, str(figure), figure, figure, figure)
    return source, mention(source, trigger, when(WEDNESDAY), claims=(counted,))


def stale(*events: Event, sources: Sequence[Article]) -> frozenset[str]:
    entries = [Entry(each, each.summary) for each in events]
    return stale_totals(entries, material(sources, *events), Likeness(sources))


def both(old: str, new: str, *, days: int = 1, trigger: str = "toll") -> frozenset[str]:
    (first, one), (second, other) = told(old, 112), told(new, 231, trigger, days=days)
    return stale(event(one, id="old"), event(other, id="new"), sources=[first, second])


def test_a_total_that_a_later_one_of_the_same_outgrows_is_stale() -> None:
    assert both(RISES, RISES_MORE) == {"old"}


@pytest.mark.parametrize(
    ("old", "new", "days"),
    [
        (RISES, RISES_MORE, 0),  # of one moment nobody knows which came later
        (RISES, RISES_MORE, TOLL_RISES.days + 1),  # of another week it may be of all since
        (RISES, "The death toll of the flood in Tessin reached 231.", 1),
        ("The quake in Marlo has a toll of 112 as troops were sent.", RISES_MORE, 1),
    ],
)
def test_what_may_be_of_another_count_or_says_more_stays(old: str, new: str, days: int) -> None:
    (first, one), (second, other) = told(old, 112), told(new, 231, days=days)
    sent = [mention(first, "sent", when(WEDNESDAY))] if "sent" in old else []
    assert not stale(event(one, *sent, id="old"), event(other, id="new"), sources=[first, second])


def test_what_was_joined_with_the_later_report_is_of_one_count() -> None:
    (first, one), (second, other) = told(RISES, 112), told("The quake in Marlo killed 231.", 231, "killed", days=1)
    joined = mention(first, "quake", when(WEDNESDAY))
    assert not stale(event(one, id="old"), event(other, id="new"), sources=[first, second])
    assert stale(event(one, id="old"), event(other, joined, id="new"), sources=[first, second]) == {"old"}


def test_what_is_in_dispute_or_edited_or_counts_others_stays() -> None:
    (first, one), (second, other) = told(RISES, 112), told(RISES_MORE, 231, days=1)
    disputed = event(one, id="old", conflicts=(Conflict("killed", one.claims),))
    assert not stale(disputed, event(other, id="new"), sources=[first, second])
    soldiers = replace(other, claims=tuple(replace(each, counted=("soldier",)) for each in other.claims))
    miners = replace(one, claims=tuple(replace(each, counted=("miner",)) for each in one.claims))
    assert not stale(event(miners, id="old"), event(soldiers, id="new"), sources=[first, second])
    denied = replace(one, status=Status.DENIED)
    assert not stale(event(denied, id="old"), event(other, id="new"), sources=[first, second])
