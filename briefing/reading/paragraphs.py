"""Where the paragraphs of a text lie: blocks between blank lines, or lines where these are the paragraphs.

A line end inside a sentence is a wrap and not a paragraph: the next word would not have fitted on the line (a text
wrapped at a column), or the sentence goes on in lower case.
"""

from __future__ import annotations

import re

from briefing.model import Span

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE = re.compile(r"\n")
_MAX_COLUMN = 100
"""Mail, wires and editors wrap at 60 to 100 characters; longer lines were not wrapped by hand."""

_TERMINAL = re.compile(r"""[.!?…:;][)\]"'”’»]*\s*$""")
_INDENT = re.compile(r"[^\S\n]{2,}\S|\t\S")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, without white space at their ends; together they hold every visible character."""
    column = max(map(len, text.split("\n")))
    spans: list[Span] = []
    for block in _pieces(text, Span(0, len(text)), _BLANK):
        spans.extend(_split(text, block, column))
    return tuple(spans)


def _split(text: str, block: Span, column: int) -> list[Span]:
    lines = _pieces(text, block, _LINE)
    joined: list[Span] = []
    for line in lines:
        if joined and _goes_on(text, joined[-1], line, column):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _goes_on(text: str, before: Span, line: Span, column: int) -> bool:
    """Whether the line end between two lines is a wrap inside a paragraph."""
    last = text[text.rfind("\n", 0, before.end) + 1 : before.end]
    if text[line.start].islower() and not _TERMINAL.search(last):
        return True
    start = text.rfind("\n", 0, line.start) + 1
    if column > _MAX_COLUMN or _INDENT.match(text, start):
        return False
    first_word = text[line.start : line.end].split(maxsplit=1)[0]
    return len(last) + 1 + len(first_word) > column


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
