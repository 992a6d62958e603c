"""Scales of the days from a Monday on, and what their labels say."""

from datetime import date, timedelta

from briefing.writing.chart.ticks import lay_scale
from tests.writing.example_brief import HOUSE

SIZE = HOUSE.theme.picture.label
MONDAY = date(2025, 2, 24)


def scale_of(face, days, first=MONDAY):
    return lay_scale(first, first + timedelta(days=days - 1), 30, 450, HOUSE.labels, SIZE, face)


def words(scale):
    return [label.words for label in scale.labels]
