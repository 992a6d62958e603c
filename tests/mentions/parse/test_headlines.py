"""The source that a headline names before or after what it reports."""

import pytest

from briefing.mentions.parse.headlines import without_source
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Span

WORDS = vocabulary("en")


@pytest.mark.parametrize(
    ("line", "reported", "source"),
    [
        ("Bridge collapses, 12 dead — ministry", "Bridge collapses, 12 dead", "ministry"),
        ("Bridge collapses: Tessin police", "Bridge collapses", "Tessin police"),
        ("Police: two men held", "two men held", "Police"),
    ],
)
def test_a_source_is_cut_off_and_named(line: str, reported: str, source: str) -> None:
    span, who = without_source(line, Span(0, len(line)), WORDS)
    assert line[span.start : span.end] == reported
    assert who is not None
    assert line[who.start : who.end] == source


@pytest.mark.parametrize(
    "line",
    [
        "Bridge collapses — twelve dead",
        "The ministry said: nobody was hurt.",
        "Marlo: a day on the river",
        "Police: " + "two men held " * 20,
    ],
)
def test_a_line_that_names_no_source_stays_whole(line: str) -> None:
    assert without_source(line, Span(0, len(line)), WORDS) == (Span(0, len(line)), None)
