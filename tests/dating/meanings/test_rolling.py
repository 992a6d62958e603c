"""A weekday with tomorrow's name on a page that may have rolled on past midnight."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dating.reading_texts import one

SATURDAY = date(2015, 10, 10)
WEDNESDAY = date(2015, 10, 7)


def test_an_early_hour_of_tomorrow_s_name_stays_open_between_the_two_days() -> None:
    found = one("A bomb exploded early Sunday in Marlo, police said.", SATURDAY)
    assert found.interval is None
    assert [day.first_day for day in found.alternatives] == [date(2015, 10, 4), date(2015, 10, 11)]


def test_so_it_does_far_into_a_page() -> None:
    found = one("It rained. " * 60 + "A bomb exploded early Sunday.", SATURDAY)
    assert found.interval is None


@pytest.mark.parametrize("text", ["A bomb exploded on Thursday in Marlo.", "Thursday's blast killed three people."])
def test_on_a_working_day_tomorrow_s_name_alone_stays_open_too(text: str) -> None:
    found = one(text, WEDNESDAY)
    assert found.interval is None
    assert [day.first_day for day in found.alternatives] == [date(2015, 10, 1), date(2015, 10, 8)]


def test_the_papers_of_a_weekend_tell_of_the_week() -> None:
    found = one("A bomb exploded on Sunday in Marlo.", SATURDAY)
    assert found.interval is not None
    assert found.interval.first_day == date(2015, 10, 4)
