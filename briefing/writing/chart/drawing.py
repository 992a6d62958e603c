"""The timeline picture: a day axis, an event a row, dots for days, bars for periods; drawn once for PDF and for Word.

Nothing rests on colour alone: each status has a mark of its own shape, and a bar carries its status's mark at its end.
An axis is linear in time, so that distances between marks are distances in time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from reportlab.graphics.shapes import Drawing, Line, Rect, Shape
from reportlab.lib.colors import HexColor

from briefing.model.document import Chart
from briefing.writing.chart import legend as legends
from briefing.writing.chart.axis import Axis, Label, lay_axis
from briefing.writing.chart.legend import Legend, legend_of
from briefing.writing.chart.lettering import Lettering
from briefing.writing.chart.placing import MARK, TAIL, Placed, place, shows_hours
from briefing.writing.chart.shapes import bar, mark
from briefing.writing.templates import Templates
from briefing.writing.theme import Theme
from briefing.writing.typesetting.fonts import FontBook

_LABEL_LEADING = 1.25
_AXIS_HEIGHT = 17.0
_BELOW_AXIS = 4.0
_ABOVE_LEGEND = 15.0
_MOST_LEGEND = 4  # rows that the legend is given room for before it is laid out


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A clickable part of the picture: its box (left, bottom, right, top), the row it leads to, its label."""

    box: tuple[float, float, float, float]
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture and its clickable parts."""

    drawing: Drawing
    areas: tuple[LinkArea, ...]


def picture(
    chart: Chart,
    templates: Templates,
    width: float,
    book: FontBook,
    *,
    highest: float = inf,
    plain: bool = False,
) -> Drawn:
    """The picture with its clickable parts, in the faces of `book`.

    Events beyond a height of about `highest` points are counted instead of drawn.
    `plain` leaves text as its readers write it, for formats that shape and order it themselves.
    """
    theme, labels = templates.theme, templates.labels
    lettering = Lettering(book, theme.picture.label, plain)
    ends, hours = (TAIL, width - TAIL), shows_hours(chart.items)
    axis = lay_axis(chart.first, chart.last, *ends, labels, lettering.size, lettering.face, hours=hours)
    placed = _fitting([place(item, axis, lettering, width) for item in chart.items], theme, highest)
    left_out = len(chart.items) - len(placed)
    more = labels.picture.more.format(count=left_out) if left_out else ""
    legend = legend_of(chart, placed, labels.picture, lettering, theme, width)
    return _Painter(theme, lettering, width, axis, tuple(placed), more, legend).paint()


def _fitting(placed: list[Placed], theme: Theme, highest: float) -> list[Placed]:
    """The first items, as many as a picture of that height holds; one at least."""
    room = highest - _AXIS_HEIGHT - _MOST_LEGEND * theme.picture.label * legends.LEADING
    while len(placed) > 1 and sum(_row_height(one, theme) for one in placed) > room:
        placed.pop()
    return placed


def _row_height(placed: Placed, theme: Theme) -> float:
    return theme.picture.row + (theme.picture.label * _LABEL_LEADING - 1 if placed.above else 0.0)


@dataclass(frozen=True, slots=True)
class _Painter:
    """Draws what is placed; `more` says how many events are left out, "" for none."""

    theme: Theme
    lettering: Lettering
    width: float
    axis: Axis
    placed: tuple[Placed, ...]
    more: str
    legend: Legend

    def paint(self) -> Drawn:
        """The picture from the axis at its top to the legend at its foot."""
        below = self._below()
        height = below + sum(_row_height(one, self.theme) for one in self.placed) + _AXIS_HEIGHT + _BELOW_AXIS
        top = height - _AXIS_HEIGHT
        # Without a font of its own reportlab names Helvetica in the page, which is not embedded.
        drawing = Drawing(self.width, height, initialFontName=self.lettering.face.name)
        rows = list(self._rows(top - _BELOW_AXIS))
        shapes = [*self._axis(below, top)]
        for one, middle, _ in rows:
            shapes += self._item(one, middle)
        if self.more:
            shapes += self._words(self.more, TAIL, below - self.legend.line * 0.8, self.theme.colors.muted)
        for shape in (*shapes, *self.legend.shapes()):
            drawing.add(shape)
        return Drawn(drawing, tuple(area for one, _, row in rows for area in self._areas(one, row)))

    def _below(self) -> float:
        """The height below the rows: of the note of what is left out, and of the legend."""
        rows, line = len(self.legend.rows), self.legend.line
        return (line if self.more else 0.0) + (_ABOVE_LEGEND + line * (rows - 1) if rows else 0.0)

    def _rows(self, top: float) -> Iterator[tuple[Placed, float, tuple[float, float]]]:
        """Every item with the height that its mark is drawn at, and with foot and top of its row."""
        for one in self.placed:
            foot = top - _row_height(one, self.theme)
            yield one, foot + self.theme.picture.row / 2, (foot, top)
            top = foot

    def _axis(self, bottom: float, top: float) -> Iterator[Shape]:
        rule, band, muted = (HexColor(getattr(self.theme.colors, name)) for name in ("rule", "band", "muted"))
        for tick in sorted(self.axis.ticks, key=lambda tick: tick.strong):
            high, color = (top, rule) if tick.strong else (top - 2, band)
            yield Line(tick.x, bottom, tick.x, high, strokeColor=color, strokeWidth=0.5)
        yield Line(0, top, self.width, top, strokeColor=muted, strokeWidth=0.7)
        for label in self.axis.labels:
            yield from self._axis_label(label, top + self.lettering.size * 0.45)

    def _axis_label(self, label: Label, baseline: float) -> Sequence[Shape]:
        width = self.lettering.face.width(label.words, self.lettering.size)
        x = max(0.0, min(label.x - width / 2, self.width - width))
        return self._words(label.words, x, baseline, self._ink if label.strong else self.theme.colors.muted)

    def _item(self, one: Placed, middle: float) -> Iterator[Shape]:
        label_y = middle + (self.theme.picture.row * 0.62 if one.above else 0.0)
        yield self._halo(one.label_x, label_y, self.lettering.width(one.label))
        yield from self._sign(one, middle)
        yield from self._words(one.label, one.label_x, label_y - self.lettering.size * 0.33, self._ink)

    def _halo(self, x: float, middle: float, width: float) -> Shape:
        """Paper below a label, so that no tick crosses its letters."""
        half = self.lettering.size * 0.6
        paper = HexColor(self.theme.colors.paper)
        return Rect(x - 1.5, middle - half, width + 3, 2 * half, fillColor=paper, strokeColor=None)

    def _sign(self, one: Placed, y: float) -> list[Shape]:
        """A dot, or a bar with the mark of its status in its middle."""
        extent, dashed = one.extent, one.item.approximate
        tone, paper = self.theme.tone(one.item.tone), self.theme.colors.paper
        signs = mark(tone.mark, extent.middle, y, MARK, tone.color, paper, dashed=dashed)
        if extent.dot:
            return signs
        ends, open_ends = (extent.left, extent.right), (extent.open_left, extent.open_right)
        return [*bar(ends, y, tone.color, paper, open_ends, TAIL, dashed=dashed), *signs]

    def _areas(self, one: Placed, row: tuple[float, float]) -> Iterator[LinkArea]:
        """Mark and label of an item that leads to a row of the table."""
        if not one.item.anchor:
            return
        left = min(one.extent.left - MARK, one.label_x)
        right = max(one.extent.right + MARK, one.label_x + self.lettering.width(one.label))
        foot, top = row
        yield LinkArea((max(0.0, left), foot + 1, min(self.width, right), top - 1), one.item.anchor, one.label)

    def _words(self, words: str, x: float, baseline: float, color: str) -> Sequence[Shape]:
        return self.lettering.shapes(words, x, baseline, color)

    @property
    def _ink(self) -> str:
        return self.theme.colors.ink
