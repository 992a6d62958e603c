import datetime as dt
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.daily.calendar import cutoff_of, due, edition_before, edition_days, has_edition, missed, start_of
from briefing.settings import Calendar

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia")
DAYS = st.dates(date(1975, 1, 1), date(2037, 12, 31))
CLOCKS = st.times().map(lambda clock: clock.replace(microsecond=0))
HOLIDAYS = st.lists(st.one_of(DAYS, st.sampled_from(("12-25", "02-29", "easter-2", "-1x1@05"))), max_size=4)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    first, second = sorted((draw(CLOCKS), draw(CLOCKS)))
    return Calendar(
        zone=draw(st.sampled_from(ZONES)),
        time=second,
        cutoff=draw(st.sampled_from((None, first))),
        days=tuple(sorted(draw(st.sets(st.integers(0, 6), min_size=1)))),
        holidays=tuple(draw(HOLIDAYS)),
    )


def calendar(
    zone: str = "UTC",
    at: str = "06:00",
    *,
    cutoff: str | None = None,
    days: Iterable[int] = range(7),
    holidays: tuple[date | str, ...] = (),
) -> Calendar:
    closing = dt.time.fromisoformat(cutoff) if cutoff else None
    return Calendar(zone=zone, time=dt.time.fromisoformat(at), cutoff=closing, days=tuple(days), holidays=holidays)


def moment(words: str) -> datetime:
    return datetime.fromisoformat(words)


@given(calendars(), DAYS)
def test_a_cut_off_lies_on_its_day_and_at_its_clock_time_or_after_a_gap(chosen: Calendar, day: date) -> None:
    found = cutoff_of(chosen, day)
    wanted = chosen.cutoff or chosen.time
    if has_edition(chosen, day):
        assert found.time() >= wanted or found.date() > day
        instant = found.astimezone(UTC)
        assert instant.astimezone(ZoneInfo(chosen.zone)).replace(tzinfo=None) == found.replace(tzinfo=None)
        # A second before, the clocks did not yet show it.
        before = (instant - timedelta(seconds=1)).astimezone(ZoneInfo(chosen.zone)).replace(tzinfo=None)
        assert before < datetime.combine(day, wanted)


@given(calendars(), DAYS, st.integers(0, 60))
def test_cut_offs_of_successive_editions_rise(chosen: Calendar, day: date, count: int) -> None:
    cuts = [cutoff_of(chosen, each).astimezone(UTC) for each in edition_days(chosen, day, day + timedelta(count))]
    assert cuts == sorted(set(cuts))


@given(calendars(), DAYS, st.integers(0, 60))
def test_edition_days_are_business_days_and_no_holidays_in_order(chosen: Calendar, day: date, count: int) -> None:
    last = day + timedelta(count)
    found = list(edition_days(chosen, day, last))
    assert found == sorted(set(found))
    assert all(day <= each <= last and each.weekday() in chosen.days for each in found)
    assert not set(found) & set(chosen.holidays)


@given(calendars(), st.datetimes(datetime(1975, 1, 1), datetime(2037, 1, 1)), st.integers(0, 200_000))
def test_what_is_due_never_goes_back(chosen: Calendar, then: datetime, later: int) -> None:
    now = then.replace(tzinfo=UTC)
    first, second = due(chosen, now), due(chosen, now + timedelta(seconds=later))
    assert first is not None
    assert second is not None
    assert first <= second


@given(calendars(), DAYS)
def test_an_edition_is_due_at_its_cut_off_and_at_its_time(chosen: Calendar, day: date) -> None:
    if has_edition(chosen, day):
        for now in (cutoff_of(chosen, day), start_of(chosen, day)):
            if now.date() == day:
                assert due(chosen, now) == day


@given(calendars(), DAYS, st.integers(0, 90))
def test_made_missed_and_due_are_all_the_editions(chosen: Calendar, day: date, count: int) -> None:
    days = list(edition_days(chosen, day, day + timedelta(count)))
    if len(days) > 1:
        assert (days[0], *missed(chosen, days[0], days[-1]), days[-1]) == tuple(days)
        assert edition_before(chosen, days[-1]) == days[-2]


def test_a_time_that_the_clocks_skip_is_the_first_moment_after() -> None:
    found = cutoff_of(calendar("Europe/Berlin", "02:30"), date(2026, 3, 29))
    assert found.isoformat() == "2026-03-29T03:00:00+02:00"


def test_a_half_hour_gap_is_no_different() -> None:
    found = cutoff_of(calendar("Australia/Lord_Howe", "02:15"), date(2026, 10, 4))
    assert found.isoformat() == "2026-10-04T02:30:00+11:00"


def test_a_time_shown_twice_is_the_first() -> None:
    found = cutoff_of(calendar("Europe/Berlin", "02:30"), date(2026, 10, 25))
    assert found.isoformat() == "2026-10-25T02:30:00+02:00"


def test_a_gap_at_midnight_opens_the_day_at_one() -> None:
    found = cutoff_of(calendar("America/Santiago", "00:00"), date(2026, 9, 6))
    assert found.isoformat() == "2026-09-06T01:00:00-03:00"


def test_a_day_that_the_zone_left_out_has_no_edition() -> None:
    samoa = calendar("Pacific/Apia")
    assert list(edition_days(samoa, date(2011, 12, 29), date(2011, 12, 31))) == [date(2011, 12, 29), date(2011, 12, 31)]


def test_the_day_the_clocks_change_has_one_edition() -> None:
    berlin = calendar("Europe/Berlin", "03:00")
    for change in (date(2026, 3, 29), date(2026, 10, 25)):
        day = timedelta(1)
        assert list(edition_days(berlin, change - day, change + day)) == [change - day, change, change + day]
        between = cutoff_of(berlin, change).astimezone(UTC) - cutoff_of(berlin, change - day).astimezone(UTC)
        assert abs(between - day) == timedelta(hours=1)


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(2028, 2, 27), date(2028, 3, 1), 4),
        (date(2027, 2, 27), date(2027, 3, 1), 3),
        (date(2100, 2, 27), date(2100, 3, 1), 3),
        (date(2026, 12, 30), date(2027, 1, 2), 4),
        (date(2026, 4, 29), date(2026, 5, 2), 4),
    ],
)
def test_months_and_leap_years_end_where_they_do(first: date, last: date, count: int) -> None:
    assert len(list(edition_days(calendar(), first, last))) == count


def test_holidays_by_date_and_by_formula() -> None:
    chosen = calendar(days=range(5), holidays=(date(2026, 5, 1), "12-25", "easter-2"))
    assert not has_edition(chosen, date(2026, 5, 1))
    assert has_edition(chosen, date(2025, 5, 1))
    assert not has_edition(chosen, date(2026, 4, 3))
    assert not has_edition(chosen, date(2028, 12, 25))
    assert not has_edition(chosen, date(2026, 5, 2))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-03-31T05:58+02:00", date(2026, 3, 31)),
        ("2026-03-31T06:20+02:00", date(2026, 3, 31)),
        ("2026-03-31T04:00+02:00", date(2026, 3, 31)),
        ("2026-03-31T03:59+02:00", date(2026, 3, 30)),
        ("2026-03-31T23:59+02:00", date(2026, 3, 31)),
        ("2026-03-30T23:59+00:00", date(2026, 3, 30)),
        ("2026-03-31T01:59+00:00", date(2026, 3, 30)),
        ("2026-03-31T02:00+00:00", date(2026, 3, 31)),
    ],
)
def test_a_run_about_the_time_makes_todays(now: str, expected: date) -> None:
    assert due(calendar("Europe/Berlin"), moment(now)) == expected


def test_an_edition_counts_from_its_cut_off() -> None:
    chosen = calendar(at="06:00", cutoff="04:00")
    assert due(chosen, moment("2026-03-31T02:00+00:00")) == date(2026, 3, 31)
    assert due(chosen, moment("2026-03-31T01:59+00:00")) == date(2026, 3, 30)


def test_on_a_day_without_an_edition_the_one_before_is_due() -> None:
    weekdays = calendar(days=range(5))
    assert due(weekdays, moment("2026-04-05T12:00+00:00")) == date(2026, 4, 3)
    assert due(weekdays, moment("2026-04-06T03:00+00:00")) == date(2026, 4, 3)
    assert due(weekdays, moment("2026-04-06T12:00+00:00")) == date(2026, 4, 6)


def test_missed_editions_skip_what_never_was_one() -> None:
    weekdays = calendar(days=range(5))
    assert missed(weekdays, date(2026, 4, 2), date(2026, 4, 7)) == (date(2026, 4, 3), date(2026, 4, 6))
    assert missed(weekdays, date(2026, 4, 3), date(2026, 4, 6)) == ()
    assert missed(weekdays, None, date(2026, 4, 6)) == ()
    assert missed(weekdays, date(2026, 4, 7), date(2026, 4, 6)) == ()
