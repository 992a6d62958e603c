"""Periods of the calendar: a day, week, month, quarter … as a number on that unit's own axis, and its TIMEX3 spelling.

Counting every unit on an axis of whole numbers makes "two quarters earlier" an addition. The spellings are those of
ISO-TimeML (TIMEX3): 2015-10-09, 2015-W41, 2015-W41-WE, 2015-10, 2015-Q4, 2015-H2, 2015-SU, 2015, 201 (decade),
20 (century, as annotators write it), 2 (millennium).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date

from briefing.model.time import Interval, Precision

WEEK, MONTHS = 7, 12
"""Days, and the months of a year."""
WEEKEND = (6, 0)
"""Saturday and Sunday, as days since the calendar began leave them over modulo seven."""
SEASONS = ("SP", "SU", "FA", "WI")

# Months in which the meteorological seasons of the northern hemisphere begin (World Meteorological Organization);
# winter carries the year in which it begins.
SEASON_STARTS = (3, 6, 9, 12)

PRECISIONS = {
    "D": Precision.DAY,
    "WE": Precision.WEEKEND,
    "W": Precision.WEEK,
    "M": Precision.MONTH,
    "S": Precision.SEASON,
    "Q": Precision.QUARTER,
    "HY": Precision.HALF_YEAR,
    "Y": Precision.YEAR,
    "DE": Precision.DECADE,
    "CE": Precision.CENTURY,
    "ML": Precision.MILLENNIUM,
}

# How many of a unit's periods make one year, and how many years make one period.
_PER_YEAR = {"M": 12, "Q": 4, "S": 4, "HY": 2, "Y": 1}
_YEARS_IN = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The `index`-th period of `unit` (a key of `PRECISIONS`); days and weeks count from 1 January of the year 1.

    >>> Period.of(date(2015, 10, 9), "W").value
    '2015-W41'
    """

    unit: str
    index: int

    @classmethod
    def of(cls, day: date, unit: str) -> Period:
        """The period of `unit` that holds `day`."""
        if unit == "D":
            return cls(unit, day.toordinal())
        if unit in ("W", "WE"):
            return cls(unit, (day.toordinal() - 1) // 7)
        if unit == "S":
            return cls(unit, _season_index(day))
        if unit in _PER_YEAR:
            per_year = _PER_YEAR[unit]
            return cls(unit, day.year * per_year + (day.month - 1) * per_year // MONTHS)
        return cls(unit, day.year // _YEARS_IN[unit])

    @classmethod
    def day_of(cls, year: int, month: int, day: int) -> Period | None:
        """That calendar day, or None where there is none (31 February, the year 0)."""
        try:
            return cls("D", date(year, month, day).toordinal())
        except ValueError:
            return None

    def __add__(self, steps: int) -> Period:
        return Period(self.unit, self.index + steps)

    def __sub__(self, steps: int) -> Period:
        return Period(self.unit, self.index - steps)

    @property
    def first_day(self) -> date | None:
        """Its first day, or None where the calendar of the years 1 to 9999 does not hold it."""
        return self._bounds()[0]

    @property
    def last_day(self) -> date | None:
        """Its last day, or None likewise."""
        return self._bounds()[1]

    def _bounds(self) -> tuple[date | None, date | None]:
        try:
            return _first(self.unit, self.index), _last(self.unit, self.index)
        except (ValueError, OverflowError):
            return None, None

    @property
    def interval(self) -> Interval | None:
        """All its days, or None where the calendar does not hold them."""
        first, last = self._bounds()
        return Interval.of_days(first, last) if first and last else None

    @property
    def precision(self) -> Precision:
        """The precision that goes with its unit."""
        return PRECISIONS[self.unit]

    @property
    def year(self) -> int:
        """The calendar year in which it begins (for weeks: the ISO year)."""
        if self.unit in _PER_YEAR:
            return self.index // _PER_YEAR[self.unit]
        if self.unit in _YEARS_IN:
            return self.index * _YEARS_IN[self.unit]
        first = self.first_day
        return (first.isocalendar().year if self.unit != "D" else first.year) if first else 0

    @property
    def month(self) -> int:
        """The month of the year (1 to 12) in which it begins."""
        first = self.first_day
        return first.month if first else 1

    def within(self, unit: str) -> Period | None:
        """The period of the coarser `unit` in which it begins; a week lies where its Thursday does (ISO 8601)."""
        if unit == self.unit:
            return self
        if self.unit == "W":
            return Period("D", self.index * 7 + 4).within(unit)
        if unit in _YEARS_IN and (self.unit in _YEARS_IN or self.unit in _PER_YEAR):
            return Period(unit, int(self.year / _YEARS_IN[unit]))
        first = self.first_day
        return Period.of(first, unit) if first else None

    @property
    def value(self) -> str:
        """Its TIMEX3 spelling, "" where the calendar does not hold it."""
        if self.unit in _YEARS_IN:
            return spell_year(self.year, _YEARS_IN[self.unit])
        if self.unit in _PER_YEAR:
            return f"{spell_year(self.year)}-" + _within_year(self.unit, self.index)
        first = self.first_day
        if first is None:
            return ""
        if self.unit == "D":
            return first.isoformat()
        week = first.isocalendar()
        return f"{week.year:04}-W{week.week:02}" + ("-WE" if self.unit == "WE" else "")


def spell_year(year: int, span: int = 1) -> str:
    """A year, decade (`span` 10), century (100) or millennium (1000) as TIMEX3; years before Christ are negative.

    >>> spell_year(1990, 10), spell_year(-44)
    ('199', 'BC0044')
    """
    digits = len(str(span)) - 1
    spelled = f"{abs(year):04}"
    return ("BC" if year < 0 else "") + (spelled[:-digits] if digits else spelled)


def _within_year(unit: str, index: int) -> str:
    place = index % _PER_YEAR[unit]
    if unit == "M":
        return f"{place + 1:02}"
    return SEASONS[place] if unit == "S" else f"{'H' if unit == 'HY' else unit}{place + 1}"


def _season_index(day: date) -> int:
    if day.month < SEASON_STARTS[0]:
        return (day.year - 1) * 4 + 3
    return day.year * 4 + (day.month - SEASON_STARTS[0]) // 3


def _first(unit: str, index: int) -> date:
    if unit == "D":
        return date.fromordinal(index)
    if unit == "W":
        return date.fromordinal(index * 7 + 1)
    if unit == "WE":
        return date.fromordinal(index * 7 + 6)
    if unit == "S":
        return date(index // 4, SEASON_STARTS[index % 4], 1)
    if unit in _PER_YEAR:
        per_year = _PER_YEAR[unit]
        return date(index // per_year, index % per_year * (MONTHS // per_year) + 1, 1)
    return date(max(index * _YEARS_IN[unit], 1), 1, 1)


def _last(unit: str, index: int) -> date:
    if unit in ("W", "WE"):
        return date.fromordinal(index * 7 + 7)
    if unit == "D":
        return date.fromordinal(index)
    if unit in _YEARS_IN and (index + 1) * _YEARS_IN[unit] > MAXYEAR:
        return date(MAXYEAR, 12, 31)
    if unit == "S":
        year, month = index // 4, SEASON_STARTS[index % 4] + 2
        year, month = (year + 1, month - MONTHS) if month > MONTHS else (year, month)
        return date(year, month, monthrange(year, month)[1])
    return date.fromordinal(_first(unit, index + 1).toordinal() - 1)
