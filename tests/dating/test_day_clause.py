"""Clauses that tell of the day before them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.make import article

TUESDAY = date(2019, 11, 19)
SUNDAY, COMING = date(2019, 11, 17), date(2019, 11, 24)


def sunday(text: str, lang: str = "en") -> date | None:
    """The first day of what is said of Sunday, None where it is open."""
    (timex,) = find_timexes(replace(article(text, TUESDAY), language=lang))
    return timex.interval.first_day if timex.interval else None


@pytest.mark.parametrize(
    "text",
    [
        "The oil ran until Sunday, when the well was capped.",
        "He was free until Sunday, when he was arrested.",
        "Let us go back to Sunday when the party came in.",
        "That was the case on Sunday when the firms agreed that the talks were over.",
    ],
)
def test_a_day_of_which_the_past_is_told_is_over(text: str) -> None:
    assert sunday(text) == SUNDAY


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The trial was adjourned until Sunday when a juror fell ill."),
        ("en", "The match was put off until Sunday when the pitch was flooded."),
        ("en", "The road is closed until Sunday, when it was meant to reopen."),
        ("en", "The trial was adjourned until Sunday, when the defence opens its case."),
        ("fr", "Le match a été reporté à dimanche quand le terrain a été inondé."),
        ("es", "El partido fue aplazado al domingo cuando se inundó el campo."),
    ],
)
def test_a_day_to_which_something_is_put_off_is_to_come(lang: str, text: str) -> None:
    assert sunday(text, lang) == COMING
