"""Events without a row of their own in the timeline picture: small marks in place, and counts where many stand close.

No time is lost: a count covers the span of the events that it counts, and no more than a unit of the axis.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.model.document import ChartItem
from briefing.writing.chart.axis import Axis
from briefing.writing.chart.lettering import Lettering
from briefing.writing.chart.placing import MARK, Extent, extent_of

_APART = 1.2  # points between two spots of a line
_HAIR = 0.01  # points: what only rounding sets apart is one cluster
_AROUND_COUNT = 6.0  # points that a count takes besides its words
_BAR_SEEN = 14.0  # points of a bar that its count leaves free
_UNIT = 24.0  # points of a unit that is counted by itself: a count of three digits fits
_MOST_LINES = 3  # of a lane; periods that would need more are counted together
_MOST_GROUPS = 60  # of periods, before those that stand close are counted together


@dataclass(frozen=True, slots=True)
class Spot:
    """An event by its sign, or several by their number: `words` are what is written, "" for a single one.

    `left` and `right` are what it covers of its line, in points; `extent` where the events themselves stand.
    """

    items: tuple[ChartItem, ...]
    extent: Extent
    left: float
    right: float
    words: str = ""


@dataclass(frozen=True, slots=True)
class Counting:
    """How events are counted: on which axis, in a picture how wide, and in which words ("{count} events")."""

    axis: Axis
    lettering: Lettering
    width: float
    words: str

    def lines(self, items: Sequence[ChartItem]) -> tuple[tuple[Spot, ...], ...]:
        """The events in as few lines as they need: days in the first, periods where they have room."""
        placed = [(item, extent_of(item, self.axis)) for item in items]
        days = self._days([(item, extent) for item, extent in placed if extent.dot])
        periods = self._periods([(item, extent) for item, extent in placed if not extent.dot])
        lines = [days] if days else []
        while True:
            packed = _packed(lines, periods)
            if len(packed) <= _MOST_LINES or len(periods) < 2:  # noqa: PLR2004 - two can be joined
                return tuple(tuple(line) for line in packed)
            periods = self._joined_closest(periods)

    def _days(self, placed: Sequence[tuple[ChartItem, Extent]]) -> list[Spot]:
        """Marks, and counts of those that would overlap, a unit of the axis each."""
        edges = self._edges()
        units: dict[int, list[Spot]] = {}
        for item, extent in sorted(placed, key=lambda one: one[1].middle):
            unit = sum(edge <= extent.middle for edge in edges)
            units.setdefault(unit, []).append(self._spot((item,), extent))
        bounds = (0.0, *edges, self.width)
        found: list[Spot] = []
        for unit, spots in sorted(units.items()):
            within = bounds[unit] + _APART / 2, bounds[unit + 1] - _APART / 2
            found += self._apart(spots, within)
        return self._apart(found, (0.0, self.width))

    def _edges(self) -> list[float]:
        """Where the units that are counted by themselves meet."""
        edges: list[float] = []
        ticks = (tick.x for scale in self.axis.scales for tick in scale.ticks if tick.strong)
        for x in sorted({*ticks, *self.axis.breaks}):
            if x - (edges[-1] if edges else 0.0) >= _UNIT and self.width - x >= _UNIT:
                edges.append(x)
        return edges

    def _apart(self, spots: Iterable[Spot], within: tuple[float, float]) -> list[Spot]:
        """The spots, those that overlap as one, until none does."""
        found = list(spots)
        while True:
            joined: list[Spot] = []
            for spot in found:
                if joined and spot.left < joined[-1].right + _APART - _HAIR:
                    joined[-1] = self._joined(joined[-1], spot, within)
                else:
                    joined.append(spot)
            if len(joined) == len(found):
                return joined
            found = joined

    def _periods(self, placed: Sequence[tuple[ChartItem, Extent]]) -> list[Spot]:
        """Bars, and counts of those that begin and end together."""
        groups: dict[tuple[int, int, bool, bool], Spot] = {}
        for item, extent in placed:
            ends = round(extent.left / _UNIT), round(extent.right / _UNIT)
            key = (*ends, extent.open_left, extent.open_right)
            spot = self._spot((item,), extent)
            groups[key] = self._joined(groups[key], spot, (0.0, self.width)) if key in groups else spot
        found = sorted(groups.values(), key=lambda spot: (spot.left, spot.right))
        while len(found) > _MOST_GROUPS:
            found = self._joined_neighbours(found)
        return found

    def _joined_neighbours(self, spots: Sequence[Spot]) -> list[Spot]:
        """Half as many spots, each of two that follow each other."""
        pairs = [spots[at : at + 2] for at in range(0, len(spots), 2)]
        return [self._joined(pair[0], pair[-1], (0.0, self.width)) if len(pair) > 1 else pair[0] for pair in pairs]

    def _joined_closest(self, spots: Sequence[Spot]) -> list[Spot]:
        """The spots, with the two as one that together cover the least more than each alone."""

        def wider(pair: tuple[Spot, Spot]) -> float:
            one, other = pair
            return 2 * (max(one.right, other.right) - min(one.left, other.left)) - sum(s.right - s.left for s in pair)

        one, other = min(combinations(spots, 2), key=wider)
        rest = [spot for spot in spots if spot is not one and spot is not other]
        together = self._joined(one, other, (0.0, self.width))
        return sorted([*rest, together], key=lambda spot: (spot.left, spot.right))

    def _joined(self, one: Spot, other: Spot, within: tuple[float, float]) -> Spot:
        parts = one.extent, other.extent
        extent = Extent(
            min(part.left for part in parts),
            max(part.right for part in parts),
            any(part.open_left and part.left <= min(parts[0].left, parts[1].left) for part in parts),
            any(part.open_right and part.right >= max(parts[0].right, parts[1].right) for part in parts),
            dot=all(part.dot for part in parts),
        )
        return self._spot((*one.items, *other.items), extent, within)

    def _spot(self, items: tuple[ChartItem, ...], extent: Extent, within: tuple[float, float] = (0.0, 0.0)) -> Spot:
        reach = MARK + 0.5 if extent.dot else 0.0
        left, right = extent.left - reach, extent.right + reach
        if len(items) == 1:
            return Spot(items, extent, left, right)
        number = str(len(items))
        words = self.words.format(count=number)
        words = words if self._wide(words) + (0.0 if extent.dot else _BAR_SEEN) <= right - left else number
        lacking = max(0.0, self._wide(words) - (right - left)) / 2
        left, right = left - lacking, right + lacking
        if left < within[0]:
            left, right = within[0], right + within[0] - left
        if right > within[1]:
            left, right = max(within[0], left - (right - within[1])), within[1]
        return Spot(items, extent, left, right, words)

    def _wide(self, words: str) -> float:
        return self.lettering.width(words) + _AROUND_COUNT


def _packed(lines: Sequence[Sequence[Spot]], spots: Iterable[Spot]) -> list[list[Spot]]:
    """Each of `spots` in the first line that has room for it, in a new one where none has."""
    packed = [list(line) for line in lines]
    for spot in spots:
        line = next((line for line in packed if not any(_overlap(spot, other) for other in line)), None)
        if line is None:
            packed.append([spot])
        else:
            line.append(spot)
    return [sorted(line, key=lambda spot: spot.left) for line in packed]


def _overlap(one: Spot, other: Spot) -> bool:
    return one.left < other.right + _APART and other.left < one.right + _APART
