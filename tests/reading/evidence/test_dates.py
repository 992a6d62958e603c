from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Precision
from briefing.reading.evidence.dates import read_date, read_iso


@pytest.mark.parametrize(
    ("words", "day", "zone"),
    [
        ("2015-10-09", date(2015, 10, 9), None),
        ("20151009", date(2015, 10, 9), None),
        ("2015-10-09T23:30:00-04:00", date(2015, 10, 9), "-04:00"),
        ("2015-10-09T23:30-0400", date(2015, 10, 9), "-04:00"),
        ("2015-10-09T23:30:05.123Z", date(2015, 10, 9), "UTC"),
        ("2015-10-09 23:30:05 +02", date(2015, 10, 9), "+02:00"),
        ("2015-10-09T23:30:00+02:00[Europe/Berlin]", date(2015, 10, 9), "+02:00"),
        ("Fri, 09 Oct 2015 23:30:00 -0400", date(2015, 10, 9), "-04:00"),
        ("Fri, 09 Oct 2015 23:30:00 GMT", date(2015, 10, 9), "+00:00"),
        ("31/12/2015", date(2015, 12, 31), None),
        ("12/31/2015", date(2015, 12, 31), None),
        ("9.10.2015", date(2015, 10, 9), None),
        ("2015/10/09", date(2015, 10, 9), None),
        ("Oct. 9, 2015", date(2015, 10, 9), None),
        ("Friday, 9 October 2015", date(2015, 10, 9), None),
        ("9. Oktober 2015", date(2015, 10, 9), None),
        ("9 octobre 2015", date(2015, 10, 9), None),
        ("9, Octubre, 2015", date(2015, 10, 9), None),
        ("2015-10-09T23:30:05:123Z", date(2015, 10, 9), "UTC"),
    ],
)
def test_a_stated_day_keeps_its_own_zone(words, day, zone):
    found = read_date(words)
    assert found is not None
    assert (found.interval.first_day, found.interval.last_day, found.zone) == (day, day, zone)


def test_what_is_left_open_stays_open():
    month, year = read_date("2015-10"), read_date("2015")
    assert month is not None
    assert year is not None
    assert (month.precision, month.interval.first_day, month.interval.last_day) == (
        Precision.MONTH, date(2015, 10, 1), date(2015, 10, 31),
    )  # fmt: skip
    assert (year.precision, year.interval.last_day) == (Precision.YEAR, date(2015, 12, 31))


def test_a_minute_lasts_to_its_last_second():
    found = read_date("2015-10-09T23:30")
    assert found is not None
    assert found.interval.latest == datetime(2015, 10, 9, 23, 30, 59)
    assert found.precision is Precision.MINUTE


def test_day_and_month_that_could_be_either_are_a_range_of_both():
    found = read_date("09/10/2015")
    assert found is not None
    assert found.precision is Precision.RANGE
    assert (found.interval.first_day, found.interval.last_day) == (date(2015, 9, 10), date(2015, 10, 9))


@pytest.mark.parametrize(
    "words",
    [
        "", "   ", "today", "yesterday", "now", "2 hours ago", "Friday", "October", "9 October", "31-31-2015",
        "2015-02-30", "2015-13-01", "2015-10-09T25:00", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1444344600",
        "1970-01-01T01:00:00+01:00", "1969-12-31T19:00:00-05:00", "1970-01-01 01:00:00",
        "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T05:30",
        "© 2024", "9999-99-99", "{{ page.date }}", "x" * 500, "١٢/١٠/٢٠١٥",
    ],
)  # fmt: skip
def test_no_date_is_made_of_what_states_none(words):
    assert read_date(words) is None


@pytest.mark.parametrize("words", ["1970-01-01T05:00Z", "1970-01-01T17:45Z", "1969-12-31T12:00Z", "1970-01-01T17:45"])
def test_another_moment_of_the_first_day_is_one(words):
    assert read_date(words) is not None


@given(st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_any_iso_moment_comes_back_as_written(moment, minutes):
    moment = moment.replace(microsecond=0)
    sign = "-" if minutes < 0 else "+"
    zone = f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
    found = read_iso(moment.isoformat() + zone)
    assert found is not None
    assert (found.interval.earliest, found.zone) == (moment, zone)


@given(st.text(max_size=90))
def test_any_words_are_read_without_an_error(words):
    found = read_date(words)
    assert found is None or found.interval.earliest is not None


@pytest.mark.parametrize(
    ("words", "hour", "zone"),
    [
        ("Fri, 09 Oct 2015 23:30:00 -0400", 23, "-04:00"),
        ("Fri, 09 Oct 2015 23:30:00 EDT", 23, "-04:00"),
        ("Fri, 09 Oct 2015 23:30:00 GMT", 23, "+00:00"),
        ("9 Oct 2015 23:30 +0200 (CEST)", 23, "+02:00"),
        ("Fri, 09 Oct 2015 23:30:00 -0000", 23, None),
        ("Fri, 09 Oct 2015 23:30:00", 23, None),
        ("Fri, 09 Oct 2015 23:30:00 XYZT", 23, None),
        ("Oct 9, 2015, 9:13 PM", 21, None),
        ("Friday, October 9, 2015 9:13 PM", 21, None),
        ("October 9, 2015, 3:45 a.m. EDT", 3, "-04:00"),
        ("9 Oct 2015 9:13 PM", 21, None),
    ],
)
def test_a_clock_of_twelve_hours_and_a_zone_only_where_one_is_named(words, hour, zone):
    found = read_date(words)
    assert (found.interval.earliest.date(), found.interval.earliest.hour, found.zone) == (date(2015, 10, 9), hour, zone)


@pytest.mark.parametrize(
    ("words", "zone"),
    [("2015-10-9", None), ("2015-10-9T8:05:0Z", "UTC"), ("2015-10-9 8:05", None), ("20151009T080500Z", None)],
)
def test_iso_without_its_zeros_or_its_marks(words, zone):
    found = read_date(words)
    assert found.interval.first_day == date(2015, 10, 9)
    assert found.zone == zone
