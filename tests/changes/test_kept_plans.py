"""Plans that came true, in other words than announced them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.model import (
    Article,
    ChangeKind,
    DifferenceKind,
    Interval,
    Judgement,
    Mention,
    NewsKind,
    Reference,
    Status,
)
from tests.changes.editions import FIRST, SECOND, changes, printed, window
from tests.changes.flood import Report, after, planned, reported
from tests.make import event, when

COMMENT = Judgement(NewsKind.COMMENT, 0.1, 0.0, 1.0)
PLAN = planned("Mayor Nora Vale will address the crews of Marlo harbour on Tuesday.", "address", SECOND)
DONE = "After a day in Tessin Mayor Nora Vale addressed the crews of Marlo harbour."


def as_(report: Report, **given: object) -> tuple[Article, Mention]:
    return report[0], replace(report[1], **given)  # type: ignore[arg-type]


def done(text: str = DONE, **given: object) -> Report:
    return as_(reported(text, "addressed", **given), lemma="address")  # type: ignore[arg-type]


def test_a_plan_that_came_true_is_shown_next_to_what_was_printed() -> None:
    (found,) = after(PLAN, done())
    (status,) = found.differences
    assert (found.kind, status.kind) == (ChangeKind.UPDATED, DifferenceKind.STATUS)
    assert status.old is not None
    assert status.new is not None
    assert (status.old.status, status.old.edition) == (Status.PLANNED, FIRST)
    assert (status.new.status, status.new.source) == (Status.REPORTED, "The Post")


@pytest.mark.parametrize(
    "report",
    [
        as_(done(out=SECOND + timedelta(days=3)), when=when(SECOND)),
        as_(done(out=SECOND - timedelta(days=1)), when=when(SECOND)),
        as_(done(), when=when(SECOND - timedelta(days=1))),
        as_(done(), judgement=COMMENT),
        as_(done(), status=Status.PLANNED),
        as_(done(), central=False),
        as_(done(), leans=True),
        as_(done(), reference=Reference.DEFINITE),
        done("A letter addressed to Edward Orr was lost."),
    ],
    ids=[
        "too late",
        "too early",
        "of another day",
        "comment",
        "announced again",
        "in passing",
        "leans on others",
        "points back",
        "of something else",
    ],
)
def test_what_does_not_say_so_by_itself_is_none(report: Report) -> None:
    (found,) = after(PLAN, report)
    assert found.kind is ChangeKind.NEW


def test_a_plan_without_a_day_of_its_own_comes_true_on_none() -> None:
    period = as_(PLAN, when=replace(PLAN[1].when, interval=replace(PLAN[1].when.interval, earliest=None)))
    assert [found.kind for found in after(period, done())] == [ChangeKind.NEW]
    two_days = Interval.of_days(SECOND, SECOND + timedelta(days=1))
    period = as_(PLAN, when=replace(PLAN[1].when, interval=two_days))
    assert [found.kind for found in after(period, done())] == [ChangeKind.NEW]


def test_what_was_known_to_have_come_true_is_no_news() -> None:
    known = done(out=SECOND, id="known")
    assert [found.kind for found in after(PLAN, done(), known=[known])] == [ChangeKind.NEW]


@pytest.mark.parametrize("is_known", [True, False])
def test_nor_where_the_merge_joined_the_report_with_the_plan(is_known: bool) -> None:
    known, report = done(out=SECOND, id="known"), done()
    articles = [PLAN[0], report[0], *([known[0]] if is_known else [])]
    joined = event(PLAN[1], report[1])
    others = [event(known[1], id="k")] if is_known else []
    before = printed([PLAN[0]], replace(event(PLAN[1]), status=Status.PLANNED))
    found = changes(before, articles, joined, *others, since=window(report[0])).of(joined.id)
    assert (found.kind, bool(found.rows)) == (ChangeKind.UNCHANGED if is_known else ChangeKind.UPDATED, not is_known)


def test_of_several_reports_one_is_shown() -> None:
    found = after(PLAN, done(), done(id="other"))
    assert sorted(change.kind for change in found) == [ChangeKind.NEW, ChangeKind.UPDATED]


def test_what_the_very_article_says_that_announced_it_is_no_report_of_it() -> None:
    same = as_(PLAN, status=Status.REPORTED)
    assert [found.kind for found in after(PLAN, done(), known=[same])] == [ChangeKind.UPDATED]


def test_a_report_that_comes_too_late_stays_so_beside_one_that_is_in_time() -> None:
    late = as_(done(out=SECOND + timedelta(days=3)), when=when(SECOND))
    rain = reported("Rain fell in Tessin.", "fell", id="rain")
    assert [found.kind for found in after(PLAN, rain, late)] == [ChangeKind.NEW, ChangeKind.NEW]


def test_two_plans_of_one_thing_have_one_row() -> None:
    other = planned("On Tuesday Mayor Nora Vale will address the Marlo harbour crews.", "address", SECOND)
    other = replace(other[0], id="second"), replace(other[1], article="second")
    (found,) = after([PLAN, other], done())
    assert len(found.differences) == 1
    found = after([PLAN, other], done(), done(id="more"))
    assert sorted(change.kind for change in found) == [ChangeKind.NEW, ChangeKind.UPDATED]
