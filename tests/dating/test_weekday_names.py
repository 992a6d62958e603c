"""Weekdays are known by the names of the language that a text is in."""

import pytest

from briefing.dating.weekday_names import named_weekdays


@pytest.mark.parametrize(
    ("words", "code", "days"),
    [
        ("Tuesday night", "en", {2}),
        ("late Thurs. night", "en", {4}),
        ("the night from Friday to Saturday", "en", {5, 6}),
        ("Dienstag in der Nacht", "de", {2}),
        ("Dienstagnacht", "de", {2}),
        ("mardi soir", "fr", {2}),
        ("overnight", "en", set()),
        ("Tuesday night", "de", set()),
        ("Tuesday night", "xx", set()),
    ],
)
def test_the_weekdays_that_words_name_in_their_language(words: str, code: str, days: set[int]) -> None:
    assert named_weekdays(words, code) == days
