"""Where the paragraphs of a text lie: blocks between blank lines, or lines where these are the paragraphs.

A line end inside a sentence is a wrap and not a paragraph: the next word would not have fitted on the line (a text
wrapped at a column), or the sentence goes on in lower case.
"""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.model import Span

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE = re.compile(r"\n")
_MAX_COLUMN = 100
"""Mail, wires and editors wrap at 60 to 100 characters; longer lines were not wrapped by hand."""

_FULL_SHARE = 0.6
"""Of the line ends inside blocks, where a text is wrapped: the others end paragraphs."""

_TERMINAL = re.compile(r"""[.!?…:;][)\]"'”’»]*\s*$""")
_INDENT = re.compile(r"[^\S\n]{2,}\S|\t\S")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, without white space at their ends; together they hold every visible character."""
    column = _column(text)
    spans: list[Span] = []
    for block in _pieces(text, Span(0, len(text)), _BLANK):
        spans.extend(_split(text, block, column))
    return tuple(spans)


def _column(text: str) -> int | None:
    """The column at which the lines of `text` are wrapped, None where they are not."""
    lines = [line.rstrip() for line in text.split("\n")]
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    column = max((len(line) for line, _ in pairs if len(line) <= _MAX_COLUMN), default=0)
    full = sum(_is_full(line, after, column) for line, after in pairs)
    return column if pairs and full >= _FULL_SHARE * len(pairs) else None


def _is_full(line: str, after: str, column: int) -> bool:
    """Whether the first word of the line after it would not have fitted on `line`."""
    return len(line) <= column < len(line) + 1 + len(after.split(maxsplit=1)[0])


def _split(text: str, block: Span, column: int | None) -> list[Span]:
    joined: list[Span] = []
    for line in _pieces(text, block, _LINE):
        if joined and _goes_on(text, joined[-1], line, column):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _goes_on(text: str, before: Span, line: Span, column: int | None) -> bool:
    """Whether the line end between two lines is a wrap inside a paragraph."""
    last = text[text.rfind("\n", 0, before.end) + 1 : before.end]
    if text[line.start].islower() and not _TERMINAL.search(last):
        return True
    start = text.rfind("\n", 0, line.start) + 1
    return column is not None and not _INDENT.match(text, start) and _is_full(last, text[line.start : line.end], column)


def _pieces(text: str, span: Span, separator: re.Pattern[str]) -> list[Span]:
    """The pieces of `span` between separators, without white space at their ends, empty ones left out."""
    pieces: list[Span] = []
    start = span.start
    for match in separator.finditer(text, span.start, span.end):
        pieces.append(Span(start, match.start()))
        start = match.end()
    pieces.append(Span(start, span.end))
    return [trimmed for piece in pieces if (trimmed := stripped(text, piece)) is not None]


def stripped(text: str, span: Span) -> Span | None:
    """The span without white space at its ends; None where nothing is left."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    return Span(start, end) if start < end else None
