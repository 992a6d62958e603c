from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.chart.axis import Axis, Scale, lay_axis, lay_scale
from briefing.writing.chart.stretches import Stretch
from briefing.writing.typesetting.fonts import session
from tests.writing.example_brief import HOUSE

SIZE = HOUSE.theme.picture.label
MONDAY = date(2025, 2, 24)


@pytest.fixture(scope="module")
def face():
    with session(HOUSE.theme) as book:
        yield book.heading()


def axis_of(face, days, first=MONDAY):
    return lay_scale(first, first + timedelta(days=days - 1), 30, 450, HOUSE.labels, SIZE, face)


def words(axis):
    return [label.words for label in axis.labels]


@pytest.mark.parametrize(
    ("days", "some"),
    [
        (1, ["06:00", "Mon 24 Feb", "18:00"]),
        (3, ["Mon 24 Feb", "Tue 25 Feb", "Wed 26 Feb"]),
        (7, ["Mon 24 Feb", "Sun 2 Mar"]),
        (11, ["24 Feb", "1 Mar", "6 Mar"]),
        (16, ["24 Feb", "25", "28", "1 Mar", "2"]),
        (45, ["24 Feb", "3 Mar", "7 Apr"]),
        (150, ["Mar 2025", "Apr 2025", "Jul 2025"]),
        (600, ["2025", "2026"]),
        (1826, ["2025", "2029"]),
    ],
)
def test_ticks_are_as_fine_as_room_allows(face, days, some):
    assert [word for word in words(axis_of(face, days)) if word in some] == some


def test_weeks_across_new_year_say_the_year(face):
    assert "6 Jan 2025" in words(axis_of(face, 42, first=date(2024, 12, 9)))


@given(days=st.integers(1, 60_000), first=st.dates(date(1950, 1, 1), date(2050, 1, 1)))
def test_labels_stand_apart_and_ticks_within_the_axis(face, days, first):
    axis = axis_of(face, days, first)
    size = SIZE
    edges = [
        (label.x - face.width(label.words, size) / 2, label.x + face.width(label.words, size) / 2)
        for label in axis.labels
    ]
    assert edges
    assert all(end < start for (_, end), (start, _) in pairwise(edges))
    assert all(axis.left <= tick.x <= axis.right for tick in axis.ticks)


def test_distance_is_time(face):
    axis = axis_of(face, 10)
    hour = timedelta(hours=1)
    start = datetime(2025, 2, 26, 5)
    steps = [axis.x(start + (n + 1) * hour) - axis.x(start + n * hour) for n in range(50)]
    assert steps == pytest.approx([420 / 240] * 50)
    assert (axis.x_of_day(MONDAY), axis.x(datetime(2025, 3, 6))) == (30, 450)


def test_moments_outside_lie_at_the_ends_and_are_known_as_such(face):
    axis = Axis((axis_of(face, 10),))
    early, late = datetime(2020, 1, 1), datetime(2030, 1, 1)
    assert (axis.x(early), axis.x(late)) == (axis.left, axis.right)
    assert axis.before(early)
    assert axis.after(late)
    assert not axis.before(datetime(2025, 2, 24, 0, 0))
    assert not axis.after(datetime(2025, 3, 5, 23, 59))


def test_the_last_days_of_the_calendar(face):
    assert lay_scale(date(9999, 11, 1), date(9999, 12, 31), 0, 400, HOUSE.labels, SIZE, face).labels


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


def test_many_years_are_labelled_by_the_decade_or_more():
    with session(HOUSE.theme) as book:
        scale = lay_scale(date(1700, 5, 1), date(2015, 1, 1), 30, 450, HOUSE.labels, SIZE, book.heading())
    assert words(scale)[0] in ("1710", "1720", "1750")
    assert isinstance(scale, Scale)
