"""Articles are parsed in order, piece by piece, and their words freed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from briefing.mentions.parse import parsing
from briefing.mentions.parse.parsing import ToParse, over_parses
from briefing.mentions.parse.records import Row, Sentence, Word
from briefing.model import Article
from tests.make import article


class _Lines:
    """A parser that takes a text for one sentence of one word, and keeps what it was given."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def parse(self, texts: Sequence[str]) -> Iterator[list[list[Row]]]:
        self.batches.append(list(texts))
        for text in texts:
            rows = [Row(" ", 0, "", " ", "_SP", "SPACE", "dep", 1), Row("Word", 1, "", "word", "NN", "NOUN", "ROOT", 1)]
            yield [rows] if any(sign.isalpha() for sign in text) else []


@pytest.fixture
def parser(monkeypatch: pytest.MonkeyPatch) -> _Lines:
    made = _Lines()
    monkeypatch.setattr(parsing, "parser_of", lambda language: made)
    return made


def of_paragraphs(text: str) -> Article:
    return replace(article(text), paragraphs=())


def count(sentences: list[Sentence]) -> int:
    return len(sentences)


def test_each_article_gets_its_own_sentences_in_order(parser: _Lines) -> None:
    texts = ["One.\n\nTwo.", "", "Three."]
    assert list(over_parses([ToParse(of_paragraphs(text)) for text in texts], count)) == [2, 0, 1]


def test_paragraphs_of_several_articles_are_parsed_together(parser: _Lines, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "BATCH", 2)
    list(over_parses([ToParse(of_paragraphs("One.\n\nTwo.")), ToParse(of_paragraphs("Three."))], count))
    assert [len(batch) for batch in parser.batches] == [2, 1]


def test_a_sentence_longer_than_any_of_news_is_left_out(parser: _Lines, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LONGEST_SENTENCE", 1)
    assert list(over_parses([ToParse(of_paragraphs("One.")), ToParse(of_paragraphs("Two."))], count)) == [0, 0]


def test_white_space_at_its_ends_is_no_part_of_a_sentence(parser: _Lines) -> None:
    def words(sentences: list[Sentence]) -> list[str]:
        return [word.text for sentence in sentences for word in sentence.words]

    assert list(over_parses([ToParse(article("One."))], words)) == [["Word"]]


def test_words_let_go_of_their_sentence_once_they_were_used(parser: _Lines) -> None:
    kept: list[Word] = []

    def keep(sentences: list[Sentence]) -> None:
        kept.append(sentences[0].first)

    list(over_parses([ToParse(article("One."))], keep))
    assert kept[0].sentence is None
