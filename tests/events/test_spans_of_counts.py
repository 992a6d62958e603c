"""The words of one day belong to the count by which they stand."""

from __future__ import annotations

import pytest

from briefing.events.spans_of_counts import is_of_one_day
from tests.make import article


@pytest.mark.parametrize(
    ("text", "of_a_day", "other"),
    [
        ("Twelve were killed in 24 hours and 300 since May.", "Twelve", "300"),
        ("The toll rose to 312, with 40 killed in 24 hours.", "40", "312"),
        ("In 24 hours, 40 were killed, bringing the toll to 312.", "40", "312"),
        ("Of the 312 killed so far 40 died on Monday alone.", "40", "312"),
        ("Some 40 were killed, police said, in a single day; 312 have died since May.", "40", "312"),
    ],
)
def test_words_of_a_day_stand_by_one_count(text: str, of_a_day: str, other: str) -> None:
    assert _is_of_a_day(text, of_a_day)
    assert not _is_of_a_day(text, other)


def test_a_sum_is_of_no_day_and_a_count_without_such_words_neither() -> None:
    assert not _is_of_a_day("The toll rose to 312 in 24 hours.", "312")
    assert not _is_of_a_day("Twelve were killed.", "Twelve")


def _is_of_a_day(text: str, count: str) -> bool:
    source, at = article(text), text.index(count)
    return is_of_one_day(source.passage(0, len(text)), source.passage(at, at + len(count)), "en")
