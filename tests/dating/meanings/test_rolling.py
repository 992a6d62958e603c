"""A weekday with tomorrow's name on a page that may have rolled on past midnight."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dating.reading_texts import one

SATURDAY = date(2015, 10, 10)


def test_an_early_hour_of_tomorrow_s_name_stays_open_between_the_two_days() -> None:
    found = one("A bomb exploded early Sunday in Marlo, police said.", SATURDAY)
    assert found.interval is None
    assert [day.first_day for day in found.alternatives] == [date(2015, 10, 4), date(2015, 10, 11)]


@pytest.mark.parametrize(
    "text", ["A bomb exploded on Sunday in Marlo.", "It rained. " * 60 + "A bomb exploded early Sunday."]
)
def test_without_an_early_hour_in_the_lead_it_is_the_last(text: str) -> None:
    found = one(text, SATURDAY)
    assert found.interval is not None
    assert found.interval.first_day == date(2015, 10, 4)
