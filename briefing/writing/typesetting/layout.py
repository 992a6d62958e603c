"""Styled text set as the lines of a paragraph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.writing.characters import printable
from briefing.writing.ellipsis import shortened
from briefing.writing.typesetting.breaking import Paragraph, chunks
from briefing.writing.typesetting.filling import fill
from briefing.writing.typesetting.fonts import FontBook
from briefing.writing.typesetting.script import base_level, levels_apart, needs_shaping, visual_order
from briefing.writing.typesetting.text import (
    Chunk,
    Lines,
    Segment,
    Style,
    StyledText,
    TextLine,
    in_a_row,
    reach,
    total_width,
)


def lay_out(pieces: Iterable[StyledText], book: FontBook, width: float, *, leading: float, size: float) -> Lines:
    """`pieces` in lines not wider than `width`, set ragged; flush right where the text begins from right to left."""
    pieces = list(pieces)
    paragraph = Paragraph.of(pieces, (_composed(piece.text) for piece in pieces))
    directions = levels_apart(paragraph.text, paragraph.apart())
    rows = fill(chunks(paragraph, directions, book), width)
    from_right = bool(directions) and base_level(paragraph.text) == 1
    lines = tuple(_line(row, last=last, from_right=from_right) for row, last in rows)
    found = Lines(lines, width, size, leading, right=from_right)
    return replace(found, extra=_overflow(found)) if needs_shaping(paragraph.text) else found


def _overflow(lines: Lines) -> float:
    """By how much letters reach above and below the room of their line, in points."""
    high = low = 0.0
    for _, segment in (placed for line in lines.lines for placed in line.segments):
        up, down = reach(segment)
        high, low = max(high, up), min(low, down)
    return max(0.0, high - lines.baseline) + max(0.0, lines.baseline - low - lines.leading)


def _composed(text: str) -> str:
    """Printable text of composed letters, as most fonts lack the combining marks; canonically the same."""
    shown = printable(text)
    return shown if shown.isascii() else unicodedata.normalize("NFC", shown)


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


def _line(row: Sequence[Chunk], *, last: bool, from_right: bool) -> TextLine:
    segments: list[Segment] = []
    for chunk in row[:-1]:
        segments += chunk.segments
        segments += chunk.space
    segments += row[-1].segments
    # The space at a line's end is drawn, so that a reader that joins lines finds the words apart; it has no part in the
    # width, and goes the way of the paragraph (rule L1 of UAX 9).
    end = () if last else row[-1].space
    segments += [segment._replace(level=int(from_right)) for segment in end]
    width = sum(chunk.width + chunk.space_width for chunk in row) - row[-1].space_width
    joined = list(_joined(segments))
    places: dict[int, float] = {}
    x = -total_width(end) if from_right else 0.0
    for index in visual_order(range(len(joined)), [segment.level for segment in joined]):
        places[index] = x
        x += joined[index].width
    return TextLine(tuple((places[index], segment) for index, segment in enumerate(joined)), width)


def _joined(segments: list[Segment]) -> Iterable[Segment]:
    """Neighbours of one look as one segment: readers of PDF tell words apart by spaces that are drawn with them."""
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
    plain = all(segment.shown is segment.text for segment in row)
    return row[0]._replace(shown=text if plain else in_a_row(row), text=text, width=total_width(row))


def _draws_with(one: Segment, other: Segment) -> bool:
    return (
        one.face is other.face
        and (one.style is other.style or one.style == other.style)
        and one.link == other.link
        and one.level == other.level
    )
