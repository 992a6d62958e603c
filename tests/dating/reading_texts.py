"""Short ways to read a text of the test day."""

from __future__ import annotations

from datetime import date

from briefing.dating import find_timexes
from briefing.model import Timex
from tests.make import article

FRIDAY = date(2015, 10, 9)


def values(text: str, day: date | None = FRIDAY) -> list[tuple[str, str]]:
    """The words and the value of every time expression of a text that was published on `day`."""
    return [(timex.text, timex.value) for timex in find_timexes(article(text, day))]


def one(text: str, day: date | None = FRIDAY) -> Timex:
    """The only time expression of a text."""
    (timex,) = find_timexes(article(text, day))
    return timex
