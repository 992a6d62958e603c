"""Tables: fixed column widths, a head that is repeated on every page, the heading of a day above its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefing.model.document import Line, Row, RowGroup, Table
from briefing.writing.characters import has_words, printable
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.inline import Inline
from briefing.writing.word.oxml import Node, paragraph, w
from briefing.writing.word.toc import Contents

_LONG_ROW = 1200  # characters in one cell; a row as long as that may be parted between two pages
_NO_CONDITIONS = {"lastRow": 0, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}


def tables(block: Table, inline: Inline, bookmarks: Bookmarks, contents: Contents, width: int) -> list[Node]:
    """A table of the brief, `width` twentieths of a point wide: one for the rows of each heading, the heading above it.

    Word's navigation pane shows no heading inside a table.
    """
    if not block.columns:
        return []
    written: list[Node] = []
    rows: list[Node] = []
    widths = column_widths([column.share for column in block.columns], width)
    for number, group in enumerate(block.groups, 1):
        if has_words(group.heading) or not written:
            written += [_table(block, inline, widths, rows)] if rows else []
            rows = []
        if has_words(group.heading):
            written.append(_heading(group, inline, contents))
        rows += [_row(row, number, inline, bookmarks, widths) for row in group.rows]
    return [*written, _table(block, inline, widths, rows)] if rows or not written else written


def _table(block: Table, inline: Inline, widths: Sequence[int], rows: Sequence[Node]) -> Node:
    head = [
        _cell([paragraph(inline.style("Briefing Table Head"), *inline.text(column.heading))], one)
        for column, one in zip(block.columns, widths, strict=True)
    ]
    properties = w(
        "tblPr",
        w("tblStyle", val=inline.style("Briefing Table")),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0620", firstRow=1, **_NO_CONDITIONS),
        w("tblCaption", val=printable(block.caption)) if block.caption else None,
    )
    return w("tbl", properties, grid(widths), w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *head), *rows)


def _heading(group: RowGroup, inline: Inline, contents: Contents) -> Node:
    words, first = inline.text(group.heading), group.rows[0].record if group.rows else None
    if group.place and first:
        words = inline.controls.around(inline.controls.next_line, first, group.place, words)
    return paragraph(inline.style("heading 2"), *contents.mark(words))


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
    # LibreOffice (7.4) leaves most of a page empty where a row with footnotes must stay whole.
    whole = _length(row.cells) < _LONG_ROW and not inline.has_footnotes
    return w("tr", w("trPr", w("cantSplit")) if whole else None, *cells)


def _length(cells: Iterable[tuple[Line, ...]]) -> int:
    return max((sum(len(line.text) for line in lines) for lines in cells), default=0)


def _cell(paragraphs: Sequence[Node], width: int) -> Node:
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *paragraphs)
