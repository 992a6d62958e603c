"""A report says by itself that a plan for a day has come true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.changes.came_true import has_come_true, is_in_time
from briefing.events.likeness import Likeness
from briefing.model import UNKNOWN_WHEN, Interval, Mention, Reference, Status
from tests.make import article, mention, when

DAY = date(2024, 5, 14)
PLANNED = article("Mayor Nora Vale will address the crews of Marlo harbour on Tuesday.", DAY - timedelta(1), id="plan")
REPORTED = article("After a day in Tessin Mayor Nora Vale addressed the crews of Marlo harbour.", DAY, id="report")
PLAN = mention(PLANNED, "address", when(DAY), status=Status.PLANNED)
REPORT = replace(mention(REPORTED, "addressed", UNKNOWN_WHEN), lemma="address")
LIKENESS = Likeness([PLANNED, REPORTED])


def comes_true(report: Mention, out: date | None = DAY) -> bool:
    return has_come_true(PLAN, PLAN.when, report, out, LIKENESS)


def test_it_says_so_of_the_day_or_of_none() -> None:
    assert comes_true(REPORT)
    assert comes_true(replace(REPORT, when=when(DAY)))


@pytest.mark.parametrize(
    "report",
    [
        replace(REPORT, status=Status.PLANNED),
        replace(REPORT, central=False),
        replace(REPORT, reference=Reference.DEFINITE),
        replace(REPORT, article="plan"),
        replace(REPORT, when=when(DAY - timedelta(1))),
    ],
    ids=["to come", "in passing", "of what is known", "of one article", "of another day"],
)
def test_what_does_not_say_so_by_itself_is_none(report: Mention) -> None:
    assert not comes_true(report)


def test_a_report_of_something_else_is_none() -> None:
    other = article("A letter addressed to Edward Orr was lost.", DAY, id="letter")
    said = replace(mention(other, "addressed", UNKNOWN_WHEN), lemma="address")
    assert not has_come_true(PLAN, PLAN.when, said, DAY, Likeness([PLANNED, other]))


def test_it_is_news_on_the_day_and_the_two_after_it() -> None:
    in_time = [days for days in range(-2, 5) if is_in_time(when(DAY), DAY + timedelta(days))]
    assert in_time == [0, 1, 2]
    assert not is_in_time(when(DAY), None)


def test_a_plan_for_longer_comes_true_on_no_day() -> None:
    week = replace(when(DAY), interval=Interval.of_days(DAY, DAY + timedelta(6)))
    assert not is_in_time(week, DAY)
