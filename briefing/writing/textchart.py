"""The timeline picture in characters, for formats that are plain text: a row an event under a scale of days."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

from briefing.model.document import Chart, ChartItem
from briefing.writing.characters import printable
from briefing.writing.wording import phrase

_WIDTH = 48  # columns of the scale: with a label beside it a row still fits on a screen of 100 columns
_LONGEST_LABEL = 50
_DOT = "●"
_PERIOD = "━"
_APPROXIMATE = "┄"
_OPEN_LEFT, _OPEN_RIGHT = "◂", "▸"


def draw(chart: Chart, templates: Path | None = None) -> list[str]:
    """The picture as lines of text: first and last day, the scale, the events with their status, the signs."""
    first, last = chart.first.isoformat(), chart.last.isoformat()
    gap = max(1, _WIDTH - len(first) - len(last))
    lines = [f"{first}{' ' * gap}{last}", _scale(chart)]
    statuses = dict(chart.legend)
    for item in chart.items:
        words = [_label(item), printable(statuses.get(item.tone, ""))]
        lines.append(f"{_row(chart, item)}  {' · '.join(filter(None, words))}".rstrip())
    return [*lines, *_legend(chart, templates)]


def _scale(chart: Chart) -> str:
    """A rule with a tick where each day begins, as far as days are wide enough to tell apart."""
    days = max(1, (chart.last - chart.first).days + 1)
    ticks = {day * _WIDTH // days for day in range(days)} if days <= _WIDTH // 2 else {0}
    return "".join("┬" if column in ticks else "─" for column in range(_WIDTH))


def _row(chart: Chart, item: ChartItem) -> str:
    start, end = _column(chart, item.earliest), _column(chart, item.latest)
    if item.one_day and start is not None and end is not None:
        sign = "○" if item.approximate else _DOT
        return _padded((start + end) // 2, sign)
    left = start if start is not None else max(0, (end if end is not None else 0) - 3)
    right = end if end is not None else min(_WIDTH - 1, left + 3)
    bar = list((_APPROXIMATE if item.approximate else _PERIOD) * (right - left + 1))
    if start is None:
        bar[0] = _OPEN_LEFT
    if end is None:
        bar[-1] = _OPEN_RIGHT
    return _padded(left, "".join(bar))


def _column(chart: Chart, moment: datetime | None) -> int | None:
    """Where a moment stands on the scale, at its edge where it lies beyond; None for no moment."""
    if moment is None:
        return None
    begin = datetime.combine(chart.first, time())
    whole = datetime.combine(max(chart.first, chart.last), time.max) - begin
    return min(_WIDTH - 1, max(0, int(_WIDTH * ((moment.replace(tzinfo=None) - begin) / whole))))


def _padded(column: int, signs: str) -> str:
    return f"{' ' * column}{signs}".ljust(_WIDTH)


def _label(item: ChartItem) -> str:
    label = printable(item.label).strip()
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1].rstrip() + "…"


def _legend(chart: Chart, templates: Path | None) -> list[str]:
    bars = [item for item in chart.items if not item.one_day]
    used = {
        f"{_PERIOD * 3} {phrase(templates, 'picture', 'period')}": any(not item.approximate for item in bars),
        f"{_APPROXIMATE * 3} ○ {phrase(templates, 'picture', 'approximate')}": any(i.approximate for i in chart.items),
        f"{_OPEN_LEFT} {_OPEN_RIGHT} {phrase(templates, 'picture', 'open')}": any(
            item.earliest is None or item.latest is None for item in chart.items
        ),
    }
    signs = [sign for sign, is_used in used.items() if is_used]
    return ["", "   ".join(signs)] if signs else []
