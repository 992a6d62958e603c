"""What a brief reports on, how its lines changed, and where its period begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Article, Change, ChangeKind, Changes, Edit, Edited, Material
from tests.make import article, event, mention, timeline, when

MONDAY = date(2026, 3, 30)
OLD = article("A bridge fell.", date(2026, 3, 1), id="old")
LATE = article("A dam held.", date(2026, 3, 20), id="late")
NEW = article("A ferry sank.", date(2026, 3, 31), id="new")
BRIDGE, DAM, FERRY = (
    event(mention(source, word, when(None)), id=word) for source, word in ((OLD, "fell"), (LATE, "held"), (NEW, "sank"))
)
CHANGES = Changes(
    MONDAY,
    {"fell": Change(ChangeKind.UNCHANGED), "held": Change(ChangeKind.UPDATED), "sank": Change(ChangeKind.NEW)},
    new=frozenset({"late", "new"}),
    late=frozenset({"late"}),
)


def material(*articles: Article, changes: Changes | None = None) -> Material:
    return Material(articles, {}, (BRIDGE, DAM, FERRY), timeline(BRIDGE), changes=changes)


def test_a_brief_that_belongs_to_no_edition_reports_on_all_and_one_that_does_on_what_is_new() -> None:
    assert material(OLD, LATE, NEW).reports == [OLD, LATE, NEW]
    assert material(OLD, LATE, NEW, changes=CHANGES).reports == [LATE, NEW]


def test_a_line_of_several_events_changed_as_the_first_that_is_news() -> None:
    laid = material(OLD, LATE, NEW, changes=CHANGES)
    assert laid.change_of([BRIDGE, FERRY, DAM]) is CHANGES.of("sank")
    assert laid.change_of([BRIDGE]) is CHANGES.of("fell")


@pytest.mark.parametrize("changes", [None, replace(CHANGES, since=None)])
def test_without_an_edition_before_nothing_changed(changes: Changes | None) -> None:
    assert material(OLD, changes=changes).change_of([BRIDGE]) is None


def test_the_period_begins_before_the_first_report_and_a_late_one_does_not_widen_it() -> None:
    assert material(OLD, NEW).period_start(2) == date(2026, 2, 27)
    assert material(OLD, LATE, NEW, changes=CHANGES).period_start(7) == date(2026, 3, 24)
    assert material(LATE, changes=CHANGES).period_start(7) == date(2026, 3, 13)


def test_where_no_report_has_a_day_no_period_is_known() -> None:
    assert material(article("It rained.", None)).period_start(7) is None
    assert material().period_start(7) is None


def test_the_last_report_is_the_latest_of_known_day() -> None:
    undated = article("It rained.", None)
    assert material(NEW, OLD, undated).last_report == NEW.published.day
    assert material(undated).last_report is None


def test_the_period_does_not_begin_before_the_calendar() -> None:
    assert material(article("It rained.", date(1, 1, 3))).period_start(7) == date(1, 1, 1)


def test_events_as_the_sources_report_them_outlive_a_persons_edits() -> None:
    edit = Edit("fell", note="see the map")
    edited = replace(material(OLD), events=(DAM,), edits=Edited((edit,), (BRIDGE, DAM), {"fell": edit}))
    assert (edited.found, list(edited.edited)) == ((BRIDGE, DAM), ["fell"])
    plain = material(OLD)
    assert (plain.found, list(plain.edited)) == (plain.events, [])
