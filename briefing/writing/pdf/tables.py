"""Sets a table: its head, a heading for each group of rows, and the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.labels import Labels
from briefing.model.document import Line, Row, RowGroup, RunKind, Table
from briefing.model.document import Place as DraftPlace
from briefing.writing.characters import has_words
from briefing.writing.lines import cells_of
from briefing.writing.pdf.boxes.box import Box, Place, Running
from briefing.writing.pdf.boxes.grid import GridBox
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.styles import Setter
from briefing.writing.pdf.tags import Node
from briefing.writing.theme import Theme
from briefing.writing.typesetting.text import Style

_GROUP_INDENT = 6.0  # points
_HEAD_WEIGHT = 1.1  # points of the rule below the head
_BETWEEN_LINES = 1.5  # points between the lines of a cell
_OUTLINE_LEVEL = 1


def compose(
    table: Table, setter: Setter, theme: Theme, labels: Labels, parent: Node, width: float, *, running: str = ""
) -> list[Box]:
    """The table as one box, or none where it has no columns; `running`: a name for it if headers name its groups."""
    if not table.columns:
        return []
    node = parent.child("Table", attributes={"Summary": table.caption} if table.caption else None)
    maker = _Maker(setter, theme, labels, node, table, width, running=running)
    rows = [row for group in table.groups for row in maker.group(group)]
    return [GridBox(maker.head(), tuple(rows), before=theme.spacing.paragraph, node=node)]


class _Maker:
    def __init__(
        self,
        setter: Setter,
        theme: Theme,
        labels: Labels,
        node: Node,
        table: Table,
        width: float,
        *,
        running: str,
    ) -> None:
        self._set = setter
        self._theme = theme
        self._labels = labels
        self._node = node
        self._table = table
        self._running = running
        self._columns = columns = table.columns
        self._width = width
        self._heads_rows = len(columns) > 1
        self._gutter = theme.spacing.gutter
        self._head_node = node.child("TR")
        room = width - 2 * _GROUP_INDENT - self._gutter * (len(columns) - 1)
        whole = sum(max(column.share, 0.0) for column in columns) or 1.0
        self._widths = [room * max(column.share, 0.0) / whole for column in columns]

    def head(self) -> RowBox:
        tagged = [self._head_node.child("TH", attributes={"Scope": "Column"}) for _ in self._columns]
        return self._head([*tagged], again=self._head([None] * len(tagged)))

    def _head(self, nodes: Sequence[Node | None], again: RowBox | None = None) -> RowBox:
        colors, size = self._theme.colors, self._theme.sizes.small
        style = self._set.style(size, colors.accent, bold=True)
        cells = tuple(
            Cell(x, (TextBox(self._set.plain(column.heading, style, width), node),))
            for column, node, (x, width) in zip(self._columns, nodes, self._slots(), strict=True)
        )
        return RowBox(
            cells, self._width, pad=3, with_next=True, rule=colors.accent, rule_weight=_HEAD_WEIGHT, again=again
        )

    def group(self, group: RowGroup) -> list[RowBox]:
        if not has_words(group.heading):
            return [self._row(row) for row in group.rows]
        place = Place(self._set.fresh_place(), group.heading, _OUTLINE_LEVEL, running=self._running_head(group))
        # A heading inside a cell: readers jump from heading to heading, and the row is no second head of the table.
        cell = self._node.child("TR").child("TD", attributes={"ColSpan": len(self._columns)})
        rows = [self._row(row) for row in group.rows]
        continued = self._labels.page.continued.format(heading=group.heading)
        again = self._group_heading(continued, None, replace(place, again=True))
        return [self._group_heading(group.heading, cell.child("H3"), place, again), *rows]

    def _running_head(self, group: RowGroup) -> Running | None:
        """What headers call the group; None for what is neither a time nor a story, as "In brief"."""
        if not self._running or not (group.time or group.place is DraftPlace.STORY):
            return None
        return Running(group.heading, group.time, self._running)

    def _group_heading(
        self, words: str, node: Node | None, place: Place | None = None, again: RowBox | None = None
    ) -> RowBox:
        colors = self._theme.colors
        style = self._set.style(self._theme.sizes.day, colors.accent, bold=True)
        lines = self._set.plain(words, style, self._width - 2 * _GROUP_INDENT)
        cell = Cell(_GROUP_INDENT, (TextBox(lines, node),))
        return RowBox(
            (cell,),
            self._width,
            pad=2.5,
            with_next=True,
            place=place,
            ground=colors.band,
            rule=colors.rule,
            again=again,
        )

    def _row(self, row: Row) -> RowBox:
        node = self._node.child("TR")
        cells = tuple(
            Cell(x, self._texts(cell, self._cell(node, index, cell), width))
            for index, (cell, (x, width)) in enumerate(zip(cells_of(self._table, row), self._slots(), strict=True))
        )
        place = Place(row.anchor) if row.anchor else None
        return RowBox(cells, self._width, pad=self._theme.spacing.cell, place=place, rule=self._theme.colors.rule)

    def _cell(self, row: Node, index: int, lines: Sequence[Line]) -> Node:
        """The element of a cell; the first of several heads its row: when it was, or what a figure is of."""
        if index == 0 and lines and self._heads_rows:
            return row.child("TH", attributes={"Scope": "Row"})
        return row.child("TD")

    def _texts(self, cell: Sequence[Line], node: Node, width: float) -> tuple[TextBox, ...]:
        texts: list[TextBox] = []
        for line in cell:
            # Paragraphs of their own, or a screen reader runs the lines of a cell together.
            part = node.child("P") if len(cell) > 1 else node
            text = TextBox(self._set.line(line, self._style(line), width), part)
            if texts:
                text = self._at_the_end(line, text, texts[-1], width) or replace(text, before=_BETWEEN_LINES)
            texts.append(text)
        return tuple(texts)

    def _at_the_end(self, line: Line, text: TextBox, above: TextBox, width: float) -> TextBox | None:
        """A line that stands back, flush right in the last line of the text above; None where there is no room."""
        if not _stands_back(line) or len(text.lines.lines) > 1 or above.lines.right or not above.lines.lines:
            return None
        last = above.lines.lines[-1].width
        if last + self._gutter + text.lines.lines[0].width > width:
            return None
        like = above.lines
        lines = replace(text.lines, leading=like.leading, size=like.size, extra=like.extra, right=True)
        return replace(text, lines=lines, before=-lines.pitch)

    def _style(self, line: Line) -> Style:
        """That of tables; small for a line that stands back."""
        return self._set.note() if _stands_back(line) else self._set.table()

    def _slots(self) -> list[tuple[float, float]]:
        """The left end and the width of each column."""
        slots, x = [], _GROUP_INDENT
        for width in self._widths:
            slots.append((x, width))
            x += width + self._gutter
        return slots


def _stands_back(line: Line) -> bool:
    """Whether a line says how a day is known, or how sure an event is."""
    kinds = {run.kind for run in line.runs}
    return RunKind.MUTED in kinds and not kinds & {RunKind.QUOTE, RunKind.GLOSS}
