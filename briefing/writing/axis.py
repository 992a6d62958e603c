"""The day axis of the timeline picture: where a moment lies, and ticks in days to years, as fine as room allows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from briefing.resources import labels
from briefing.writing.fonts import Face
from briefing.writing.theme import Theme

_AROUND_LABEL = 7.0  # points that the labels of neighbouring ticks keep apart
_LEAST_TICK = 3.0  # points between ticks without labels; closer ones would make a grey patch
_HOURS = 6  # between the ticks within a day
_LEAST_HOURS = 34.0  # points that a tick within a day needs for its label
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
class Axis:
    """Days `first` to `last` from `left` to `right`, in points, linear in time."""

    first: date
    last: date
    left: float
    right: float
    ticks: tuple[Tick, ...] = ()
    labels: tuple[Label, ...] = ()

    def x(self, moment: datetime) -> float:
        """Where a moment lies by its own clock, at the axis's ends where it is outside."""
        start = datetime.combine(self.first, time.min)
        share = (moment.replace(tzinfo=None) - start) / ((self.last - self.first) + _DAY)
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    def x_of_day(self, day: date) -> float:
        """Where a day begins."""
        return self.x(datetime.combine(day, time.min))

    def before(self, moment: datetime) -> bool:
        """Whether a moment lies before the first day."""
        return moment.date() < self.first

    def after(self, moment: datetime) -> bool:
        """Whether a moment lies behind the last day."""
        return moment.date() > self.last


def lay_axis(first: date, last: date, left: float, right: float, theme: Theme, face: Face) -> Axis:
    """The axis with the finest ticks whose labels stand apart.

    Days are labelled in the middle of their column, weeks at the Monday, months and years in the middle of their span.
    """
    last = max(first, last)
    words = labels(theme.folder)
    axis = Axis(first, last, left, right)
    layers = _Layers(axis, words["months"]["short"], words["weekdays"]["short"], theme.picture.label, face)
    for make in (layers.weekdays, layers.days, layers.weeks, layers.months, layers.short_months, layers.years):
        ticks, found = make()
        if layers.apart(found):
            break
    return Axis(first, last, left, right, tuple(ticks), tuple(found))


_Layer = tuple[list[Tick], list[Label]]


@dataclass(frozen=True, slots=True)
class _Layers:
    """The kinds of ticks, finest first."""

    axis: Axis
    months_words: list[str]
    weekday_words: list[str]
    size: float
    face: Face

    def apart(self, found: list[Label]) -> bool:
        """Whether the labels keep their distance from each other."""
        ends = [(label.x - self._half(label), label.x + self._half(label)) for label in found]
        return all(right + _AROUND_LABEL <= left for (_, right), (left, _) in pairwise(ends))

    def _half(self, label: Label) -> float:
        return self.face.width(label.words, self.size) / 2

    def weekdays(self) -> _Layer:
        ticks, found = self._spans(
            self._each_day(), lambda day: f"{self.weekday_words[day.weekday()]} {self._day(day)}"
        )
        day = (self.axis.right - self.axis.left) / len(list(self._each_day()))
        if day / (24 / _HOURS) < _LEAST_HOURS:
            return ticks, found
        hours = [datetime.combine(day, time(hour)) for day in self._each_day() for hour in range(_HOURS, 24, _HOURS)]
        noon = 12
        ticks += [Tick(self.axis.x(hour), strong=False) for hour in hours]
        found += [Label(self.axis.x(hour), f"{hour:%H:%M}", strong=False) for hour in hours if hour.hour != noon]
        return ticks, sorted(found, key=lambda label: label.x)

    def days(self) -> _Layer:
        return self._spans(self._each_day(), self._day)

    def weeks(self) -> _Layer:
        mondays = [day for day in self._each_day() if day.weekday() == 0]
        found = [Label(self.axis.x_of_day(day), self._day(day)) for day in mondays]
        ticks = [Tick(label.x, strong=True) for label in found]
        width = self.axis.x_of_day(self.axis.first + _DAY) - self.axis.left
        if width >= _LEAST_TICK:
            ticks = [Tick(self.axis.x_of_day(day), strong=day.weekday() == 0) for day in self._each_day()]
        if mondays and self.axis.first.year != self.axis.last.year:
            found = [Label(label.x, f"{label.words} {day.year}") for label, day in zip(found, mondays, strict=True)]
        # One label alone says nothing of the scale.
        return (ticks, found) if len(found) > 1 else (ticks, found * 2)

    def months(self) -> _Layer:
        return self._spans(self._each_month(), lambda day: f"{self.months_words[day.month - 1]} {day.year}")

    def short_months(self) -> _Layer:
        def words(day: date) -> str:
            month = self.months_words[day.month - 1]
            return f"{month} {day.year}" if day.month == 1 or day == self.axis.first else month

        return self._spans(self._each_month(), words)

    def years(self) -> _Layer:
        ticks, found = self._spans((day for day in self._each_month() if _opens_year(day, self.axis)), _year)
        months = [self.axis.x_of_day(day) for day in self._each_month()]
        if len(months) > 1 and (self.axis.right - self.axis.left) / len(months) >= _LEAST_TICK:
            ticks += [Tick(x, strong=False) for x in months]
        return ticks, found

    def _spans(self, starts: Iterator[date], words: Callable[[date], str]) -> _Layer:
        """A tick at the start of each unit and its label in the middle; none on a first or last unit cut too short."""
        days = list(starts)
        edges = [self.axis.x_of_day(day) for day in days] + [self.axis.right]
        ticks = [Tick(edge, strong=True) for edge in edges]
        found = []
        for index, day in enumerate(days):
            label = Label((edges[index] + edges[index + 1]) / 2, words(day))
            fits = 2 * self._half(label) <= edges[index + 1] - edges[index]
            if fits or 0 < index < len(days) - 1:
                found.append(label)
        return (ticks, found) if found else (ticks, [Label(self.axis.left, ""), Label(self.axis.left, "")])

    def _day(self, day: date) -> str:
        return f"{day.day} {self.months_words[day.month - 1]}"

    def _each_day(self) -> Iterator[date]:
        for number in range((self.axis.last - self.axis.first).days + 1):
            yield self.axis.first + number * _DAY

    def _each_month(self) -> Iterator[date]:
        day = self.axis.first
        while day <= self.axis.last:
            yield day
            day = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day < date(9999, 12, 1) else date.max
            if day == date.max:
                return


def _opens_year(day: date, axis: Axis) -> bool:
    return day.month == 1 or day == axis.first


def _year(day: date) -> str:
    return str(day.year)
