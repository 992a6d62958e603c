"""Which events of the timeline picture have a row with their words, and which a small mark: story by story.

The weightiest have rows, as many as the picture is high enough for. All others stand below them, in place: what
matters less loses its words, never its time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from briefing.model.document import Chart, ChartItem
from briefing.writing.chart.clusters import Counting, Spot
from briefing.writing.chart.placing import Placed, place
from briefing.writing.theme import PictureTheme

_LABEL_LEADING = 1.25  # times the size of labels
_HEADING = 1.9  # times the size of labels: the height of the name of a lane
_LINE = 1.5  # times the size of labels: the height of a line of small marks


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of a story: its name ("" for none), rows with words, and lines of small marks and counts below."""

    name: str
    rows: tuple[Placed, ...]
    lines: tuple[tuple[Spot, ...], ...]

    def height(self, theme: PictureTheme) -> float:
        """How high it is, in points."""
        rows = sum(row_height(one, theme) for one in self.rows)
        return heading_height(theme) * bool(self.name) + rows + line_height(theme) * len(self.lines)


def row_height(placed: Placed, theme: PictureTheme) -> float:
    """The height of a row, in points: twice as high where the label stands over the mark."""
    return theme.row + (theme.label * _LABEL_LEADING - 1 if placed.above else 0.0)


def heading_height(theme: PictureTheme) -> float:
    """The height of the name of a lane, in points."""
    return theme.label * _HEADING


def line_height(theme: PictureTheme) -> float:
    """The height of a line of small marks, in points."""
    return theme.label * _LINE


def arrange(chart: Chart, counting: Counting, theme: PictureTheme, room: float) -> tuple[Lane, ...]:
    """The lanes of the picture, not higher than `room` points where that can be: with as many rows as fit.

    Where not even the best of each story has room for its words, all stories stand together.
    """
    groups = list(_groups(chart))
    together = [("", list(enumerate(chart.items)))]
    for parts, least in ((groups, len(groups)), (together, 0)):
        ranked = _ranked(parts)
        rows = min(max(theme.rows, least), len(ranked))
        for count in range(rows, least - 1, -1):
            lanes = _lanes(parts, set(ranked[:count]), counting)
            if sum(lane.height(theme) for lane in lanes) <= room:
                return lanes
    return _lanes(together, set(), counting)


_Numbered = Sequence[tuple[int, ChartItem]]


def _groups(chart: Chart) -> Iterator[tuple[str, _Numbered]]:
    """The events of each lane under its name, those of none last; under no name where there is one lane alone."""
    numbered = list(enumerate(chart.items))
    names = [name for name in (*chart.lanes, "") if any(item.lane == name for item in chart.items)]
    if len(names) == 1:
        yield "", numbered
        return
    for name in names:
        yield name, [(number, item) for number, item in numbered if item.lane == name]


def _ranked(groups: Sequence[tuple[str, _Numbered]]) -> list[int]:
    """The numbers of all events, the weightiest of each lane first, then the others by weight."""

    def by_weight(numbered: _Numbered) -> list[int]:
        return [number for number, _ in sorted(numbered, key=lambda one: (-one[1].weight, one[0]))]

    best = [by_weight(group)[0] for _, group in groups if group]
    everything = by_weight([one for _, group in groups for one in group])
    weights = {number: rank for rank, number in enumerate(everything)}
    return list(dict.fromkeys((*sorted(best, key=weights.__getitem__), *everything)))


def _lanes(groups: Sequence[tuple[str, _Numbered]], chosen: Collection[int], counting: Counting) -> tuple[Lane, ...]:
    lanes = []
    for name, group in groups:
        rest = [item for number, item in group if number not in chosen]
        if len(rest) == 1 and len(group) > 1 and chosen:
            rest = []  # a line of one mark is as high as a row that says what it is
        left = {id(item) for item in rest}
        rows = tuple(
            place(item, counting.axis, counting.lettering, counting.width) for _, item in group if id(item) not in left
        )
        lanes.append(Lane(name, rows, counting.lines(rest) if rest else ()))
    return tuple(lanes)
