"""Parse articles and hand on their sentences, in the articles' own offsets.

Paragraphs are parsed apart, so that no sentence crosses a paragraph break.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from briefing.crew import together
from briefing.mentions.parse.chunks import chunks
from briefing.mentions.parse.headlines import without_source
from briefing.mentions.parse.parsers import LANGUAGES, parser_of
from briefing.mentions.parse.records import Row, Sentence, Word, join, linked, release
from briefing.mentions.parse.seams import NO_SEAMS, Seams
from briefing.mentions.parse.story import legible, story
from briefing.mentions.vocabulary import Vocabulary, vocabulary
from briefing.model import Article, Span

Result = TypeVar("Result")

# Paragraphs parsed at a time: beyond 128 nothing gets faster (measured on 100,000 characters of news). Fewer where they
# are long: the parser holds about a hundred times their size while it works.
BATCH = 128
BATCH_CHARACTERS = 50_000

LONGEST_SENTENCE = 300
"""Words. Those of news have up to 150; what goes on without an end is a table or made to take time, and its parse is
wrong: each trigger looks at its whole sentence, so the time would grow with the square of its length."""

QUOTATION_MARKS = ('"', "''", "``")


class ToParse(NamedTuple):
    """An article whose story is parsed, and where lines ran together in it."""

    article: Article
    seams: Seams = NO_SEAMS


class _Part(NamedTuple):
    """A part of an article that is parsed by itself: its paragraph's index, its span, and the source it credits."""

    paragraph: int
    span: Span
    credit: Span | None


def over_parses(articles: Iterable[ToParse], use: Callable[[list[Sentence]], Result]) -> Iterator[Result]:
    """What `use` makes of the sentences of each article's story, in order.

    The parse of an article is freed once `use` is done with it, so memory stays flat; `use` must keep no sentence or
    word. Raises `BadData` where no parser for the language of an article is installed.
    """
    for chunk in chunks(articles, lambda given: given.article):
        language = chunk[0].article.language_code
        if language in LANGUAGES:
            yield from _use_chunk(language, chunk, use)
        else:
            yield from (use([]) for _ in chunk)


def _use_chunk(language: str, chunk: Sequence[ToParse], use: Callable[[list[Sentence]], Result]) -> list[Result]:
    words = vocabulary(language)
    parts = [
        [_Part(index, *without_source(article.text, span, words)) for index, span in story(article, seams)]
        for article, seams in chunk
    ]
    texts = (legible(given.article, part.span) for given, own in zip(chunk, parts, strict=True) for part in own)
    parser = parser_of(language)
    parses = (parse for batch in together(texts, len, BATCH, BATCH_CHARACTERS) for parse in parser.parse(batch))
    return [_used(given.article, own, parses, words, use) for given, own in zip(chunk, parts, strict=True)]


def _used(
    article: Article,
    parts: Sequence[_Part],
    parses: Iterator[list[list[Row]]],
    vocabulary: Vocabulary,
    use: Callable[[list[Sentence]], Result],
) -> Result:
    """What `use` makes of one article, given its parts."""
    sentences: list[Sentence] = []
    words: list[Word] = []
    for part in parts:
        parse = next(parses)
        marks = _marks(parse)
        for own in _linked(parse, part.span.start, vocabulary):
            sentence = Sentence(article, _trimmed(own), part.paragraph, len(sentences), marks, part.credit)
            words += join(sentence, own)
            sentences.append(sentence)
    try:
        return use(sentences)
    finally:
        release(words)


def _marks(parse: Iterable[Iterable[Row]]) -> tuple[int, ...]:
    """The quotation marks of a parsed text, as indices of words."""
    rows = chain.from_iterable(parse)
    return tuple(index for index, row in enumerate(rows) if row.text in QUOTATION_MARKS)


def _linked(parse: Iterable[Sequence[Row]], offset: int, vocabulary: Vocabulary) -> Iterator[list[Word]]:
    """The words of each sentence that has any letters and is none of a list or a dump."""
    begin = 0
    for rows in parse:
        if len(rows) <= LONGEST_SENTENCE and any(row.text.isalpha() for row in rows):
            yield linked(rows, begin, offset, vocabulary)
        begin += len(rows)


def _trimmed(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a sentence without white space at its ends, which parsers count as words."""
    start, end = 0, len(words)
    while start < end and words[start].text.isspace():
        start += 1
    while start < end and words[end - 1].text.isspace():
        end -= 1
    return tuple(words[start:end])
