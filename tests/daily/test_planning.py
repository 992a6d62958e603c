"""Which editions a run makes: the one that is due, missed ones where asked, none twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefing.daily.planning import ClockAhead, ClockBehind, Order, order_of, plan
from briefing.errors import UsageError
from briefing.settings import Calendar, Inputs, Profile
from briefing.store import Edition

BERLIN = ZoneInfo("Europe/Berlin")


def profile(**calendar: object) -> Profile:
    return Profile(
        name="daily", inputs=Inputs(folders=(Path("in"),)), edition=Calendar(zone="Europe/Berlin", **calendar)
    )


def edition(day: date, revision: int = 1) -> Edition:
    moment = datetime.combine(day, time(6), BERLIN)
    return Edition("daily", day, revision, moment, moment, "out", "0" * 64, 3)


def order(moment: str, **more: object) -> Order:
    return Order(datetime.fromisoformat(moment), **more)


MONDAY, TUESDAY, THURSDAY = date(2026, 3, 30), date(2026, 3, 31), date(2026, 4, 2)


def test_the_first_run_makes_the_edition_that_is_due_and_misses_none() -> None:
    [planned] = plan(profile(), (), order("2026-03-31T06:05+02:00", catch_up=5))
    assert (planned.day, planned.revision, planned.missed, planned.later) == (TUESDAY, 1, (), ())
    assert planned.cutoff == datetime(2026, 3, 31, 6, tzinfo=BERLIN)


def test_a_run_before_the_cutoff_reaches_up_to_now() -> None:
    [planned] = plan(profile(), (), order("2026-03-31T05:40+02:00"))
    assert (planned.day, planned.cutoff) == (TUESDAY, datetime(2026, 3, 31, 5, 40, tzinfo=BERLIN))


def test_an_edition_that_is_made_is_not_made_again_unless_forced() -> None:
    made = (edition(MONDAY), edition(TUESDAY))
    assert plan(profile(), made, order("2026-03-31T18:00+02:00")) == ()
    [planned] = plan(profile(), made, order("2026-03-31T18:00+02:00", force=True))
    assert (planned.day, planned.revision) == (TUESDAY, 2)
    assert planned.cutoff == datetime(2026, 3, 31, 18, tzinfo=BERLIN)


def test_a_revision_names_the_missed_days_as_well() -> None:
    made = (edition(MONDAY), edition(THURSDAY))
    [planned] = plan(profile(), made, order("2026-04-02T09:00+02:00", force=True))
    assert planned.missed == (TUESDAY, date(2026, 4, 1))


def test_a_revision_made_on_another_day_reaches_as_far_as_the_edition_did() -> None:
    made = (edition(MONDAY), edition(TUESDAY))
    [planned] = plan(profile(), made, Order(datetime(2026, 5, 1, tzinfo=UTC), "2026-03-30", force=True, named=True))
    assert (planned.revision, planned.cutoff) == (2, datetime(2026, 3, 30, 6, tzinfo=BERLIN))


def test_missed_editions_are_named_by_the_next_one() -> None:
    [planned] = plan(profile(), (edition(MONDAY),), order("2026-04-02T06:05+02:00"))
    assert (planned.day, planned.missed) == (THURSDAY, (TUESDAY, date(2026, 4, 1)))


@pytest.mark.parametrize(("catch_up", "days", "named"), [(1, 2, 1), (2, 3, 0), (99, 3, 0)])
def test_catching_up_makes_missed_editions_oldest_first(catch_up: int, days: int, named: int) -> None:
    editions = plan(profile(), (edition(MONDAY),), order("2026-04-02T06:05+02:00", catch_up=catch_up))
    assert [each.day for each in editions] == [THURSDAY - timedelta(days=back) for back in reversed(range(days))]
    assert [len(each.missed) for each in editions] == [named] + [0] * (days - 1)
    assert [len(each.later) for each in editions] == list(reversed(range(days)))


def test_days_without_an_edition_are_not_missed() -> None:
    business = profile(days=(0, 1, 2, 3, 4))
    friday = date(2026, 3, 27)
    [planned] = plan(business, (edition(friday),), order("2026-03-30T06:05+02:00"))
    assert (planned.day, planned.missed) == (MONDAY, ())
    assert plan(business, (edition(friday),), order("2026-03-29T12:00+02:00")) == ()


def test_an_edition_goes_back_to_a_day_before_its_own() -> None:
    with pytest.raises(UsageError, match="--since 2026-03-31"):
        plan(profile(), [edition(MONDAY)], order("2026-03-31T06:00+02:00", since="2026-03-31"))


def test_a_clock_that_was_set_back_makes_nothing_and_says_so() -> None:
    with pytest.raises(ClockBehind, match=r"edition of 2026-03-31 exists already; set the clock"):
        plan(profile(), (edition(TUESDAY),), order("2026-03-29T06:05+02:00"))
    assert plan(profile(), (edition(MONDAY), edition(TUESDAY)), order("2026-03-30T06:05+02:00")) == ()


def test_a_day_gone_by_that_the_user_names_is_made() -> None:
    named = Order(datetime(2026, 4, 5, tzinfo=UTC), "29.03.2026", named=True)
    [planned] = plan(profile(), (edition(TUESDAY),), named)
    assert (planned.day, planned.missed) == (date(2026, 3, 29), ())
    assert planned.cutoff == datetime(2026, 3, 29, 6, tzinfo=BERLIN)


def test_the_words_of_as_of_are_a_day_or_a_moment() -> None:
    calendar = profile().edition
    assert order_of("2026-03-31", since=None, catch_up=0, force=False).day_in(calendar) == TUESDAY
    moment = order_of("2026-03-31T06:00+02:00", since=None, catch_up=0, force=False)
    assert (moment.day, moment.now, moment.named) == (None, datetime(2026, 3, 31, 6, tzinfo=BERLIN), True)
    assert not order_of(None, since=None, catch_up=0, force=False).named
    assert order_of("31.03.2026", since=None, catch_up=0, force=False).day_in(calendar) == TUESDAY
    with pytest.raises(UsageError):
        order_of("last week", since=None, catch_up=0, force=False)
    with pytest.raises(UsageError, match="--since 31/3"):
        order_of(None, since="31/3", catch_up=0, force=False)


@pytest.mark.parametrize(("zone", "day"), [("Pacific/Kiritimati", TUESDAY), ("America/New_York", MONDAY)])
def test_yesterday_is_that_of_the_profiles_zone(zone: str, day: date) -> None:
    """At 23:30 of 31 March in Berlin it is 1 April on Kiritimati."""
    there = Calendar(zone=zone)
    run = order("2026-03-31T23:30+02:00", day="yesterday", since="yesterday")
    assert (run.day_in(there), run.since_in(there)) == (day, day - timedelta(days=1))
    assert run.at(there) == datetime.combine(day, time(6), ZoneInfo(zone))
    assert order("2026-03-31T23:30+02:00", since="yesterday").since_in(there) == day


@pytest.mark.parametrize("words", ["2062-03-30", "2026-12-24T06:00+01:00"])
def test_a_day_to_come_is_refused(words: str) -> None:
    with pytest.raises(UsageError, match="lies ahead of the clock"):
        order_of(words, since=None, catch_up=0, force=False)


@pytest.mark.parametrize("words", ["0017-12-30", "0001-01-01"])
def test_a_day_of_a_mistyped_year_is_refused(words: str) -> None:
    with pytest.raises(UsageError, match="is the year right"):
        order_of(words, since=None, catch_up=0, force=False)


def test_a_clock_that_leaps_is_believed_only_where_a_person_says_so() -> None:
    made, leapt = (edition(TUESDAY),), "2027-03-31T06:05+02:00"
    with pytest.raises(ClockAhead, match=r"365 days after.*--yes"):
        plan(profile(), made, order(leapt))
    for believed in (order(leapt, yes=True), order(leapt, named=True)):
        [planned] = plan(profile(), made, believed)
        assert planned.day == date(2027, 3, 31)
    assert len(plan(profile(), made, order("2026-08-31T06:05+02:00"))) == 1


def test_a_clock_of_so_long_ago_is_called_the_clocks_fault(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "-5")
    with pytest.raises(ClockBehind, match=r"the clock says 1969-12-31 23:59, and no edition is of so long ago"):
        order_of(None, since=None, catch_up=0, force=False)
