from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Basis, Interval, Precision, Qualifier, TimexType, When, spell
from tests.make import article, timex

moments = st.none() | st.datetimes()


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    ends = sorted(draw(st.lists(st.datetimes(), min_size=2, max_size=2)))
    open_start, open_end = draw(st.booleans()), draw(st.booleans())
    return Interval(None if open_start else ends[0], None if open_end else ends[1])


def test_a_day_begins_at_midnight_and_ends_in_its_last_second() -> None:
    day = Interval.of_day(date(2024, 2, 29))
    assert day.is_one_day
    assert day.earliest == datetime(2024, 2, 29, 0, 0, 0)
    assert day.latest == datetime(2024, 2, 29, 23, 59, 59)


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Interval.of_days(date(2024, 3, 1), date(2024, 2, 1))


def test_a_night_over_midnight_is_not_one_day() -> None:
    assert not Interval(datetime(2024, 5, 1, 18), datetime(2024, 5, 2, 6)).is_one_day


def test_an_open_end_is_not_one_day() -> None:
    assert not Interval.of_days(date(2024, 5, 1), None).is_one_day


def test_only_what_happened_on_one_day_has_a_day() -> None:
    friday = Interval.of_day(date(2024, 5, 3))
    on = When(friday, Precision.DAY, Qualifier.ON, Basis.STATED, "")
    assert on.is_on
    assert on.day == friday.day == date(2024, 5, 3)
    assert replace(on, qualifier=Qualifier.ABOUT).day is None
    assert replace(on, interval=Interval(None, friday.latest)).day is None
    assert replace(on, interval=Interval.of_days(date(2024, 5, 3), date(2024, 5, 4))).day is None


@pytest.mark.parametrize(
    ("kind", "value", "is_duration", "names_time"),
    [
        (TimexType.DURATION, "P4Y", True, False),
        (TimexType.DATE, "PXW", True, True),
        (TimexType.DATE, "2024-05-03", False, True),
        (TimexType.DATE, "PAST_REF", False, False),
        (TimexType.DATE, "", False, True),
    ],
)
def test_how_long_is_not_when(kind: TimexType, value: str, is_duration: bool, names_time: bool) -> None:
    made = replace(timex(article("On Friday it rained."), "Friday", None), type=kind, value=value)
    assert made.is_duration is is_duration
    assert made.names_time is names_time


def test_two_expressions_adjoin_with_at_most_a_sign_and_a_space_between_them() -> None:
    for sentence, adjoin in (("On Friday, May 3, it rained.", True), ("On Friday and May 3 it rained.", False)):
        source = article(sentence)
        assert timex(source, "Friday", None).adjoins(timex(source, "May 3", None)) is adjoin


@given(intervals(), intervals())
def test_one_of_two_precedes_the_other_or_they_may_overlap(one: Interval, other: Interval) -> None:
    assert one.precedes(other) + other.precedes(one) + one.overlaps(other) == 1


def test_of_what_has_an_open_end_nobody_can_say_that_it_is_over() -> None:
    since, later = Interval.of_days(date(2024, 5, 1), None), Interval.of_day(date(2024, 6, 1))
    assert not since.precedes(later)
    assert not later.precedes(since)


@given(intervals(), intervals())
def test_overlap_is_mutual_and_follows_from_containing(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)


@given(intervals(), st.datetimes())
def test_clipping_never_reaches_outside(interval: Interval, until: datetime) -> None:
    assert interval.contains(interval.clipped(until=until))


def test_clipping_keeps_an_interval_that_lies_wholly_outside() -> None:
    tomorrow = Interval.of_day(date(2024, 5, 2))
    assert tomorrow.clipped(until=datetime(2024, 5, 1)) == tomorrow


@pytest.mark.parametrize(
    ("precision", "spelled"),
    [
        (Precision.DAY, "2024-05-01"),
        (Precision.WEEK, "2024-05-01"),
        (None, "2024-05-01"),
        (Precision.PART_OF_DAY, "2024-05-01T12:30"),
        (Precision.SECOND, "2024-05-01T12:30:05"),
    ],
)
def test_moments_are_spelled_as_finely_as_they_are_known(precision: Precision | None, spelled: str) -> None:
    assert spell(datetime(2024, 5, 1, 12, 30, 5), precision) == spelled


def test_an_open_end_is_spelled_as_none() -> None:
    assert spell(None, Precision.DAY) is None


def test_times_exclude_each_other_where_both_are_dated_and_share_no_moment() -> None:
    monday, tuesday = (on(Interval.of_day(date(2024, 5, day))) for day in (13, 14))
    assert monday.excludes(tuesday)
    assert tuesday.excludes(monday)
    assert not monday.excludes(on(Interval.of_days(date(2024, 5, 13), date(2024, 5, 14))))
    assert not on(Interval(None, monday.interval.latest)).excludes(tuesday)


def on(interval: Interval) -> When:
    return When(interval, Precision.DAY, Qualifier.ON, Basis.STATED, "")
