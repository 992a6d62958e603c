"""What the signs of the timeline picture mean, as far as they are used, in rows below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from reportlab.graphics.shapes import Shape

from briefing.labels import PictureLabels
from briefing.model.document import Chart
from briefing.writing.chart.lettering import Lettering
from briefing.writing.chart.placing import GAP, MARK, TAIL
from briefing.writing.chart.shapes import bar, break_sign, count_box, mark
from briefing.writing.theme import Theme, Tone

LEADING = 1.6
"""From one row to the next, as a multiple of the size of the words."""

_SAMPLE = 22.0  # width of a sample of a bar
_COUNT_SAMPLE = 12.0  # the same of a count
_BREAK_SAMPLE = 9.0  # and of a break in the axis
_SAMPLE_COUNT = "3"
_BETWEEN = 16.0  # points from one entry to the next


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend: a status by its mark, or a sign that any status may have."""

    words: str
    tone: Tone | None = None
    sign: str = ""

    @property
    def sample(self) -> float:
        """How wide its sample is, in points."""
        if self.sign == "counted":
            return _COUNT_SAMPLE
        if self.sign == "broken":
            return _BREAK_SAMPLE
        return 2 * MARK if self.tone or self.sign == "approximate" else _SAMPLE


@dataclass(frozen=True, slots=True)
class Legend:
    """The entries in rows that fit the width of the picture."""

    rows: tuple[tuple[Key, ...], ...]
    lettering: Lettering
    theme: Theme

    @property
    def line(self) -> float:
        """The height of a row, in points."""
        return self.lettering.size * LEADING

    def shapes(self) -> Iterator[Shape]:
        """All entries, the last row at the foot of the picture."""
        size = self.lettering.size
        top = self.line * (len(self.rows) - 1) + size * 0.3
        for row in self.rows:
            x = 0.0
            for key in row:
                yield from self._sample(key, x, top + size * 0.33)
                x += key.sample + GAP
                yield from self.lettering.shapes(key.words, x, top, self.theme.colors.muted)
                x += self.lettering.width(key.words) + _BETWEEN
            top -= self.line

    def _sample(self, key: Key, x: float, middle: float) -> list[Shape]:
        colors = self.theme.colors
        if key.tone:
            return mark(key.tone.mark, x + MARK, middle, MARK, key.tone.color, colors.paper)
        if key.sign == "approximate":
            return mark("circle", x + MARK, middle, MARK, colors.muted, colors.paper, dashed=True)
        if key.sign == "broken":
            return break_sign(x + key.sample / 2, middle, colors.muted, colors.paper)
        if key.sign == "counted":
            box = count_box(x, x + key.sample, middle, 1.15 * self.lettering.size, colors.muted, colors.paper)
            number = self.lettering.width(_SAMPLE_COUNT)
            x += (key.sample - number) / 2
            return [
                *box,
                *self.lettering.shapes(_SAMPLE_COUNT, x, middle - self.lettering.size * 0.33, colors.muted),
            ]
        ends, open_ends = (x, x + key.sample), (False, key.sign == "open")
        return bar(ends, middle, colors.muted, colors.paper, open_ends, TAIL, dashed=False)


@dataclass(frozen=True, slots=True)
class Signs:
    """Which signs a picture has besides the marks of the statuses; the names are those of the labels' [picture]."""

    period: bool = False
    approximate: bool = False
    open: bool = False
    counted: bool = False
    broken: bool = False


EVERY_SIGN = Signs(*[True] * len(fields(Signs)))
"""What no legend exceeds."""


def legend_of(
    chart: Chart, signs: Signs, labels: PictureLabels, lettering: Lettering, theme: Theme, width: float
) -> Legend:
    """The legend of a picture of `width` points that shows `signs`."""
    room = width - _SAMPLE - GAP
    statuses = [Key(lettering.fitted(words, room), tone=theme.tone(tone)) for tone, words in chart.legend]
    return Legend(tuple(_rows([*statuses, *_signs(signs, labels)], lettering, width)), lettering, theme)


def _signs(signs: Signs, labels: PictureLabels) -> Iterator[Key]:
    for sign in fields(Signs):
        if getattr(signs, sign.name):
            yield Key(getattr(labels, sign.name), sign=sign.name)


def _rows(keys: Sequence[Key], lettering: Lettering, width: float) -> Iterator[tuple[Key, ...]]:
    row: list[Key] = []
    x = 0.0
    for key in keys:
        wide = key.sample + GAP + lettering.width(key.words)
        if row and x + wide > width:
            yield tuple(row)
            row, x = [], 0.0
        row.append(key)
        x += wide + _BETWEEN
    if row:
        yield tuple(row)
