"""How the times of two mentions lie to each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from briefing.events.days import APART, days, most_days_apart
from briefing.model import UNKNOWN_WHEN, Basis, Interval, Precision, Qualifier, When
from tests.events.hand import FRIDAY, THURSDAY, by, on


def guessed(day: date) -> When:
    return on(day, basis=Basis.INFERRED)


def about(day: date) -> When:
    return When(Interval.of_day(day), Precision.DAY, Qualifier.ABOUT, Basis.STATED, "made")


MAY = When(Interval.of_days(date(2024, 5, 1), date(2024, 5, 31)), Precision.MONTH, Qualifier.ON, Basis.STATED, "made")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (on(THURSDAY), on(THURSDAY), "same_day"),
        (on(THURSDAY), guessed(THURSDAY), "same_day"),
        (on(THURSDAY), about(THURSDAY), "overlap"),
        (on(THURSDAY), MAY, "overlap"),
        (on(THURSDAY), by(FRIDAY), ""),
        (on(THURSDAY), UNKNOWN_WHEN, ""),
        (UNKNOWN_WHEN, UNKNOWN_WHEN, ""),
    ],
)
def test_times_that_may_be_one(one: When, other: When, expected: str) -> None:
    assert days(one, other) == days(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (on(THURSDAY), on(FRIDAY), "date_conflict"),
        (on(THURSDAY), on(THURSDAY + timedelta(14)), APART),
        (on(THURSDAY), guessed(FRIDAY), "near_day"),
        (guessed(THURSDAY), guessed(FRIDAY), "near_day"),
        (on(THURSDAY), guessed(THURSDAY + timedelta(7)), APART),
        (on(FRIDAY), by(THURSDAY - timedelta(7)), APART),
        (MAY, on(date(2024, 7, 1)), APART),
    ],
)
def test_times_that_exclude_each_other(one: When, other: When, expected: str) -> None:
    assert days(one, other) == days(other, one) == expected


@pytest.mark.parametrize("same", [on, guessed])
def test_no_event_has_times_further_apart_than_the_most(same) -> None:
    most = most_days_apart()
    assert any(days(kind(THURSDAY), kind(THURSDAY + timedelta(most))) != APART for kind in (on, guessed))
    assert days(same(THURSDAY), same(THURSDAY + timedelta(most + 1))) == APART
