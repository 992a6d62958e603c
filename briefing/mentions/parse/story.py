"""Choose what of an article is parsed: its story, piece by piece, in a spelling that parsers read well.

Furniture, a correction note and the dateline are left out. Characters are replaced one for one (line breaks,
typographic quotation marks, the capitals of headlines), so offsets never shift.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from briefing.mentions.parse.heads import heads
from briefing.mentions.parse.parsers import LANGUAGES
from briefing.mentions.parse.seams import NO_SEAMS, Seams
from briefing.mentions.parse.truecase import is_in_capitals, small_words, true_case, without_capitals
from briefing.model import Article, Span
from briefing.reading.text.headlines import is_capitalised
from briefing.reading.text.paragraphs import paragraphs as split

# A paragraph longer than this is parsed in pieces, which bounds memory; real paragraphs are far shorter.
LONGEST_PIECE = 5_000

_start, _end = attrgetter("start"), attrgetter("end")
_PLAIN = str.maketrans(dict.fromkeys("“”„", '"') | dict.fromkeys("’‘", "'") | dict.fromkeys("\u00a0\t\r\n", " "))
_WORD = re.compile(r"\w")
# ''We stay,'' he said: of two apostrophes before a word the mark stands next to the word.
_OPENING_MARK = re.compile(r"(?<![^\s(\[])''(?=\w)")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def story(article: Article, seams: Seams = NO_SEAMS) -> list[tuple[int, Span]]:
    """The parts of the text that are story, each with the index of its paragraph.

    An article made by hand may come without paragraphs. One in a language that cannot be parsed has no story.
    """
    if article.language_code not in LANGUAGES:
        return []
    cuts = [furniture.span for furniture in article.furniture]
    cuts += [span for span in (article.correction, article.dateline) if span is not None]
    cuts = _joined(cuts)
    found = []
    for index, paragraph in enumerate(article.paragraphs or split(article.text)):
        for part in _without(paragraph, _near(paragraph, cuts)):
            lines = heads(article, index, part, seams)
            pieces = (piece for line in lines for piece in _pieces(article.text, line))
            found += [(index, piece) for piece in pieces if _WORD.search(article.text, piece.start, piece.end)]
    return found


def legible(article: Article, span: Span) -> str:
    """The words of a part of the text as they are parsed; a headline in capitals as a sentence would write it."""
    line, language = article.text[span.start : span.end], article.language_code
    if is_in_capitals(line):
        return _plain(without_capitals(line, article.text, language))
    return _plain(true_case(line, small_words(article.text, language), language) if is_capitalised(line) else line)


def _plain(text: str) -> str:
    text = _LONE_SURROGATE.sub("\ufffd", text)
    return _OPENING_MARK.sub(' "', text.replace("``", ' "')).replace("''", '" ').translate(_PLAIN)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order of the text, those that overlap or touch as one."""
    joined: list[Span] = []
    for span in sorted(spans, key=_start):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _near(span: Span, cuts: Sequence[Span]) -> Sequence[Span]:
    """The cuts that may overlap a span: an article may have thousands of each."""
    first = bisect_left(cuts, span.start, key=_end)
    return cuts[first : bisect_left(cuts, span.end, first, key=_start)]


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
