"""The ticks of a scale, from hours to years: the finest whose labels stand apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TypeAlias

from briefing.labels import Labels
from briefing.writing.chart.scale import Label, Scale, Tick
from briefing.writing.typesetting.fonts import Face

_AROUND_LABEL = 7.0  # points that the labels of neighbouring ticks keep apart
# Points between ticks without labels: closer ones would make a grey patch.
_LEAST_DAYS = 4.0
_LEAST_WEAK = 10.0
_LEAST_WEEKS = 2  # one label alone says nothing of the scale
_MONTH_STEPS = (1, 3, 6)
_YEAR_STEPS = (2, 5, 10, 20, 50, 100, 200, 500, 1000)
_HOURS = 6  # between the ticks within a day
_NOON = 12
_DAY = timedelta(days=1)
_LEAST_HOURS = 34.0  # points that a tick within a day needs for its label


def lay_scale(  # noqa: PLR0913 - where it lies, its words and its look
    first: date,
    last: date,
    left: float,
    right: float,
    labels: Labels,
    size: float,
    face: Face,
    *,
    hours: bool = True,
    captioned: bool = False,
) -> Scale:
    """The scale with the finest ticks whose labels stand apart; none within days unless `hours`.

    Below a caption, which says the month, days are numbers alone.

    Days are labelled in the middle of their column, weeks at the Monday, months and years in the middle of their span.
    """
    last = max(first, last)
    axis = Scale(first, last, left, right)
    layers = _Layers(axis, labels.months.short, labels.weekdays.short, size, face)
    for make in (
        *([layers.hours] if hours else []),
        *([layers.numbers] if captioned else [layers.weekdays, layers.days, layers.day_numbers]),
        layers.weeks,
        layers.months,
        layers.short_months,
        layers.years,
        layers.some_years,
    ):
        ticks, found = make()
        if layers.apart(found):
            break
    else:
        found = []
    return Scale(first, last, left, right, tuple(ticks), tuple(found), hours=make == layers.hours)


_Layer: TypeAlias = tuple[list[Tick], list[Label]]
_NOTHING: _Layer = ([], [])


@dataclass(frozen=True, slots=True)
class _Layers:
    """The kinds of ticks, finest first."""

    axis: Scale
    months_words: tuple[str, ...]
    weekday_words: tuple[str, ...]
    size: float
    face: Face

    def apart(self, found: list[Label]) -> bool:
        """Whether there are labels and they keep their distance from each other."""
        ends = [(label.x - self._half(label), label.x + self._half(label)) for label in found]
        return bool(ends) and all(right + _AROUND_LABEL <= left for (_, right), (left, _) in pairwise(ends))

    def _half(self, label: Label) -> float:
        return self.face.width(label.words, self.size) / 2

    def hours(self) -> _Layer:
        """Days with the quarters of a day between them; noon stands where the day's own label does."""
        ticks, found = self.weekdays()
        days = list(self._each_day())
        if (self.axis.right - self.axis.left) / len(days) / (24 / _HOURS) < _LEAST_HOURS:
            return _NOTHING
        hours = [datetime.combine(day, time(hour)) for day in days for hour in range(_HOURS, 24, _HOURS)]
        ticks += [Tick(self.axis.x(hour), strong=False) for hour in hours]
        found += [Label(self.axis.x(hour), f"{hour:%H:%M}", strong=False) for hour in hours if hour.hour != _NOON]
        return ticks, sorted(found, key=lambda label: label.x)

    def weekdays(self) -> _Layer:
        return self._spans(list(self._each_day()), lambda day: f"{self.weekday_words[day.weekday()]} {self._day(day)}")

    def days(self) -> _Layer:
        return self._spans(list(self._each_day()), self._day)

    def day_numbers(self) -> _Layer:
        def words(day: date) -> str:
            return self._day(day) if day.day == 1 or day == self.axis.first else str(day.day)

        return self._spans(list(self._each_day()), words)

    def numbers(self) -> _Layer:
        return self._spans(list(self._each_day()), lambda day: str(day.day))

    def weeks(self) -> _Layer:
        mondays = self._mondays()
        if len(mondays) < _LEAST_WEEKS or self._too_many(len(mondays)):
            return _NOTHING
        years = self.axis.first.year != self.axis.last.year
        found = [
            Label(self.axis.x_of_day(day), f"{self._day(day)} {day.year}" if years else self._day(day))
            for day in mondays
        ]
        ticks = [Tick(label.x, strong=True) for label in found]
        return ticks + self._between(self._each_day(), _LEAST_DAYS), found

    def months(self) -> _Layer:
        ticks, found = self._spans(
            list(self._each_month()), lambda day: f"{self.months_words[day.month - 1]} {day.year}"
        )
        return ticks + self._between(self._mondays(), _LEAST_WEAK), found

    def short_months(self) -> _Layer:
        def words(day: date) -> str:
            month = self.months_words[day.month - 1]
            return f"{month} {day.year}" if day.month == 1 or day == self.axis.first else month

        return self._spans(list(self._each_month()), words)

    def years(self) -> _Layer:
        months = list(self._each_month())
        ticks, found = self._spans([day for day in months if day.month == 1 or day == months[0]], lambda d: str(d.year))
        for step in _MONTH_STEPS:
            between = self._between((day for day in months if (day.month - 1) % step == 0), _LEAST_WEAK)
            if between:
                return ticks + between, found
        return ticks, found

    def some_years(self) -> _Layer:
        """The years that one of the steps divides, labelled where they begin."""
        for step in _YEAR_STEPS:
            first = -(-self.axis.first.year // step) * step
            days = [date(year, 1, 1) for year in range(max(first, 1), self.axis.last.year + 1, step)]
            found = [Label(self.axis.x_of_day(day), str(day.year)) for day in days if day >= self.axis.first]
            if self.apart(found):
                return [Tick(label.x, strong=True) for label in found], found
        return _NOTHING

    def _between(self, days: Iterable[date], least: float) -> list[Tick]:
        """Weak ticks at `days`, or none where they would stand closer than `least` on average."""
        places = [self.axis.x_of_day(day) for day in days]
        if not places or (self.axis.right - self.axis.left) / len(places) < least:
            return []
        return [Tick(x, strong=False) for x in places]

    def _spans(self, days: Sequence[date], words: Callable[[date], str]) -> _Layer:
        """A tick at the start of each unit and its label in the middle; none on a first or last unit cut too short."""
        if self._too_many(len(days)):
            return _NOTHING
        edges = [self.axis.x_of_day(day) for day in days] + [self.axis.right]
        found = []
        for index, (day, (start, end)) in enumerate(zip(days, pairwise(edges), strict=True)):
            label = Label((start + end) / 2, words(day))
            if 0 < index < len(days) - 1 or 2 * self._half(label) <= end - start:
                found.append(label)
        return [Tick(edge, strong=True) for edge in edges], found

    def _day(self, day: date) -> str:
        return f"{day.day} {self.months_words[day.month - 1]}"

    def _too_many(self, units: int) -> bool:
        """Whether so many labels cannot stand apart, whatever their words."""
        return units * _AROUND_LABEL > self.axis.right - self.axis.left

    def _mondays(self) -> list[date]:
        until = (self.axis.last - self.axis.first).days
        return [self.axis.first + days * _DAY for days in range(-self.axis.first.weekday() % 7, until + 1, 7)]

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
