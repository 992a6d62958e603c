"""Dates that say their year: a day of the calendar, or why there is none; years of two figures; years before Christ."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR

from briefing.dating.calendar import MONTHS, Period, spell_year
from briefing.dating.context import Context
from briefing.dating.interpretation import (
    EXPLICIT,
    Fields,
    Interpretation,
    month_name,
)
from briefing.model import TimexType

# Two figures of a year that would lie so many years ahead of publication mean the century before.
_YEARS_AHEAD = 10
_CENTURY = 100


def no_century(figures: int, month: int | None, day: int | None) -> Interpretation:
    """A date with two figures of a year where no publication date says of which century."""
    value = "-".join([f"XX{figures:02}", *(f"{part:02}" for part in (month, day) if part is not None)])
    return Interpretation.unresolved(value, "two figures of a year; its century hangs on publication, which is unknown")


def year_of(fields: Fields, context: Context) -> int | None:
    """The year that the fields give in full, in words or in two figures, negative before Christ; None without one."""
    year = fields.get("year", fields.get("spoken"))
    if year is None and "yy" in fields:
        today = context.today("Y")
        if "century_of" in fields:
            return int(fields["century_of"]) // _CENTURY * _CENTURY + int(fields["yy"])
        if today is None:
            return None
        year = today.index // _CENTURY * _CENTURY + fields["yy"]
        if year > today.index + _YEARS_AHEAD:
            year -= _CENTURY
    if year is None:
        return None
    if fields.get("month", 0) > fields.get("last_month", MONTHS):
        # "From November to March 2011" begins in the year before the one written.
        year -= 1
    return -year if fields.get("era") == "BC" else int(year)


def before_christ(year: int, month: int, day: int | None) -> Interpretation:
    """A month, or a day of one, before Christ."""
    value = f"{spell_year(year)}-{month:02}" + (f"-{day:02}" if day else "")
    return Interpretation(
        TimexType.DATE, value, None, None, EXPLICIT, "before Christ: recognised, not placed on the calendar"
    )


def explicit_day(year: int, month: int, day: int) -> Interpretation:
    """That day of the calendar; unresolved, with the reason, where there is no such day."""
    period = Period.day_of(year, month, day)
    if period is None:
        return Interpretation.unresolved(
            f"{year:04}-{month:02}-{day:02}", f"no such day: {_why_none(year, month, day)}"
        )
    return Interpretation.of(period, EXPLICIT, "full date as written")


def _why_none(year: int, month: int, day: int) -> str:
    """Why the calendar has no such day, in words."""
    if not MINYEAR <= year <= MAXYEAR:
        return f"the calendar runs from the year {MINYEAR} to {MAXYEAR}"
    if not 1 <= month <= MONTHS:
        return f"no month has the number {month}"
    return f"{month_name(month)} {year} has {monthrange(year, month)[1]} days, not {day}"
