"""The timeline picture in characters, for formats that are plain text: a row an event under a scale of days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from briefing.labels import Labels
from briefing.model.document import Chart, ChartItem
from briefing.writing.characters import printable
from briefing.writing.chart.stretches import stretches
from briefing.writing.ellipsis import shortened

_WIDTH = 42  # columns of the scale at most: with a label and a status next to it a row fits on 100 columns
_COLUMN = 6.0  # points that a column stands for where the axis is broken as that of the drawn picture is
_LONGEST_LABEL = 44  # characters
_ROWS = 12  # events with a row each, the weightiest; all others are counted
_DOT, _ABOUT = "●", "○"
_PERIOD = "━"
_APPROXIMATE = "┄"
_OPEN_LEFT, _OPEN_RIGHT = "◂", "▸"
_OPEN_LENGTH = 3  # columns next to the known end
_BREAK = "//"
_DATE = 10  # columns of a day in digits
_MOST_COUNTED = 9  # events of a column that its digit can say


def draw(chart: Chart, labels: Labels) -> list[str]:
    """The picture as lines of text: first and last day, the scale, the events with their status, the signs."""
    scales = _Scales.of(chart)
    lines = [scales.dates(), scales.ticks()]
    statuses = dict(chart.legend)
    heavy = sorted(range(len(chart.items)), key=lambda number: -chart.items[number].weight)[:_ROWS]
    for number in sorted(heavy):
        item = chart.items[number]
        words = [_label(item), printable(statuses.get(item.tone, ""))]
        lines.append(f"{scales.row(item)}  {' · '.join(filter(None, words))}".rstrip())
    rest = [item for number, item in enumerate(chart.items) if number not in heavy]
    if rest:
        lines.append(f"{scales.counts(rest)}  {labels.picture.alt_more.format(count=len(rest))}")
    return [*lines, *_legend([chart.items[number] for number in heavy], labels)]


@dataclass(frozen=True, slots=True)
class _Scale:
    """A scale of whole days from the column `left` on, all of the same width as far as they fit."""

    begin: datetime
    days: int
    left: int
    width: int

    @classmethod
    def of(cls, first: date, last: date, left: int, room: int) -> _Scale:
        days = max(1, (last - first).days + 1)
        return cls(datetime.combine(first, time()), days, left, days * (room // days) or room)

    @property
    def end(self) -> datetime:
        return self.begin + timedelta(days=self.days)

    def ticks(self) -> str:
        """A rule with a tick where each day begins, as far as days are wide enough to be distinguished."""
        wide = self.width // self.days
        return "".join("┬" if column % max(2, wide) == 0 and wide > 1 else "─" for column in range(self.width))

    def dates(self) -> str:
        """The first and the last day, as far as both fit."""
        first, last = self.begin.date().isoformat(), (self.end - timedelta(days=1)).date().isoformat()
        if first == last or self.width < 2 * _DATE + 1:
            return first.ljust(self.width)
        return f"{first}{' ' * (self.width - 2 * _DATE)}{last}"

    def column(self, moment: datetime) -> int:
        """Where a moment stands, at the edge where it lies beyond."""
        share = (moment - self.begin) / timedelta(days=self.days)
        return self.left + min(self.width - 1, max(0, int(self.width * share)))


@dataclass(frozen=True, slots=True)
class _Scales:
    """The scales of the stretches of the axis, one after the other."""

    scales: tuple[_Scale, ...]

    @classmethod
    def of(cls, chart: Chart) -> _Scales:
        parts = stretches(chart.items, chart.first, max(chart.first, chart.last), _WIDTH * _COLUMN)
        room = _WIDTH - len(_BREAK) * (len(parts) - 1) - _DATE * len(parts)
        scales: list[_Scale] = []
        for part in parts:
            left = scales[-1].left + scales[-1].width + len(_BREAK) if scales else 0
            wide = _DATE + room * part.events // (sum(one.events for one in parts) or 1) if len(parts) > 1 else _WIDTH
            scales.append(_Scale.of(part.first, part.last, left, wide))
        return cls(tuple(scales))

    @property
    def width(self) -> int:
        return self.scales[-1].left + self.scales[-1].width

    def dates(self) -> str:
        """Which days the scales are of."""
        return (" " * len(_BREAK)).join(scale.dates() for scale in self.scales).rstrip()

    def ticks(self) -> str:
        """The rules of all scales with what parts them."""
        return _BREAK.join(scale.ticks() for scale in self.scales)

    def row(self, item: ChartItem) -> str:
        """An event's sign in its place."""
        start, end = self._column(item.earliest), self._column(item.latest)
        if item.one_day and start is not None and end is not None:
            return self._padded((start + end) // 2, _ABOUT if item.approximate else _DOT)
        left = start if start is not None else max(0, (end or 0) - _OPEN_LENGTH)
        right = end if end is not None else min(self.width - 1, left + _OPEN_LENGTH)
        bar = list((_APPROXIMATE if item.approximate else _PERIOD) * (right - left + 1))
        if start is None:
            bar[0] = _OPEN_LEFT
        if end is None:
            bar[-1] = _OPEN_RIGHT
        return self._padded(left, "".join(bar))

    def counts(self, items: Sequence[ChartItem]) -> str:
        """How many events each column has, by their middle; more than nine as "+"."""
        found: Counter[int] = Counter()
        for item in items:
            ends = [self._column(end) for end in (item.earliest, item.latest) if end is not None]
            known = [end for end in ends if end is not None]
            if known:
                found[sum(known) // len(known)] += 1
        digits = (str(found[column]) if found[column] <= _MOST_COUNTED else "+" for column in range(self.width))
        return "".join(" " if digit == "0" else digit for digit in digits)

    def _column(self, moment: datetime | None) -> int | None:
        """Where a moment stands, at the next edge where its time is left out; None for no moment."""
        if moment is None:
            return None
        own = moment.replace(tzinfo=None)
        scale = next((scale for scale in self.scales if own < scale.end), self.scales[-1])
        return scale.column(own)

    def _padded(self, column: int, signs: str) -> str:
        return f"{' ' * column}{signs}".ljust(self.width)


def _label(item: ChartItem) -> str:
    return shortened(printable(item.label).strip(), lambda label: len(label) <= _LONGEST_LABEL)


def _legend(items: Sequence[ChartItem], labels: Labels) -> list[str]:
    words = labels.picture
    bars = [item for item in items if not item.one_day]
    used = {
        f"{_PERIOD * 3} {words.period}": any(not item.approximate for item in bars),
        f"{_APPROXIMATE * 3} {_ABOUT} {words.approximate}": any(i.approximate for i in items),
        f"{_OPEN_LEFT} {_OPEN_RIGHT} {words.open}": any(i.earliest is None or i.latest is None for i in items),
    }
    signs = [sign for sign, is_used in used.items() if is_used]
    return ["", "   ".join(signs)] if signs else []
