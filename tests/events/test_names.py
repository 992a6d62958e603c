"""The names in an article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.events.names import names_in, phrases_in, spelt_names


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vale met Tom Reed.", ["Vale", "Tom Reed"]),
        ("President Nora J. Vale of Marlo fell.", ["President Nora J Vale", "Marlo"]),
        ("It pleased Gen. Reed. Orr was silent.", ["Gen Reed", "Orr"]),
        ("Vale's mayor, Sean O'Dell, has gone; he'll be back.", ["Vale", "Sean O'Dell"]),
        ("He'll see. The port is shut.", []),
    ],
)
def test_a_name_as_it_is_spelt_has_its_title_and_may_open_a_sentence(text: str, names: list[str]) -> None:
    assert [" ".join(name.words) for name in spelt_names(text, "en")] == names


def test_a_name_as_it_is_spelt_says_where_it_stands() -> None:
    text = "On Friday Gen. Tom Reed spoke."
    (name,) = spelt_names(text, "en")
    assert text[name.start : name.end] == "Gen. Tom Reed"


def test_a_language_without_a_file_of_words_has_no_names() -> None:
    text = "Die Fähre sank vor der Küste von Tessin."
    assert names_in(text, "de") == frozenset()


@given(st.text())
def test_names_are_found_in_any_text_and_are_words_of_it(text: str) -> None:
    found = [word for phrase in phrases_in(text, "en") for word in phrase]
    assert all(word in text for word in found)
    assert bool(found) or not names_in(text, "en")
