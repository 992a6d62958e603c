from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.document import ChartItem
from briefing.writing.chart.axis import Axis
from briefing.writing.chart.clusters import Counting
from briefing.writing.chart.lettering import Lettering
from briefing.writing.chart.ticks import lay_scale
from tests.writing.example_brief import HOUSE

FIRST = date(2025, 3, 3)
WIDTH = 470.0


def counting(book, days):
    last = FIRST + timedelta(days=days - 1)
    scale = lay_scale(FIRST, last, 30, WIDTH - 30, HOUSE.labels, 8.0, book.heading(), hours=False)
    return Counting(Axis((scale,)), Lettering(book, 8.0), WIDTH, "{count} events")


def moment(day, hour=0.0):
    return datetime.combine(FIRST, datetime.min.time()) + timedelta(days=day, hours=hour)


def on(day):
    return ChartItem(f"on {day}", moment(day), moment(day, 23.99), True, "reported")


def within(start, end):
    earliest = None if start is None else moment(start)
    return ChartItem("period", earliest, None if end is None else moment(end, 23.99), False, "reported")


def shown(lines):
    return [[(len(spot.items), spot.words) for spot in line] for line in lines]


def test_events_apart_are_marks_and_those_of_one_day_their_number(book):
    assert shown(counting(book, 7).lines([on(0), on(3), on(3), on(6)])) == [[(1, ""), (2, "2"), (1, "")]]


def test_a_count_that_covers_enough_says_of_what_it_is(book):
    lines = counting(book, 3650).lines([on(day) for day in range(0, 3650, 20)])
    assert {words for _, words in shown(lines)[0]} >= {"18 events"}


def test_years_are_counted_each_by_itself(book):
    (line,) = counting(book, 3650).lines([on(day) for day in range(0, 3650, 12)])
    assert len(line) >= 10
    assert sum(len(spot.items) for spot in line) == len(range(0, 3650, 12))
    assert max(spot.right - spot.left for spot in line) < 60


def test_periods_stand_with_the_days_where_there_is_room_and_below_them_where_not(book):
    assert shown(counting(book, 9).lines([on(0), within(4, 6)])) == [[(1, ""), (1, "")]]
    assert shown(counting(book, 9).lines([on(5), within(4, 6)])) == [[(1, "")], [(1, "")]]


def test_periods_that_begin_and_end_together_are_counted(book):
    (line,) = counting(book, 9).lines([within(1, 2), within(1, 2), within(6, 7)])
    assert [(len(spot.items), spot.words) for spot in line] == [(2, "2 events"), (1, "")]


def test_many_different_periods_take_no_more_than_three_lines(book):
    lines = counting(book, 60).lines([within(day, day + length) for day in range(30) for length in (3, 9, 20)])
    assert len(lines) <= 3
    assert sum(len(spot.items) for line in lines for spot in line) == 90


ends = st.tuples(st.none() | st.integers(0, 99), st.none() | st.integers(0, 99)).map(
    lambda pair: tuple(sorted(pair)) if None not in pair else pair
)


def test_every_event_is_in_one_spot_that_covers_it_and_no_two_spots_overlap(book):
    @given(st.integers(1, 100).flatmap(lambda days: st.tuples(st.just(days), st.lists(ends | st.integers(0, 99)))))
    def law(drawn):
        days, placed = drawn
        items = [within(*one) if isinstance(one, tuple) else on(one) for one in placed]
        lines = counting(book, days).lines(items)
        assert sorted(id(item) for line in lines for spot in line for item in spot.items) == sorted(map(id, items))
        for line in lines:
            assert all(one.right <= other.left for one, other in pairwise(line))
            for spot in line:
                assert -0.01 <= spot.left <= spot.extent.middle <= spot.right <= WIDTH + 0.01

    law()


@pytest.mark.parametrize("count", [1, 2])
def test_no_period_is_drawn_of_nothing_and_the_count_of_one_is_no_count(book, count):
    ((spot,),) = counting(book, 9).lines([within(2, 3)] * count)
    assert bool(spot.words) == (count > 1)
