"""Where the events of the timeline picture and their labels stand from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefing.model.document import ChartItem
from briefing.writing.chart.axis import Axis
from briefing.writing.chart.lettering import Lettering

TAIL = 30.0
"""Room on both sides of the axis, in points, in which an open end runs out."""

MARK = 3.3
"""Half the width of a mark, in points."""

GAP = 5.0
"""Between a mark and its label, in points."""

_LEAST_BAR = 2 * MARK + 4  # a shorter bar would vanish below its mark
_ENOUGH = 0.3  # of the width: a label that has so much room next to its mark is cut there, else it stands above it
_FINER_THAN_DAY = timedelta(hours=13)  # a part of the day lasts no longer, a night included


@dataclass(frozen=True, slots=True)
class Extent:
    """Where an item stands from left to right; an open end is one that fades out into `left` or `right`."""

    left: float
    right: float
    open_left: bool
    open_right: bool
    dot: bool

    @property
    def middle(self) -> float:
        """Where a bar carries the mark of its status, so that the mark stands for no day of its own."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with its label: `above` where the label has a line of its own over the mark."""

    item: ChartItem
    extent: Extent
    label: str
    label_x: float
    above: bool


def place(item: ChartItem, axis: Axis, lettering: Lettering, width: float) -> Placed:
    """An item in a picture of `width` points: its label to the right of its mark, to the left, or above it."""
    extent = extent_of(item, axis)
    label = " ".join(item.label.split())
    wide = lettering.width(label)
    gap = GAP + (MARK if extent.dot else 0.0)
    right, left = width - extent.right - gap, extent.left - gap
    if wide > max(left, right) >= _ENOUGH * width:
        label = lettering.fitted(label, max(left, right))
        wide = lettering.width(label)
    if wide <= right:
        return Placed(item, extent, label, width - right, above=False)
    if wide <= left:
        return Placed(item, extent, label, left - wide, above=False)
    label = lettering.fitted(label, width)
    wide = lettering.width(label)
    return Placed(item, extent, label, max(0.0, min(extent.left, width - wide)), above=True)


def extent_of(item: ChartItem, axis: Axis) -> Extent:
    """Where the item stands. An end outside the axis, like one that is not known, runs out into the margin."""
    start, end = item.earliest, item.latest
    open_left = start is None or axis.before(start)
    open_right = end is None or axis.after(end)
    # On an axis of hours a dot at noon would read as an hour that no source gives.
    of_an_hour = not axis.hours or not _is_whole_day(item)
    if item.one_day and start and end and not open_left and not open_right and of_an_hour:
        at = (axis.x(start) + axis.x(end)) / 2
        return Extent(at, at, open_left=False, open_right=False, dot=True)
    left = axis.x(start) if start else (axis.x(end) if end else axis.left)
    right = axis.x(end) if end else (axis.x(start) if start else axis.right)
    left -= TAIL if open_left else 0.0
    right += TAIL if open_right else 0.0
    lacking = max(0.0, _LEAST_BAR - (right - left)) / 2
    return Extent(left - lacking, right + lacking, open_left, open_right, dot=False)


def shows_hours(items: Sequence[ChartItem]) -> bool:
    """Whether most events within one day are dated more finely than by the day, so that hours say something."""
    days = [item for item in items if item.one_day]
    return 2 * sum(_is_whole_day(item) for item in days) < len(days)


def _is_whole_day(item: ChartItem) -> bool:
    return item.earliest is not None and item.latest is not None and item.latest - item.earliest > _FINER_THAN_DAY
