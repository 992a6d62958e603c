"""Styled text set as the lines of a paragraph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

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
    known = book.known("a line", pieces[0].style, pieces[0].link) if len(pieces) == 1 else {}
    text = pieces[0].text if pieces else ""
    if text not in known:
        known[text] = _single_line(pieces, book)
    line: TextLine = known[text]
    return line


def _single_line(pieces: Sequence[StyledText], book: FontBook) -> TextLine:
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
    """Neighbours of one look as one segment, but for those whose glyphs have places of their own."""
    row: list[Segment] = []
    for segment in segments:
        if row and not _draws_with(row[-1], segment):
            yield _as_one(row)
            row = []
        row.append(segment)
    if row:
        yield _as_one(row)


def _as_one(row: list[Segment]) -> Segment:
    if len(row) == 1:
        return row[0]
    text = "".join([segment.text for segment in row])
    return row[0]._replace(shown=text, text=text, width=total_width(row))


def _draws_with(one: Segment, other: Segment) -> bool:
    return (
        one.face is other.face
        and (one.style is other.style or one.style == other.style)
        and one.link == other.link
        and one.level == other.level
        and one.shown is one.text
        and other.shown is other.text
    )
