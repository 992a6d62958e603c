"""What a headline looks like."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import Span
from briefing.reading.text.headlines import headline_span, is_capitalised, may_be_headline
from tests.make import article


@pytest.mark.parametrize(
    "line",
    [
        "Bridge falls in Marlo",
        "Who leads Marlo now?",
        "Ferry sinks in 4.5 metres",
        " Mayor: “We knew nothing” and left\n",
    ],
)
def test_a_short_line_that_nothing_ends_may_be_one(line: str) -> None:
    assert may_be_headline(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "A bridge fell in Marlo.",
        "It fell!",
        "“It fell,” said Ida Vale. “We ran.”",
        "The mayor wrote:",
        "Crews searched the…",
        "Bridge falls\nin Marlo",
        "word " * 26,
        "w" * 161,
    ],
)
def test_a_sentence_several_lines_and_a_long_one_are_none(line: str) -> None:
    assert not may_be_headline(line)


def test_the_longest_that_may_be_one() -> None:
    assert may_be_headline("word " * 25)
    assert may_be_headline("w" * 160)


def test_the_headline_of_a_text_is_its_first_paragraph_of_several() -> None:
    text = "Ferry captain held\n\nThe captain was held."
    two = replace(article(text), paragraphs=(Span(0, 18), Span(20, len(text))))
    assert headline_span(two) == Span(0, 18)
    assert headline_span(replace(two, paragraphs=two.paragraphs[:1])) is None
    assert headline_span(replace(two, paragraphs=(Span(20, len(text)), Span(0, 18)))) is None


@pytest.mark.parametrize(
    "line",
    [
        "Council Nominates Baker For Mayor Of Marlo",
        "SHOOTING AT QUARRY STUNS VILLAGE",
        "Two Guards Shot In Marlo Quarry",
        "Council Nominates Baker For Mayor Of Marlo After Night Of Talks.",
    ],
)
def test_a_line_in_capitals_is_a_headline(line: str) -> None:
    assert is_capitalised(line)


@pytest.mark.parametrize(
    "line",
    [
        "A court sentenced the banker Olin Farrow",
        "Olin Farrow Met Lena Brandt In Marlo.",
        "Marlo, Tessin",
        "Two guards were shot at a quarry in Marlo",
        "",
    ],
)
def test_a_sentence_and_a_few_names_are_none(line: str) -> None:
    assert not is_capitalised(line)
