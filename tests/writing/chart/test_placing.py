from dataclasses import replace
from datetime import date, datetime

import pytest

from briefing.model.document import ChartItem
from briefing.writing.chart.axis import Axis
from briefing.writing.chart.lettering import Lettering
from briefing.writing.chart.placing import TAIL, extent_of, place, shows_hours
from briefing.writing.chart.scale import Scale

SCALE = Scale(date(2025, 3, 3), date(2025, 3, 6), 30, 430)
AXIS = Axis((SCALE,))
DAY = ChartItem("one day", datetime(2025, 3, 4), datetime(2025, 3, 4, 23, 59, 59), True, "reported")
HOUR = ChartItem("an hour", datetime(2025, 3, 4, 8), datetime(2025, 3, 4, 9), True, "reported")


@pytest.fixture
def lettering(book):
    return Lettering(book, 8.0)


def test_a_day_is_a_dot_in_its_middle():
    extent = extent_of(DAY, AXIS)
    assert extent.dot
    assert extent.middle == pytest.approx(180, abs=0.1)


def test_a_day_on_an_axis_of_hours_is_a_bar():
    extent = extent_of(DAY, Axis((replace(SCALE, hours=True),)))
    assert not extent.dot
    assert (extent.left, extent.right) == pytest.approx((130, 230), abs=0.1)


def test_an_end_that_is_not_known_runs_out_beyond_the_other():
    extent = extent_of(replace(DAY, earliest=None, one_day=False), AXIS)
    assert extent.open_left
    assert not extent.open_right
    assert extent.right - extent.left == pytest.approx(TAIL)


@pytest.mark.parametrize(("day", "side"), [(3, "right"), (6, "left")])
def test_a_label_stands_where_it_has_room(lettering, day, side):
    item = replace(DAY, label="word " * 10, earliest=datetime(2025, 3, day), latest=datetime(2025, 3, day, 23, 59))
    placed = place(item, AXIS, lettering, 460)
    assert not placed.above
    assert (placed.label_x > placed.extent.right) == (side == "right")


def test_a_label_longer_than_the_room_on_either_side_is_cut_where_there_is_more(lettering):
    placed = place(replace(DAY, label="word " * 30), AXIS, lettering, 460)
    assert not placed.above
    assert placed.label_x > placed.extent.right
    assert placed.label.endswith("word …")
    assert 435 <= placed.label_x + lettering.width(placed.label) <= 460


def test_a_label_next_to_whose_bar_there_is_no_room_stands_above(lettering):
    wide = replace(DAY, label="word " * 30, earliest=datetime(2025, 3, 3), latest=datetime(2025, 3, 6), one_day=False)
    assert place(wide, AXIS, lettering, 460).above


def test_hours_are_shown_where_most_events_have_one():
    assert shows_hours([HOUR, HOUR, DAY])
    assert not shows_hours([HOUR, DAY])
    assert not shows_hours([])
