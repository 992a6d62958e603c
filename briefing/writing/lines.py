"""The lines of a block in the order in which every writer prints them."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.document import Block, Bullets, Line, Paragraph, Row, Table


def lines_of(block: Block) -> Iterator[Line]:
    """The lines of a paragraph, a list or a table; pictures and lists of sources have none."""
    match block:
        case Paragraph(line):
            yield line
        case Bullets(items):
            yield from (item.line for item in items)
        case Table(groups=groups):
            for row in (row for group in groups for row in group.rows):
                yield from (line for cell in cells_of(block, row) for line in cell)


def cells_of(table: Table, row: Row) -> tuple[tuple[Line, ...], ...]:
    """The cells of a row, one for each column: what has no column is not printed, what is missing is empty."""
    count = len(table.columns)
    return (*row.cells, *([()] * count))[:count]
