"""Rows for what follows a printed line beyond its event."""

from dataclasses import replace

from briefing.changes.follow_ups import with_follow_ups
from briefing.changes.reports import Reports
from briefing.events.likeness import Likeness
from briefing.model import Change, ChangeKind, Difference, DifferenceKind, Side
from tests.changes.editions import FIRST, SECOND, printed
from tests.changes.flood import counted
from tests.make import event

WORDS = "Officials in Tessin said the death toll of the Marlo flood had risen: {} people died."
OLD = counted(WORDS, 75, FIRST, id="old", by="Officials")
NEW = counted(WORDS, 110, SECOND, id="new", by="Officials")
BEFORE, NOW = event(OLD[1]), event(NEW[1], id="e2")
ARTICLES = {source.id: source for source, _ in (OLD, NEW)}


def rows(*shown: Difference) -> Change:
    """What becomes of a new event whose toll follows a printed one, where other rows are there already."""
    known = Change(ChangeKind.UPDATED, tuple((each,) for each in shown)) if shown else Change(ChangeKind.UNCHANGED)
    reports = Reports.of(
        [BEFORE, NOW],
        printed([OLD[0]], BEFORE).values(),
        lambda each: {"new"} if each is NOW else (),
        ARTICLES,
        (),
        Likeness(ARTICLES.values()),
    )
    return with_follow_ups({"e1": known, "e2": Change(ChangeKind.NEW)}, reports)["e2"]


def test_an_event_that_follows_a_printed_one_is_updated_and_not_new() -> None:
    assert rows().kind is ChangeKind.UPDATED
    assert len(rows().rows) == 1


def test_a_row_that_shows_its_number_already_is_enough() -> None:
    (figure,) = rows().differences
    assert rows(figure).kind is ChangeKind.NEW
    assert figure.new is not None
    assert rows(replace(figure, new=replace(figure.new, words="at least 110 dead"))).kind is ChangeKind.UPDATED


def test_what_another_row_replaces_is_not_replaced_twice() -> None:
    (claim,) = OLD[1].claims
    other = Difference(DifferenceKind.FIGURE, Side("75", "", claim.words), Side("90"), label="killed")
    assert rows(other).kind is ChangeKind.NEW
