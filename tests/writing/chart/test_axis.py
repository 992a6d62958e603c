from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pytest

from briefing.writing.chart.axis import Axis, lay_axis
from briefing.writing.chart.stretches import Stretch
from tests.writing.chart.scales import SIZE, scale_of, words
from tests.writing.example_brief import HOUSE


def test_moments_outside_lie_at_the_ends_and_are_known_as_such(face):
    axis = Axis((scale_of(face, 10),))
    early, late = datetime(2020, 1, 1), datetime(2030, 1, 1)
    assert (axis.x(early), axis.x(late)) == (axis.left, axis.right)
    assert axis.before(early)
    assert axis.after(late)
    assert not axis.before(datetime(2025, 2, 24, 0, 0))
    assert not axis.after(datetime(2025, 3, 5, 23, 59))


MARCH_2004 = Stretch(date(2004, 3, 1), date(2004, 3, 31), 1)
SEPTEMBER = Stretch(date(2015, 9, 22), date(2015, 9, 24), 2)
OCTOBER = Stretch(date(2015, 10, 5), date(2015, 10, 9), 20)
NEXT_YEARS = Stretch(date(2015, 12, 1), date(2016, 2, 28), 2)


def broken(face, *parts):
    return lay_axis(parts, 30, 450, HOUSE.labels, SIZE, face)


def test_parts_of_a_broken_axis_say_their_month_above_and_their_days_below(face):
    axis = broken(face, MARCH_2004, SEPTEMBER, OCTOBER)
    assert [scale.caption for scale in axis.scales] == ["March 2004", "September 2015", "October 2015"]
    assert [words(scale) for scale in axis.scales] == [[], ["22", "23", "24"], ["5", "6", "7", "8", "9"]]


def test_a_part_says_at_least_its_years(face):
    assert broken(face, NEXT_YEARS, replace(OCTOBER, events=200)).scales[0].caption == "2015–2016"


def test_parts_with_more_events_are_wider_and_none_touches_the_next(face):
    axis = broken(face, MARCH_2004, SEPTEMBER, OCTOBER)
    widths = [scale.right - scale.left for scale in axis.scales]
    assert widths == sorted(widths)
    assert all(one.right < at < other.left for at, (one, other) in zip(axis.breaks, pairwise(axis.scales), strict=True))
    assert (axis.left, axis.right) == (30, pytest.approx(450))


def test_time_left_out_lies_in_the_break_and_other_time_on_its_scale(face):
    axis = broken(face, MARCH_2004, OCTOBER)
    assert axis.x(datetime(2010, 1, 1)) == axis.breaks[0]
    assert axis.x(datetime(2015, 10, 7)) == axis.scales[1].x_of_day(date(2015, 10, 7))
    assert axis.x(datetime(2000, 1, 1)) == axis.left
