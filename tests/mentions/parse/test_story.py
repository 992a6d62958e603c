"""What of an article is parsed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.mentions.parse.story import LONGEST_PIECE, legible, story
from briefing.model import Furniture, FurnitureKind, Span
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


def test_two_apostrophes_before_a_word_open_a_quotation_and_after_one_close_it() -> None:
    source = article("He left. ''I stay,'' she said.")
    assert legible(source, Span(0, len(source.text))) == 'He left.  "I stay,"  she said.'


@given(st.text(max_size=200))
def test_what_is_parsed_keeps_the_length_of_the_text(text: str) -> None:
    source = article(text)
    assert len(legible(source, Span(0, len(text)))) == len(text)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=12))
def test_the_story_is_every_character_that_stands_in_no_furniture(cuts: list[tuple[int, int]]) -> None:
    text = "abcde" * 12
    spans = [Span(start, min(start + length, 60)) for start, length in cuts if start + length]
    furniture = tuple(Furniture(span, FurnitureKind.NO_NEWS) for span in spans)
    paragraphs = tuple(Span(start, start + 15) for start in range(0, 60, 15))
    parts = story(replace(article(text), paragraphs=paragraphs, furniture=furniture))
    kept = {place for _, part in parts for place in range(part.start, part.end)}
    assert kept == {place for place in range(60) if not any(span.start <= place < span.end for span in spans)}


def test_each_paragraph_is_held_against_the_furniture_at_hand_alone(monkeypatch) -> None:
    asked = 0
    overlaps = Span.overlaps

    def counted(one: Span, other: Span) -> bool:
        nonlocal asked
        asked += 1
        return overlaps(one, other)

    monkeypatch.setattr(Span, "overlaps", counted)
    paragraphs = tuple(Span(start, start + 10) for start in range(0, 20_000, 10))
    furniture = tuple(Furniture(Span(each.start + 5, each.end - 1), FurnitureKind.NO_NEWS) for each in paragraphs)
    story(replace(article("abcde" * 4_000), paragraphs=paragraphs, furniture=furniture))
    assert asked <= 2 * len(paragraphs)
