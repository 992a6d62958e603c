"""The timeline picture in characters, for formats that are plain text: a row an event under a scale of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from briefing.labels import Labels
from briefing.model.document import Chart, ChartItem
from briefing.writing.characters import printable
from briefing.writing.ellipsis import shortened

_WIDTH = 42  # columns of the scale at most: with a label and a status next to it a row fits on 100 columns
_LONGEST_LABEL = 44
_DOT, _ABOUT = "●", "○"
_PERIOD = "━"
_APPROXIMATE = "┄"
_OPEN_LEFT, _OPEN_RIGHT = "◂", "▸"
_OPEN_LENGTH = 3  # columns next to the known end


def draw(chart: Chart, labels: Labels) -> list[str]:
    """The picture as lines of text: first and last day, the scale, the events with their status, the signs."""
    scale = _Scale.of(chart)
    first, last = chart.first.isoformat(), chart.last.isoformat()
    lines = [f"{first}{' ' * max(1, scale.width - len(first) - len(last))}{last}", scale.ticks()]
    statuses = dict(chart.legend)
    for item in chart.items:
        words = [_label(item), printable(statuses.get(item.tone, ""))]
        lines.append(f"{scale.row(item)}  {' · '.join(filter(None, words))}".rstrip())
    return [*lines, *_legend(chart, labels)]


@dataclass(frozen=True, slots=True)
class _Scale:
    """A scale of whole days, all of the same width as far as they fit."""

    begin: datetime
    days: int
    width: int

    @classmethod
    def of(cls, chart: Chart) -> _Scale:
        days = max(1, (chart.last - chart.first).days + 1)
        return cls(datetime.combine(chart.first, time()), days, days * (_WIDTH // days) or _WIDTH)

    def ticks(self) -> str:
        """A rule with a tick where each day begins, as far as days are wide enough to be distinguished."""
        wide = self.width // self.days
        return "".join("┬" if column % max(2, wide) == 0 and wide > 1 else "─" for column in range(self.width))

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

    def _column(self, moment: datetime | None) -> int | None:
        """Where a moment stands, at the edge where it lies beyond; None for no moment."""
        if moment is None:
            return None
        share = (moment.replace(tzinfo=None) - self.begin) / timedelta(days=self.days)
        return min(self.width - 1, max(0, int(self.width * share)))

    def _padded(self, column: int, signs: str) -> str:
        return f"{' ' * column}{signs}".ljust(self.width)


def _label(item: ChartItem) -> str:
    return shortened(printable(item.label).strip(), lambda label: len(label) <= _LONGEST_LABEL)


def _legend(chart: Chart, labels: Labels) -> list[str]:
    words = labels.picture
    bars = [item for item in chart.items if not item.one_day]
    used = {
        f"{_PERIOD * 3} {words.period}": any(not item.approximate for item in bars),
        f"{_APPROXIMATE * 3} {_ABOUT} {words.approximate}": any(i.approximate for i in chart.items),
        f"{_OPEN_LEFT} {_OPEN_RIGHT} {words.open}": any(
            item.earliest is None or item.latest is None for item in chart.items
        ),
    }
    signs = [sign for sign, is_used in used.items() if is_used]
    return ["", "   ".join(signs)] if signs else []
