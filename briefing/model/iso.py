"""The one reader of dates in ISO 8601: what fields, people and programs give as a date, in its own zone.

Nothing is filled in: a month stays a month, a zone is never converted.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from briefing.model.time import Interval, Precision
from briefing.zones import spelled

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ]\s?(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/+-]+\])?)?)?)?",
    re.IGNORECASE | re.ASCII,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
YEARS = range(1600, 2200)
"""From the first newspapers on; years outside are typing errors or other numbers."""

_MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class StatedDate:
    """What a statement of a date means: naive local time in `zone`, None where it names no zone."""

    interval: Interval
    precision: Precision
    zone: str | None = None


def read_iso(words: str) -> StatedDate | None:
    """A date in ISO 8601: year, month, day, or a time of day with or without its offset; None for anything else."""
    compact = _COMPACT.fullmatch(words)
    if compact:
        return stated_day(*map(int, compact.groups()))
    match = _ISO.fullmatch(words)
    if match is None or int(match["year"]) not in YEARS:
        return None
    if match["hour"]:
        return _moment(match)
    if match["day"]:
        return stated_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return _month_or_year(int(match["year"]), int(match["month"]) if match["month"] else None)


def _month_or_year(year: int, month: int | None) -> StatedDate | None:
    if month is None:
        return StatedDate(Interval.of_days(date(year, 1, 1), date(year, 12, 31)), Precision.YEAR)
    if not 1 <= month <= _MONTHS_IN_YEAR:
        return None
    last = date(year, month, monthrange(year, month)[1])
    return StatedDate(Interval.of_days(date(year, month, 1), last), Precision.MONTH)


def stated_day(year: int, month: int, day: int) -> StatedDate | None:
    """One day, None where the calendar has no such day or it lies outside the years of newspapers."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return StatedDate(Interval.of_day(found), Precision.DAY) if year in YEARS else None


def _moment(match: re.Match[str]) -> StatedDate | None:
    day = stated_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if day is None or day.interval.earliest is None:
        return None
    exact = match["second"] is not None
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    try:
        begin = datetime.combine(day.interval.earliest.date(), time(hour, minute, min(second, 59)))
    except ValueError:
        return None
    end = begin if exact else begin + timedelta(seconds=59)
    return StatedDate(Interval(begin, end), Precision.SECOND if exact else Precision.MINUTE, spelled(match["zone"]))
