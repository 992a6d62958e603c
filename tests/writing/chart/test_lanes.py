from dataclasses import replace
from datetime import date, datetime, timedelta
from math import inf

import pytest

from briefing.model.document import Chart, ChartItem
from briefing.writing.chart.axis import Axis
from briefing.writing.chart.clusters import Counting
from briefing.writing.chart.lanes import arrange
from briefing.writing.chart.lettering import Lettering
from briefing.writing.chart.ticks import lay_scale
from tests.writing.example_brief import HOUSE

FIRST = date(2025, 3, 3)
PICTURE = replace(HOUSE.theme.picture, rows=4)


@pytest.fixture
def counting(book):
    scale = lay_scale(FIRST, FIRST + timedelta(days=9), 30, 440, HOUSE.labels, 8.0, book.heading(), hours=False)
    return Counting(Axis((scale,)), Lettering(book, 8.0), 470.0, "{count} events")


def event(name, day, weight, lane=""):
    begin = datetime.combine(FIRST, datetime.min.time()) + timedelta(days=day)
    return ChartItem(name, begin, begin + timedelta(hours=23.9), True, "reported", weight=weight, lane=lane)


def chart(*items, lanes=()):
    return Chart(FIRST, FIRST + timedelta(days=9), items, "", (), lanes)


def rows(lanes):
    return [(lane.name, [row.label for row in lane.rows], sum(len(line) for line in lane.lines)) for lane in lanes]


TEN = tuple(event(f"event {day}", day, weight=(day * 7) % 10) for day in range(10))


def test_few_events_have_all_their_words(counting):
    assert rows(arrange(chart(*TEN[:4]), counting, PICTURE, inf)) == [("", [f"event {n}" for n in range(4)], 0)]


def test_of_many_the_weightiest_have_theirs_in_order_of_time(counting):
    assert rows(arrange(chart(*TEN), counting, PICTURE, inf)) == [("", ["event 1", "event 4", "event 7", "event 8"], 6)]


def test_of_five_none_is_left_to_stand_alone_without_words(counting):
    assert rows(arrange(chart(*TEN[:5]), counting, PICTURE, inf)) == [("", [f"event {n}" for n in range(5)], 0)]


def test_each_story_has_words_of_its_best_however_light_that_is(counting):
    light = event("light", 5, 0.1, "B"), event("lighter", 6, 0.0, "B"), event("lightest", 7, 0.0, "B")
    heavy = [replace(one, lane="A", weight=one.weight + 5) for one in TEN]
    found = arrange(chart(*heavy, *light, lanes=("A", "B")), counting, PICTURE, inf)
    assert [lane.name for lane in found] == ["A", "B"]
    assert [row.label for row in found[1].rows] == ["light"]


def test_one_story_needs_no_name_and_events_of_none_stand_last(counting):
    alone = chart(*(replace(one, lane="A") for one in TEN[:3]), lanes=("A",))
    assert [lane.name for lane in arrange(alone, counting, PICTURE, inf)] == [""]
    mixed = chart(event("stray", 0, 1.0), replace(TEN[1], lane="A"), lanes=("A",))
    assert [lane.name for lane in arrange(mixed, counting, PICTURE, inf)] == ["A", ""]


def test_where_there_is_no_room_for_each_story_all_stand_together(counting):
    lanes = tuple("ABCDEFGH")
    items = [replace(one, lane=lanes[number % 8]) for number, one in enumerate(TEN)]
    (together,) = arrange(chart(*items, lanes=lanes), counting, PICTURE, 60)
    assert together.name == ""
    assert together.height(PICTURE) <= 60
    assert len(together.rows) + sum(len(spot.items) for line in together.lines for spot in line) == 10


@pytest.mark.parametrize("room", [0, 15, 30, 45, 80])
def test_no_event_is_lost_however_low_the_picture(counting, room):
    lanes = arrange(chart(*TEN), counting, PICTURE, room)
    shown = [row.item for lane in lanes for row in lane.rows]
    shown += [item for lane in lanes for line in lane.lines for spot in line for item in spot.items]
    assert sorted(item.label for item in shown) == sorted(item.label for item in TEN)


def test_a_picture_of_nothing_is_empty(counting):
    assert rows(arrange(chart(), counting, PICTURE, inf)) in ([], [("", [], 0)])
