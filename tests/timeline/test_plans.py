"""When a plan is over, and whether what came of it is known. What follows for a timeline is in test_build.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from briefing.model import UNKNOWN_WHEN, Basis, Event, Qualifier, Status, When
from briefing.timeline.plans import is_over, is_unanswered, lies_ahead
from tests.timeline.hand import DAY, at, happening


def plan(when: When, *, basis: Basis = Basis.STATED, last_reported: int | None = 0) -> Event:
    """A plan last reported so many days after `DAY`."""
    day = DAY + timedelta(last_reported) if last_reported is not None else None
    planned = happening("plan", replace(when, basis=basis), status=Status.PLANNED)
    return replace(planned, last_reported=day)


def test_a_plan_lies_ahead_up_to_its_last_day() -> None:
    assert [lies_ahead(plan(at(2, 3)), DAY + timedelta(day)) for day in (1, 2, 3, 4)] == [True, True, True, False]
    assert lies_ahead(plan(at(2, 3)), None)


@pytest.mark.parametrize(("hour", "over"), [(6, False), (18, True)])
def test_a_plan_without_an_hour_is_over_by_the_evening_of_its_day(hour: int, over: bool) -> None:
    cutoff = datetime.combine(DAY, time(hour), UTC)
    assert is_over(at(0, 0), cutoff, DAY) == over


def test_after_the_last_report_only_what_was_planned_up_to_its_day_is_over() -> None:
    cutoff = datetime.combine(DAY + timedelta(3), time(6), UTC)
    assert [is_over(at(day, day), cutoff, DAY) for day in (0, 1)] == [True, False]
    assert not is_over(at(0, None, Qualifier.AFTER), cutoff, DAY)


@pytest.mark.parametrize(
    ("when", "basis", "last_reported", "unanswered"),
    [
        (at(4, 4), Basis.STATED, 1, True),  # "will open on Thursday", reported on Monday
        (at(4, 4), Basis.INFERRED, 1, True),
        (at(4, 4), Basis.STATED, 4, True),  # "will open on Thursday", reported that Thursday
        (at(4, 4), Basis.INFERRED, 4, False),
        (at(4, 4), Basis.STATED, 5, False),
        (at(4, 4), Basis.STATED, None, False),
        (at(4, None, Qualifier.AFTER), Basis.STATED, 1, True),  # "will close from Thursday"
        (at(4, None, Qualifier.AFTER), Basis.STATED, 4, False),
        (at(None, 4, Qualifier.BEFORE), Basis.STATED, 1, False),
        (UNKNOWN_WHEN, Basis.STATED, 1, False),
    ],
)
def test_nobody_has_reported_what_came_of_a_plan_that_was_not_mentioned_since_its_day(
    when: When, basis: Basis, last_reported: int | None, unanswered: bool
) -> None:
    assert is_unanswered(plan(when, basis=basis, last_reported=last_reported)) == unanswered
