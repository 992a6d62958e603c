from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dating.calendar import PRECISIONS, Period, spell_year

FRIDAY = date(2015, 10, 9)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("D", "2015-10-09"),
        ("W", "2015-W41"),
        ("WE", "2015-W41-WE"),
        ("M", "2015-10"),
        ("Q", "2015-Q4"),
        ("HY", "2015-H2"),
        ("S", "2015-FA"),
        ("Y", "2015"),
        ("DE", "201"),
        ("CE", "20"),
        ("ML", "2"),
    ],
)
def test_a_period_is_spelled_as_timex3_does(unit, value):
    assert Period.of(FRIDAY, unit).value == value


def test_winter_carries_the_year_in_which_it_begins():
    assert Period.of(date(2016, 1, 15), "S").value == "2015-WI"
    assert Period.of(date(2016, 1, 15), "S").interval.last_day == date(2016, 2, 29)


def test_adding_crosses_years():
    assert (Period.of(FRIDAY, "Q") + 1).value == "2016-Q1"
    assert (Period.of(FRIDAY, "M") - 12).value == "2014-10"


def test_the_iso_year_of_a_week_may_differ_from_the_calendar_year():
    assert Period.of(date(2016, 1, 1), "W").value == "2015-W53"


def test_a_finer_period_lies_within_a_coarser_one():
    assert Period.of(FRIDAY, "D").within("W") == Period.of(FRIDAY, "W")
    assert Period("Y", -484).within("DE").value == "BC048"


def test_a_week_lies_where_its_thursday_does():
    assert Period.of(date(2014, 5, 4), "W").within("M") == Period.of(date(2014, 5, 1), "M")


@pytest.mark.parametrize("index", [0, -44, 10_000, 99_999])
def test_years_off_the_calendar_have_no_interval(index):
    assert Period("Y", index).interval is None or index == 0
    assert Period("Y", index).value


def test_a_day_that_does_not_exist_is_none():
    assert Period.day_of(2015, 2, 31) is None
    assert Period.day_of(0, 1, 1) is None


def test_years_before_christ_are_spelled_with_bc():
    assert spell_year(-44) == "BC0044"


@given(st.dates(), st.sampled_from(sorted(PRECISIONS)))
def test_every_day_lies_in_its_period_or_its_week_has_it_as_a_weekday(day, unit):
    period = Period.of(day, unit)
    interval = period.interval
    if interval is None:
        assert period.last_day is None
    elif unit == "WE":
        assert 0 <= (interval.last_day - day).days < 7
    else:
        assert interval.first_day <= day <= interval.last_day


@given(st.dates(date(2, 1, 1), date(9000, 1, 1)), st.sampled_from(sorted(PRECISIONS)))
def test_periods_of_a_unit_follow_each_other_without_a_gap(day, unit):
    period = Period.of(day, unit)
    following = (period + 1).first_day
    assert following > period.last_day
    if unit != "WE":
        assert (following - period.last_day).days == 1
