from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.document import ChartItem
from briefing.writing.chart.stretches import stretches

WEEK = date(2025, 3, 3)
WIDTH = 410.0


def event(first, last=None):
    begin = datetime.combine(first, datetime.min.time())
    end = datetime.combine(last or first, datetime.max.time())
    return ChartItem("", begin, end, last is None, "reported")


def after(days, length=None):
    first = WEEK + timedelta(days=days)
    return event(first, None if length is None else first + timedelta(days=length - 1))


def days(items, width=WIDTH):
    ends = [end.date() for item in items for end in (item.earliest, item.latest)]
    found = stretches(items, min(ends), max(ends), width)
    return [((part.first - WEEK).days, (part.last - WEEK).days) for part in found]


def test_a_week_is_one_stretch_however_its_events_lie():
    assert days([after(0), *[after(5)] * 30, after(6)]) == [(0, 6)]


def test_events_spread_over_ten_years_are_one_stretch():
    assert days([after(36 * number) for number in range(100)]) == [(0, 3564)]


def test_what_lies_long_before_a_week_of_news_is_a_stretch_of_its_own():
    assert days([after(-4000), *(after(day % 7) for day in range(30))]) == [(-4000, -4000), (0, 6)]


def test_a_crowded_week_in_the_middle_of_years_is_a_stretch_of_its_own():
    spread = [after(day) for day in range(-1500, 1501, 300) if not 0 <= day <= 6]
    found = days([*spread, *(after(day % 7) for day in range(40))])
    assert (0, 6) in found
    assert (found[0][0], found[-1][1]) == (-1500, 1500)


def test_the_crowded_days_are_all_of_the_week_not_the_most_crowded_of_them():
    week = [*[after(0)] * 10, *[after(1)] * 10, *(after(day) for day in range(2, 7)), after(5), after(4)]
    assert days([after(-900), *week]) == [(-900, -900), (0, 6)]


def test_a_year_is_known_by_its_ends_and_hides_no_week_within_it():
    assert (0, 6) in days([after(-60, 365), *(after(day % 7) for day in range(30))])


def test_a_narrow_axis_has_fewer_stretches():
    many = [after(-3000), after(-2995), after(-1000), after(-996), *(after(day % 7) for day in range(30))]
    assert len(days(many)) == 3
    assert len(days(many, 170)) <= 2
    assert len(days(many, 100)) == 1


@given(st.lists(st.tuples(st.integers(-3000, 3000), st.none() | st.integers(1, 400)), min_size=1, max_size=60))
def test_no_end_of_an_event_is_left_out_and_stretches_follow_each_other(placed):
    items = [after(*one) for one in placed]
    ends = [end.date() for item in items for end in (item.earliest, item.latest)]
    found = stretches(items, min(ends), max(ends), WIDTH)
    assert all(any(part.first <= day <= part.last for part in found) for day in ends)
    assert all(one.last < other.first for one, other in pairwise(found))


def test_without_events_the_whole_period_is_one_stretch():
    (only,) = stretches((), WEEK, WEEK + timedelta(days=900), WIDTH)
    assert (only.first, only.days, only.events) == (WEEK, 901, 0)
