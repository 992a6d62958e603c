"""The timeline picture: a day axis, an event a row, dots for days, bars for periods; drawn once for PDF and for Word.

Nothing rests on colour alone: each status has a mark of its own shape, and a bar carries its status's mark at its end.
An axis is linear in time, so that distances between marks are distances in time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import inf

from reportlab.graphics.shapes import Drawing, Line, Rect, Shape, String
from reportlab.lib.colors import HexColor

from briefing.model.document import Chart, ChartItem
from briefing.writing.axis import lay_axis
from briefing.writing.characters import printable
from briefing.writing.shapes import bar, mark
from briefing.writing.templates import Templates
from briefing.writing.theme import Tone
from briefing.writing.typesetting.fonts import FontBook
from briefing.writing.typesetting.layout import cut_to_width, single_line
from briefing.writing.typesetting.text import Style, StyledText

_TAIL = 30.0  # room on both sides of the axis, in which an open end runs out
_MARK = 3.3  # half the width of a mark
_GAP = 5.0  # between a mark and its label
_LEAST_BAR = 2 * _MARK + 4  # a shorter bar would vanish below its mark
_LABEL_LEADING = 1.25
_ENOUGH = 0.7  # of a label: where so much has room beside its mark the rest is cut, else it gets a line of its own
_AXIS_HEIGHT = 17.0
_FINER_THAN_DAY = timedelta(hours=13)  # a part of the day lasts no longer, a night included
_LEGEND_GAP = 15.0
_LEGEND_LEADING = 1.6
_SAMPLE = 22.0  # width of a legend's sample of a bar
_KEY_GAP = 16.0  # between the entries of a legend


@dataclass(frozen=True, slots=True)
class Hot:
    """A clickable part of the picture: its box (left, bottom, right, top), the row it leads to, its label."""

    box: tuple[float, float, float, float]
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture and its clickable parts."""

    drawing: Drawing
    areas: tuple[Hot, ...]


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
    return _Painter(chart, templates, width, book, plain=plain).paint(highest)


@dataclass(frozen=True, slots=True)
class _Extent:
    """Where an item stands from left to right; an open end is one that fades out into `left` or `right`."""

    left: float
    right: float
    open_left: bool
    open_right: bool
    dot: bool


@dataclass(frozen=True, slots=True)
class _Placed:
    """An item with its label: `above` where the label has a line of its own over the mark."""

    item: ChartItem
    extent: _Extent
    label: str
    label_x: float
    above: bool


class _Painter:
    def __init__(
        self, chart: Chart, templates: Templates, width: float, book: FontBook, *, plain: bool = False
    ) -> None:
        self._plain = plain  # text as its readers write it; else in the glyphs and the order of the page
        self._chart = chart
        self._labels = templates.labels
        self._theme = theme = templates.theme
        self._width = width
        self._book = book
        self._face = book.heading()
        self._size = theme.picture.label
        hours = _tells_hours(chart.items)
        self._axis = lay_axis(
            chart.first, chart.last, _TAIL, width - _TAIL, self._labels, self._size, self._face, hours=hours
        )
        self._areas: list[Hot] = []

    def paint(self, highest: float = inf) -> Drawn:
        placed = [self._place(item) for item in self._chart.items]
        room = highest - _AXIS_HEIGHT - 4 * self._size * _LEGEND_LEADING
        while len(placed) > 1 and sum(map(self._row_height, placed)) > room:
            placed.pop()
        more = len(self._chart.items) - len(placed)
        legend = self._legend_rows(placed)
        heights = [self._row_height(one) for one in placed]
        line = self._size * _LEGEND_LEADING
        below = (line if more else 0.0) + (_LEGEND_GAP + line * (len(legend) - 1) if legend else 0.0)
        height = below + sum(heights) + _AXIS_HEIGHT + 4
        # Without a font of its own reportlab names Helvetica in the page, which is not embedded.
        self._drawing = Drawing(self._width, height, initialFontName=self._face.name)
        top = height - _AXIS_HEIGHT
        self._draw_axis(below, top)
        self._draw_items(placed, heights, top - 4)
        if more:
            words = self._labels.picture.more.format(count=more)
            self._text(words, _TAIL, below - line * 0.8, color=self._theme.colors.muted)
        self._draw_legend(legend, (line * (len(legend) - 1)) + self._size * 0.3)
        return Drawn(self._drawing, tuple(self._areas))

    def _row_height(self, placed: _Placed) -> float:
        return self._theme.picture.row + (self._size * _LABEL_LEADING - 1 if placed.above else 0.0)

    def _place(self, item: ChartItem) -> _Placed:
        extent = self._extent(item)
        label = " ".join(item.label.split())
        wide = self._measure(label)
        right = self._width - extent.right - _GAP - (_MARK if extent.dot else 0)
        left = extent.left - _GAP - (_MARK if extent.dot else 0)
        if wide > max(left, right) >= _ENOUGH * wide:
            label = self._fitted(label, max(left, right))
            wide = self._measure(label)
        if wide <= right:
            return _Placed(item, extent, label, self._width - right, above=False)
        if wide <= left:
            return _Placed(item, extent, label, left - wide, above=False)
        label = self._fitted(label, self._width)
        wide = self._measure(label)
        return _Placed(item, extent, label, max(0.0, min(extent.left, self._width - wide)), above=True)

    def _fitted(self, label: str, width: float) -> str:
        return cut_to_width(label, self._style(self._theme.colors.ink), self._book, width)

    def _extent(self, item: ChartItem) -> _Extent:
        """Where the item stands. An end outside the axis, like one that is not known, runs out into the margin."""
        axis, start, end = self._axis, item.earliest, item.latest
        open_left = start is None or axis.before(start)
        open_right = end is None or axis.after(end)
        # On an axis of hours a dot at noon would read as an hour that no source gives.
        of_an_hour = not axis.hours or not _is_whole_day(item)
        if item.one_day and start and end and not open_left and not open_right and of_an_hour:
            at = (axis.x(start) + axis.x(end)) / 2
            return _Extent(at, at, open_left=False, open_right=False, dot=True)
        left = axis.x(start) if start else (axis.x(end) if end else axis.left)
        right = axis.x(end) if end else (axis.x(start) if start else axis.right)
        left -= _TAIL if open_left else 0.0
        right += _TAIL if open_right else 0.0
        lacking = max(0.0, _LEAST_BAR - (right - left)) / 2
        return _Extent(left - lacking, right + lacking, open_left, open_right, dot=False)

    def _draw_axis(self, bottom: float, top: float) -> None:
        rule, muted = HexColor(self._theme.colors.rule), self._theme.colors.muted
        for tick in sorted(self._axis.ticks, key=lambda tick: tick.strong):
            high = top if tick.strong else top - 2
            color = rule if tick.strong else HexColor(self._theme.colors.band)
            self._add(Line(tick.x, bottom, tick.x, high, strokeColor=color, strokeWidth=0.5))
        self._add(Line(0, top, self._width, top, strokeColor=HexColor(muted), strokeWidth=0.7))
        for label in self._axis.labels:
            color = self._theme.colors.ink if label.strong else muted
            x = label.x - self._face.width(label.words, self._size) / 2
            x = max(0.0, min(x, self._width - self._face.width(label.words, self._size)))
            self._text(label.words, x, top + self._size * 0.45, color=color)

    def _draw_items(self, placed: Sequence[_Placed], heights: Sequence[float], top: float) -> None:
        for one, height in zip(placed, heights, strict=True):
            middle = top - height + self._theme.picture.row / 2
            self._draw_item(one, middle, self._theme.tone(one.item.tone))
            if one.item.anchor:
                left = min(one.extent.left - _MARK, one.label_x)
                right = max(one.extent.right + _MARK, one.label_x + self._measure(one.label))
                box = (max(0.0, left), top - height + 1, min(self._width, right), top - 1)
                self._areas.append(Hot(box, one.item.anchor, one.label))
            top -= height

    def _draw_item(self, one: _Placed, middle: float, tone: Tone) -> None:
        extent, dashed = one.extent, one.item.approximate
        label_y = middle + (self._theme.picture.row * 0.62 if one.above else 0.0)
        self._halo(one.label_x, label_y, self._measure(one.label))
        if extent.dot:
            self._mark(tone, extent.left, middle, dashed=dashed)
        else:
            self._bar(extent, middle, tone, dashed=dashed)
            self._mark(tone, _emblem(extent), middle, dashed=dashed)
        self._text(one.label, one.label_x, label_y - self._size * 0.33, color=self._theme.colors.ink)

    def _halo(self, x: float, middle: float, width: float) -> None:
        """Paper behind a label, so that no tick crosses its letters."""
        half = self._size * 0.6
        paper = HexColor(self._theme.colors.paper)
        self._add(Rect(x - 1.5, middle - half, width + 3, 2 * half, fillColor=paper, strokeColor=None))

    def _mark(self, tone: Tone, x: float, y: float, *, dashed: bool) -> None:
        for shape in mark(tone.mark, x, y, _MARK, tone.color, self._theme.colors.paper, dashed=dashed):
            self._add(shape)

    def _bar(self, extent: _Extent, middle: float, tone: Tone, *, dashed: bool) -> None:
        open_ends = extent.open_left, extent.open_right
        ends = extent.left, extent.right
        for shape in bar(ends, middle, tone.color, self._theme.colors.paper, open_ends, _TAIL, dashed=dashed):
            self._add(shape)

    def _legend_rows(self, placed: Sequence[_Placed]) -> list[list[_Key]]:
        """What the signs mean, as far as they are used, in rows that fit the width."""
        room = self._width - _SAMPLE - _GAP
        legend = ((tone, self._fitted(words, room)) for tone, words in self._chart.legend)
        keys = [_Key(words, tone=self._theme.tone(tone)) for tone, words in legend]
        words = self._labels.picture
        signs = [
            (_Key(words.period, sign="period"), any(not one.extent.dot for one in placed)),
            (_Key(words.approximate, sign="approximate"), any(one.item.approximate for one in placed)),
            (_Key(words.open, sign="open"), any(one.extent.open_left or one.extent.open_right for one in placed)),
        ]
        keys += [key for key, used in signs if used]
        rows: list[list[_Key]] = []
        x = self._width
        for key in keys:
            wide = key.sample + _GAP + self._measure(key.words) + _KEY_GAP
            if x + wide - _KEY_GAP > self._width:
                rows.append([])
                x = 0.0
            rows[-1].append(key)
            x += wide
        return rows

    def _draw_legend(self, rows: Sequence[Sequence[_Key]], top: float) -> None:
        muted = self._theme.colors.muted
        for row in rows:
            x = 0.0
            for key in row:
                self._sample(key, x, top + self._size * 0.33)
                x += key.sample + _GAP
                self._text(key.words, x, top, color=muted)
                x += self._measure(key.words) + _KEY_GAP
            top -= self._size * _LEGEND_LEADING

    def _sample(self, key: _Key, x: float, middle: float) -> None:
        if key.tone:
            self._mark(key.tone, x + _MARK, middle, dashed=False)
            return
        plain = Tone(self._theme.colors.muted, "circle")
        if key.sign == "approximate":
            self._mark(plain, x + _MARK, middle, dashed=True)
            return
        extent = _Extent(x, x + key.sample, open_left=False, open_right=key.sign == "open", dot=False)
        self._bar(extent, middle, plain, dashed=False)

    def _text(self, words: str, x: float, baseline: float, *, color: str) -> None:
        look = {"fontSize": self._size, "fillColor": HexColor(color)}
        if self._plain:
            self._add(String(x, baseline, printable(words), fontName=self._face.name, **look))
            return
        for offset, segment in single_line([StyledText(words, self._style(color))], self._book).segments:
            self._add(String(x + offset, baseline, segment.shown, fontName=segment.face.name, **look))

    def _measure(self, words: str) -> float:
        return single_line([StyledText(words, self._style(self._theme.colors.ink))], self._book).width

    def _style(self, color: str) -> Style:
        return Style(self._face, self._size, color)

    def _add(self, shape: Shape) -> None:
        self._drawing.add(shape)


@dataclass(frozen=True, slots=True)
class _Key:
    """An entry of the legend: a status by its mark, or a sign that any status may have."""

    words: str
    tone: Tone | None = None
    sign: str = ""

    @property
    def sample(self) -> float:
        return 2 * _MARK if self.tone or self.sign == "approximate" else _SAMPLE


def _emblem(extent: _Extent) -> float:
    """Where a bar carries the mark of its status: in the middle, so that it stands for no day of its own."""
    return (extent.left + extent.right) / 2


def _is_whole_day(item: ChartItem) -> bool:
    return item.earliest is not None and item.latest is not None and item.latest - item.earliest > _FINER_THAN_DAY


def _tells_hours(items: Sequence[ChartItem]) -> bool:
    """Whether most events within one day are told more finely than by the day, so that hours say something."""
    days = [item for item in items if item.one_day]
    return 2 * sum(_is_whole_day(item) for item in days) < len(days)
