"""Tables: fixed column widths, a head that is repeated on every page, day headings that stay with their rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefing.model.document import Line, Row, RowGroup, Table
from briefing.writing.characters import printable
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.inline import Inline
from briefing.writing.word.oxml import Node, paragraph, w

_LONG_ROW = 1200  # characters in one cell; a row as long as that may be parted between two pages
_NO_CONDITIONS = {"lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}


def table(block: Table, inline: Inline, bookmarks: Bookmarks, width: int, band: str | None) -> Node:
    """A table of the brief, `width` twentieths of a point wide; `band` is the ground of its day headings (rrggbb)."""
    shares = [column.share for column in block.columns]
    widths = column_widths(shares, width)
    head = [
        _cell([paragraph(inline.style("Briefing Table Head"), *inline.text(column.heading))], one)
        for column, one in zip(block.columns, widths, strict=True)
    ]
    rows = [w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *head)]
    for number, group in enumerate(block.groups, 1):
        rows += _group(group, number, inline, bookmarks, widths, band)
    properties = w(
        "tblPr",
        w("tblStyle", val=inline.style("Briefing Table")),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0620", firstRow=1, **_NO_CONDITIONS),
        w("tblCaption", val=printable(block.caption)) if block.caption else None,
    )
    return w("tbl", properties, grid(widths), *rows)


def facts(pairs: Sequence[tuple[str, str]], inline: Inline, width: int) -> Node:
    """The facts of the masthead in two columns, each with its label above it."""
    widths = column_widths([0.5, 0.5], width)
    rows = []
    for at in range(0, len(pairs), 2):
        cells = [_fact(pair, inline, one) for pair, one in zip(pairs[at : at + 2], widths, strict=False)]
        cells += [_cell([paragraph(inline.style("Briefing Fact"))], one) for one in widths[len(cells) :]]
        rows.append(w("tr", w("trPr", w("cantSplit")), *cells))
    properties = w(
        "tblPr",
        w("tblStyle", val=inline.style("Briefing Facts")),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0600", firstRow=0, **_NO_CONDITIONS),
    )
    return w("tbl", properties, grid(widths), *rows)


def column_widths(shares: Sequence[float], width: int) -> list[int]:
    """Whole widths in the proportion of `shares` that sum to `width`."""
    whole = sum(shares) or 1.0
    edges = [round(width * sum(shares[:index]) / whole) for index in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def grid(widths: Iterable[int]) -> Node:
    """The columns of a table."""
    return w("tblGrid", *(w("gridCol", w=one) for one in widths))


def _fact(pair: tuple[str, str], inline: Inline, width: int) -> Node:
    label, value = pair
    return _cell(
        [
            paragraph(inline.style("Briefing Fact Label"), *inline.text(label)),
            paragraph(inline.style("Briefing Fact"), *inline.text(value)),
        ],
        width,
    )


def _group(
    group: RowGroup, number: int, inline: Inline, bookmarks: Bookmarks, widths: Sequence[int], band: str | None
) -> list[Node]:
    rows = []
    if group.heading:
        words, first = inline.text(group.heading), group.rows[0].record if group.rows else None
        if group.place and first:
            words = inline.controls.around(inline.controls.next_line, first, group.place, words)
        heading = paragraph(inline.style("Briefing Day"), *words)
        rows.append(w("tr", w("trPr", w("cantSplit")), _cell([heading], sum(widths), span=len(widths), ground=band)))
    return rows + [_row(row, number, inline, bookmarks, widths) for row in group.rows]


def _row(row: Row, group: int, inline: Inline, bookmarks: Bookmarks, widths: Sequence[int]) -> Node:
    style = inline.style("Briefing Table Text")
    number = inline.controls.line(row.record, group) if row.record else 0
    cells = []
    for index, (lines, width) in enumerate(zip(row.cells, widths, strict=False)):
        contents = [inline.line(line, number, row.record) for line in lines] or [[]]
        if row.anchor and index == 0:
            contents[0] = bookmarks.around(row.anchor, contents[0])
        cells.append(_cell([paragraph(style, *content) for content in contents], width))
    # A row with too few cells is completed: Word calls a ragged table unreadable.
    cells += [_cell([paragraph(style)], width) for width in widths[len(cells) :]]
    return w("tr", w("trPr", w("cantSplit")) if _length(row.cells) < _LONG_ROW else None, *cells)


def _length(cells: Iterable[tuple[Line, ...]]) -> int:
    return max((sum(len(line.text) for line in lines) for lines in cells), default=0)


def _cell(paragraphs: Sequence[Node], width: int, *, span: int = 1, ground: str | None = None) -> Node:
    properties = w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=span) if span > 1 else None,
        w("shd", val="clear", color="auto", fill=ground) if ground else None,
    )
    return w("tc", properties, *paragraphs)
