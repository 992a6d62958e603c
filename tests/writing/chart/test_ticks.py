"""Ticks are as fine as room allows."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.chart.scale import Scale
from briefing.writing.chart.ticks import lay_scale
from briefing.writing.typesetting.fonts import session
from tests.writing.chart.scales import SIZE, scale_of, words
from tests.writing.example_brief import HOUSE


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
    assert [word for word in words(scale_of(face, days)) if word in some] == some


def test_weeks_across_new_year_say_the_year(face):
    assert "6 Jan 2025" in words(scale_of(face, 42, first=date(2024, 12, 9)))


@given(days=st.integers(1, 60_000), first=st.dates(date(1950, 1, 1), date(2050, 1, 1)))
def test_labels_stand_apart_and_ticks_within_the_axis(face, days, first):
    scale = scale_of(face, days, first)
    size = SIZE
    edges = [
        (label.x - face.width(label.words, size) / 2, label.x + face.width(label.words, size) / 2)
        for label in scale.labels
    ]
    assert edges
    assert all(end < start for (_, end), (start, _) in pairwise(edges))
    assert all(scale.left <= tick.x <= scale.right for tick in scale.ticks)


def test_the_last_days_of_the_calendar(face):
    assert lay_scale(date(9999, 11, 1), date(9999, 12, 31), 0, 400, HOUSE.labels, SIZE, face).labels


def test_many_years_are_labelled_by_the_decade_or_more():
    with session(HOUSE.theme) as book:
        scale = lay_scale(date(1700, 5, 1), date(2015, 1, 1), 30, 450, HOUSE.labels, SIZE, book.heading())
    assert words(scale)[0] in ("1710", "1720", "1750")
    assert isinstance(scale, Scale)
