"""The timeline picture: a day axis, an event a row, dots for days, bars for periods; drawn once for PDF and for Word.

Nothing rests on colour alone: each status has a mark of its own shape, and a bar carries its status's mark in its
middle. A scale is linear in time, so that distances between marks are distances in time; where the axis is broken, each
part has a scale of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from reportlab.graphics.shapes import Drawing, Line, Rect, Shape
from reportlab.lib.colors import HexColor

from briefing.model.document import Chart, ChartItem
from briefing.writing.chart.axis import Axis, lay_axis
from briefing.writing.chart.clusters import Counting, Spot
from briefing.writing.chart.lanes import Lane, arrange, heading_height, line_height, row_height
from briefing.writing.chart.legend import EVERY_SIGN, Legend, Signs, legend_of
from briefing.writing.chart.lettering import Lettering
from briefing.writing.chart.placing import MARK, TAIL, Extent, Placed, shows_hours
from briefing.writing.chart.scale import Label, Scale
from briefing.writing.chart.shapes import bar, break_sign, count_box, mark
from briefing.writing.chart.stretches import stretches
from briefing.writing.templates import Templates
from briefing.writing.theme import Theme
from briefing.writing.typesetting.fonts import FontBook

_AXIS_HEIGHT = 17.0  # points
_CAPTION_HEIGHT = 11.0  # of the line above it that says which days the parts of a broken axis are of
_BELOW_AXIS = 4.0  # points
_ABOVE_LEGEND = 15.0  # points
_SMALL_MARK = 0.85  # a mark among many, as a share of one in a row of its own


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
    spare: float = 1.0,
) -> Drawn:
    """The picture with its clickable parts, in the faces of `book`.

    It shows all events: where it would be higher than about `highest` points, the lighter ones without their words.
    `plain` leaves text as its readers write it, for formats that shape and order it themselves; `spare` is by how much
    wider it may come to stand there.
    """
    theme, labels = templates.theme, templates.labels
    lettering = Lettering(book, theme.picture.label, plain, spare)
    left, right = TAIL, width - TAIL
    parts = stretches(chart.items, chart.first, max(chart.first, chart.last), right - left)
    hours = shows_hours(chart.items)
    axis = lay_axis(parts, left, right, labels, lettering.size * spare, lettering.face, hours=hours)
    counting = Counting(axis, lettering, width, labels.picture.count)
    head = _AXIS_HEIGHT + (_CAPTION_HEIGHT if axis.breaks else 0.0) + _BELOW_AXIS
    foot = _legend_height(legend_of(chart, EVERY_SIGN, labels.picture, lettering, theme, width))
    lanes = arrange(chart, counting, theme.picture, highest - head - foot)
    legend = legend_of(chart, _signs_of(lanes, axis), labels.picture, lettering, theme, width)
    return _Painter(theme, lettering, width, axis, head, lanes, legend, labels.picture.count).paint()


def _signs_of(lanes: Sequence[Lane], axis: Axis) -> Signs:
    rows = [(one.extent, one.item.approximate) for lane in lanes for one in lane.rows]
    spots = [spot for lane in lanes for line in lane.lines for spot in line]
    shown = rows + [(spot.extent, not spot.words and spot.items[0].approximate) for spot in spots]
    return Signs(
        period=any(not extent.dot for extent, _ in shown),
        approximate=any(approximate for _, approximate in shown),
        open=any(extent.open_left or extent.open_right for extent, _ in shown),
        counted=any(spot.words for spot in spots),
        broken=bool(axis.breaks),
    )


def _legend_height(legend: Legend) -> float:
    """The height of the legend and of the distance above it."""
    return _ABOVE_LEGEND + legend.line * (len(legend.rows) - 1) if legend.rows else 0.0


@dataclass(frozen=True, slots=True)
class _Painter:
    """Draws what is placed; `head` is the height of the axis, `count` the words for several events."""

    theme: Theme
    lettering: Lettering
    width: float
    axis: Axis
    head: float
    lanes: tuple[Lane, ...]
    legend: Legend
    count: str

    def paint(self) -> Drawn:
        """The picture from the axis at its top to the legend at its foot."""
        below = _legend_height(self.legend)
        height = below + sum(lane.height(self.theme.picture) for lane in self.lanes) + self.head
        # Without a font of its own reportlab names Helvetica in the page, which is not embedded.
        drawing = Drawing(self.width, height, initialFontName=self.lettering.face.name)
        shapes = [*self._axis(below, height)]
        areas: list[LinkArea] = []
        top = height - self.head
        for lane in self.lanes:
            drawn, links = self._lane(lane, top)
            shapes += drawn
            areas += links
            top -= lane.height(self.theme.picture)
        for shape in (*shapes, *self.legend.shapes()):
            drawing.add(shape)
        return Drawn(drawing, tuple(areas))

    def _axis(self, bottom: float, height: float) -> Iterator[Shape]:
        """The line at the top with its labels and captions, and the ticks down to `bottom`."""
        top = height - self.head + _BELOW_AXIS
        rule, band, muted = (HexColor(getattr(self.theme.colors, name)) for name in ("rule", "band", "muted"))
        ticks = sorted((tick for scale in self.axis.scales for tick in scale.ticks), key=lambda tick: tick.strong)
        for tick in ticks:
            high, color = (top, rule) if tick.strong else (top - 2, band)
            yield Line(tick.x, bottom, tick.x, high, strokeColor=color, strokeWidth=0.5)
        yield Line(0, top, self.width, top, strokeColor=muted, strokeWidth=0.7)
        for x in self.axis.breaks:
            yield from break_sign(x, top, self.theme.colors.muted, self.theme.colors.paper)
        for scale in self.axis.scales:
            for label in scale.labels:
                yield from self._axis_label(label, top + self.lettering.size * 0.45)
            if scale.caption:
                yield from self._caption(scale, top + self.lettering.size * 0.45 + _CAPTION_HEIGHT)

    def _axis_label(self, label: Label, baseline: float) -> Sequence[Shape]:
        width = self.lettering.face.width(label.words, self.lettering.size)
        x = max(0.0, min(label.x - width / 2, self.width - width))
        return self._words(label.words, x, baseline, self._ink if label.strong else self.theme.colors.muted)

    def _caption(self, scale: Scale, baseline: float) -> Sequence[Shape]:
        width = self.lettering.face.width(scale.caption, self.lettering.size)
        x = (scale.left + scale.right - width) / 2
        return self._words(scale.caption, x, baseline, self.theme.colors.accent)

    def _lane(self, lane: Lane, top: float) -> tuple[list[Shape], list[LinkArea]]:
        """The shapes and the clickable parts of a lane whose upper edge is at `top`."""
        shapes: list[Shape] = []
        areas: list[LinkArea] = []
        sizes = self.theme.picture
        if lane.name:
            shapes += self._heading(lane.name, top)
            top -= heading_height(sizes)
        for one in lane.rows:
            foot = top - row_height(one, sizes)
            shapes += self._item(one, foot + sizes.row / 2)
            areas += self._row_area(one, (foot, top))
            top = foot
        for line in lane.lines:
            foot = top - line_height(sizes)
            for spot in line:
                shapes += self._spot(spot, (foot + top) / 2)
                areas += self._spot_area(spot, (foot, top))
            top = foot
        return shapes, areas

    def _heading(self, name: str, top: float) -> Iterator[Shape]:
        """The name of a lane over a hairline."""
        words = self.lettering.fitted(name, self.width)
        line = top - heading_height(self.theme.picture) + 2
        yield Line(0, line, self.width, line, strokeColor=HexColor(self.theme.colors.rule), strokeWidth=0.5)
        yield self._halo(0.0, line + self.lettering.size * 0.6, self.lettering.width(words))
        yield from self._words(words, 0.0, line + self.lettering.size * 0.36, self.theme.colors.accent)

    def _item(self, one: Placed, middle: float) -> Iterator[Shape]:
        label_y = middle + (self.theme.picture.row * 0.62 if one.above else 0.0)
        yield self._halo(one.label_x, label_y, self.lettering.width(one.label))
        yield from self._sign(one.item, one.extent, middle)
        yield from self._words(one.label, one.label_x, label_y - self.lettering.size * 0.33, self._ink)

    def _spot(self, spot: Spot, middle: float) -> Iterator[Shape]:
        """A small sign, or the number of several events on the bar of the time that they cover."""
        if not spot.words:
            yield from self._sign(spot.items[0], spot.extent, middle, _SMALL_MARK)
            return
        tones = {item.tone for item in spot.items}
        color = self.theme.tone(tones.pop()).color if len(tones) == 1 else self.theme.colors.muted
        paper, extent = self.theme.colors.paper, spot.extent
        wide = self.lettering.width(spot.words)
        left, right = spot.left, spot.right
        if not extent.dot:
            ends, open_ends = (extent.left, extent.right), (extent.open_left, extent.open_right)
            yield from bar(ends, middle, color, paper, open_ends, TAIL, dashed=False)
            left, right = (left + right - wide) / 2 - 3, (left + right + wide) / 2 + 3
        yield from count_box(left, right, middle, 1.2 * self.lettering.size, color, paper)
        yield from self._words(spot.words, (left + right - wide) / 2, middle - self.lettering.size * 0.34, self._ink)

    def _halo(self, x: float, middle: float, width: float) -> Shape:
        """Paper below a label, so that no tick crosses its letters."""
        half = self.lettering.size * 0.6
        paper = HexColor(self.theme.colors.paper)
        left, right = max(0.0, x - 1.5), min(self.width, x + width + 1.5)
        return Rect(left, middle - half, right - left, 2 * half, fillColor=paper, strokeColor=None)

    def _sign(self, item: ChartItem, extent: Extent, y: float, share: float = 1.0) -> list[Shape]:
        """A dot, or a bar with the mark of its status in its middle."""
        dashed = item.approximate
        tone, paper = self.theme.tone(item.tone), self.theme.colors.paper
        signs = mark(tone.mark, extent.middle, y, share * MARK, tone.color, paper, dashed=dashed)
        if extent.dot:
            return signs
        ends, open_ends = (extent.left, extent.right), (extent.open_left, extent.open_right)
        return [*bar(ends, y, tone.color, paper, open_ends, TAIL, dashed=dashed), *signs]

    def _row_area(self, one: Placed, row: tuple[float, float]) -> Iterator[LinkArea]:
        """Mark and label of an item that leads to a row of the table."""
        if one.item.anchor:
            left = min(one.extent.left - MARK, one.label_x)
            right = max(one.extent.right + MARK, one.label_x + self.lettering.width(one.label))
            yield self._area(left, right, row, one.item.anchor, one.label)

    def _spot_area(self, spot: Spot, row: tuple[float, float]) -> Iterator[LinkArea]:
        """A small sign that leads to a row of the table; that of several events leads to the weightiest of them."""
        leading = [item for item in spot.items if item.anchor]
        if leading:
            best = max(leading, key=lambda item: item.weight)
            words = self.count.format(count=len(spot.items)) if spot.words else " ".join(best.label.split())
            yield self._area(spot.left, spot.right, row, best.anchor or "", words)

    def _area(self, left: float, right: float, row: tuple[float, float], anchor: str, words: str) -> LinkArea:
        foot, top = row
        return LinkArea((max(0.0, left), foot + 1, min(self.width, right), top - 1), anchor, words)

    def _words(self, words: str, x: float, baseline: float, color: str) -> Sequence[Shape]:
        return self.lettering.shapes(words, x, baseline, color)

    @property
    def _ink(self) -> str:
        return self.theme.colors.ink
