"""Weekdays that are counted from an event."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.make import article

SATURDAY = date(2016, 11, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The election was on Tuesday, 8 November. He wrote the Sunday before the election.", date(2016, 11, 6)),
        ("Tuesday's election was close. He wrote the Sunday before the election.", date(2016, 11, 6)),
        ("The 8 November election was close. He wrote the Tuesday before the election.", date(2016, 11, 1)),
        ("The election on 8 November was close. He spoke the Thursday after the election.", date(2016, 11, 10)),
        ("The election was close. He wrote the Sunday before the election.", None),
        ("He voted on 8 November. He wrote the Sunday before the election.", None),
        (
            "The 1 November election and the 8 November election went well. He left the Sunday before the election.",
            None,
        ),
    ],
)
def test_a_weekday_before_an_event_is_counted_from_its_day(text: str, day: date | None) -> None:
    found = find_timexes(article(text, SATURDAY))[-1]
    assert (found.interval.day if found.interval else None) == day
