"""What of an article is parsed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.mentions.parse.story import LONGEST_PIECE, legible, story
from briefing.model import Span
from tests.make import article


def test_the_dateline_is_no_part_of_the_story() -> None:
    source = replace(article("MARLO, May 4 — Rebels fled."), dateline=Span(0, 15), paragraphs=(Span(0, 27),))
    assert [source.text[span.start : span.end] for _, span in story(source)] == ["Rebels fled."]


def test_an_article_in_a_language_without_a_parser_has_no_story() -> None:
    assert story(replace(article("Rebellen flohen."), language="xx")) == []


def test_a_paragraph_that_is_too_long_is_cut_where_a_sentence_ends() -> None:
    text = "Rebels fled. " * 1000
    parts = [span for _, span in story(replace(article(text), paragraphs=(Span(0, len(text)),)))]
    assert all(span.end - span.start <= LONGEST_PIECE for span in parts)
    assert all(text[span.end - 1] == "." for span in parts[:-1])
    assert [one.end for one in parts[:-1]] == [other.start for other in parts[1:]]


def test_quotation_marks_are_plain_and_line_breaks_blanks() -> None:
    source = article("“No”, he\nsaid.")
    assert legible(source, Span(0, len(source.text))) == '"No", he said.'


@given(st.text(max_size=200))
def test_what_is_parsed_keeps_the_length_of_the_text(text: str) -> None:
    source = article(text)
    assert len(legible(source, Span(0, len(text)))) == len(text)
