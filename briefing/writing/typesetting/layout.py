"""Styled text set as the lines of a paragraph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

from briefing.writing.characters import printable
from briefing.writing.ellipsis import shortened
from briefing.writing.typesetting.breaking import Paragraph, chunks
from briefing.writing.typesetting.filling import fill
from briefing.writing.typesetting.fonts import FontBook
from briefing.writing.typesetting.script import levels, visual_order
from briefing.writing.typesetting.text import Chunk, Lines, Segment, Style, StyledText, TextLine, total_width


def lay_out(pieces: Iterable[StyledText], book: FontBook, width: float, *, leading: float, size: float) -> Lines:
    """`pieces` in lines not wider than `width`, set ragged; flush right where the text begins from right to left."""
    pieces = list(pieces)
    # Composed letters, as most fonts lack the combining marks; canonically the same text.
    texts = (unicodedata.normalize("NFC", printable(piece.text)) for piece in pieces)
    paragraph = Paragraph.of(pieces, texts)
    directions = levels(paragraph.text)
    rows = fill(chunks(paragraph, directions, book), width)
    lines = tuple(_line(row, last=last) for row, last in rows)
    from_right = bool(directions) and directions[0] % 2 == 1
    return Lines(lines, width, size, leading, right=from_right)


def single_line(pieces: Sequence[StyledText], book: FontBook) -> TextLine:
    """`pieces` in one line, however long it gets."""
    return (lay_out(pieces, book, float("inf"), leading=1, size=1).lines or (TextLine((), 0.0),))[0]


def cut_to_width(text: str, style: Style, book: FontBook, width: float) -> str:
    """`text` as far as it stands in one line of at most `width`, cut at a word with an ellipsis where it is longer."""
    return shortened(text, lambda part: single_line([StyledText(part, style)], book).width <= width, " …")


def _line(row: Sequence[Chunk], *, last: bool) -> TextLine:
    segments: list[Segment] = []
    for chunk in row:
        segments += chunk.segments
        segments += chunk.space
    # The space at a line's end is drawn, so that a reader that joins lines finds the words apart; it has no part in the
    # width.
    width = sum(chunk.width + chunk.space_width for chunk in row) - row[-1].space_width
    if last and row[-1].space:
        segments = segments[: -len(row[-1].space)]
    joined = list(_joined(segments))
    places: dict[int, float] = {}
    x = 0.0
    for index in visual_order(range(len(joined)), [segment.level for segment in joined]):
        places[index] = x
        x += joined[index].width
    return TextLine(tuple((places[index], segment) for index, segment in enumerate(joined)), width)


def _joined(segments: list[Segment]) -> Iterable[Segment]:
    for _, group in groupby(segments, key=_draws_with):
        row = list(group)
        if len(row) == 1 or row[0].shown is not row[0].text:
            yield from row
        else:
            text = "".join(segment.text for segment in row)
            yield row[0]._replace(shown=text, text=text, width=total_width(row))


def _draws_with(segment: Segment) -> tuple[object, ...]:
    return id(segment.face), segment.style, segment.link, segment.level, segment.shown is segment.text
