"""The day axis of the timeline picture: a scale, or several one after the other where time between them is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from briefing.labels import Labels
from briefing.writing.chart.scale import Scale
from briefing.writing.chart.stretches import Stretch
from briefing.writing.chart.ticks import lay_scale
from briefing.writing.typesetting.fonts import Face

BREAK = 14.0
"""Width of a break in the axis, in points."""
_NARROWEST = 40.0  # points of a stretch between breaks: a short caption fits


@dataclass(frozen=True, slots=True)
class Axis:
    """Scales from left to right, in the order of time; between two of them time is left out."""

    scales: tuple[Scale, ...]

    @property
    def left(self) -> float:
        """Where it begins, in points."""
        return self.scales[0].left

    @property
    def right(self) -> float:
        """Where it ends, in points."""
        return self.scales[-1].right

    @property
    def hours(self) -> bool:
        """Whether it is ticked within days."""
        return self.scales[0].hours

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middle of each break."""
        return tuple((one.right + other.left) / 2 for one, other in pairwise(self.scales))

    def x(self, moment: datetime) -> float:
        """Where a moment lies: at the axis's ends where it is outside, in the break where its time is left out."""
        day = moment.date()
        for scale, following in pairwise(self.scales):
            if day <= scale.last:
                return scale.x(moment)
            if day < following.first:
                return (scale.right + following.left) / 2
        return self.scales[-1].x(moment)

    def before(self, moment: datetime) -> bool:
        """Whether a moment lies before the first day."""
        return moment.date() < self.scales[0].first

    def after(self, moment: datetime) -> bool:
        """Whether a moment lies after the last day."""
        return moment.date() > self.scales[-1].last


def lay_axis(
    parts: Sequence[Stretch], left: float, right: float, labels: Labels, size: float, face: Face, *, hours: bool = True
) -> Axis:
    """The axis of `parts` (`stretches.stretches`); a scale is as wide as its events are many, and has a least width.

    Ticks within days are drawn on an axis of one scale alone, and there only if `hours`.
    """
    if len(parts) == 1:
        (part,) = parts
        return Axis((lay_scale(part.first, part.last, left, right, labels, size, face, hours=hours),))
    free = right - left - BREAK * (len(parts) - 1) - _NARROWEST * len(parts)
    events = sum(part.events for part in parts)
    scales: list[Scale] = []
    for part in parts:
        width = _NARROWEST + max(0.0, free) * part.events / events
        scale = lay_scale(part.first, part.last, left, left + width, labels, size, face, hours=False, captioned=True)
        scales.append(_captioned(scale, labels, size, face))
        left += width + BREAK
    return Axis(tuple(scales))


def _captioned(scale: Scale, labels: Labels, size: float, face: Face) -> Scale:
    """A scale between breaks: its caption says the year, and its labels keep clear of the breaks."""
    caption = _caption(scale, labels, size, face)
    room = BREAK / 2 - 1
    said = {caption, str(scale.first.year)}
    if (scale.first.year, scale.first.month) == (scale.last.year, scale.last.month):
        said.add(f"{labels.months.short[scale.first.month - 1]} {scale.first.year}")
    inside = tuple(
        label
        for label in scale.labels
        if abs(label.x - (scale.left + scale.right) / 2) + face.width(label.words, size) / 2
        <= (scale.right - scale.left) / 2 + room
        and label.words not in said
    )
    return replace(scale, caption=caption, labels=inside)


def _caption(scale: Scale, labels: Labels, size: float, face: Face) -> str:
    """Which months a scale is of, in as many words as there is room for; the years at the least."""
    first, last = scale.first, scale.last
    years = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    for names in (labels.months.full, labels.months.short):
        begins, ends = names[first.month - 1], names[last.month - 1]
        if first.year != last.year:
            words = f"{begins} {first.year} – {ends} {last.year}"
        else:
            words = f"{begins} {first.year}" if begins == ends else f"{begins}–{ends} {last.year}"
        if face.width(words, size) <= scale.right - scale.left:
            return words
    return years
