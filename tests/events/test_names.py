"""The names in an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.events.names import names_in, phrases_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A barge sank off Tessin, and its owner, Olin Farrow, fled.", {"tessin", "olin", "farrow"}),
        ("Rescuers reached Farrow's boat, which had left Tessin at noon.", {"farrow", "tessin"}),
        ("Police in the city of Oberau told Mayor Lund about it on Sunday.", {"oberau", "lund"}),
        ("A nurse of the Oberau Medical Center told the Lund Street Police so last January.", {"oberau", "lund"}),
    ],
)
def test_weekdays_titles_and_what_institutions_are_called_are_no_names(text: str, names: set[str]) -> None:
    assert names_in(text, "en") == names


@pytest.mark.parametrize(
    "text",
    [
        "Ferries stopped. Rescuers came at noon.",
        "The owner told the court: “Ferries should have stopped at noon.”",
        "It was over by noon.\nRescuers came to the mill.",
    ],
)
def test_the_capital_that_opens_a_sentence_makes_no_name(text: str) -> None:
    assert names_in(text, "en") == frozenset()


def test_a_headline_of_capitals_gives_no_names_and_the_text_below_it_does() -> None:
    assert names_in("Ferry Sinks Off Tessin\nA ferry sank off the coast near Oberau.", "en") == {"oberau"}


def test_a_language_without_a_file_of_words_has_no_names() -> None:
    text = "Die Fähre sank vor der Küste von Tessin."
    assert names_in(text, "de") == frozenset()


@given(st.text())
def test_names_are_found_in_any_text_and_are_words_of_it(text: str) -> None:
    found = [word for phrase in phrases_in(text, "en") for word in phrase]
    assert all(word in text for word in found)
    assert bool(found) or not names_in(text, "en")
