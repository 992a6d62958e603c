"""A stretch of days on the axis of the timeline picture: where a moment lies on it, its ticks and its labels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the picture at `x`; strong where a unit begins, else a division of it."""

    x: float
    strong: bool


@dataclass(frozen=True, slots=True)
class Label:
    """Words centred at `x` above the axis; strong for the unit, else for a division of it."""

    x: float
    words: str
    strong: bool = True


@dataclass(frozen=True, slots=True)
class Scale:
    """Days `first` to `last` from `left` to `right`, in points, linear in time; `hours`: ticked within days.

    `caption` says which days these are, "" where the scale is the whole axis.
    """

    first: date
    last: date
    left: float
    right: float
    ticks: tuple[Tick, ...] = ()
    labels: tuple[Label, ...] = ()
    hours: bool = False
    caption: str = ""

    def x(self, moment: datetime) -> float:
        """Where a moment lies by its own clock, at the scale's ends where it is outside."""
        start = datetime.combine(self.first, time.min)
        share = (moment.replace(tzinfo=None) - start) / ((self.last - self.first) + _DAY)
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    def x_of_day(self, day: date) -> float:
        """Where a day begins."""
        return self.x(datetime.combine(day, time.min))
