"""Named days of a year from a short formula in the language file, movable feasts included."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from briefing.dating.calendar import Period
from briefing.resources import room_data

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_EASTER = re.compile(r"easter([+-]\d+)?")
_TABLED = re.compile(r"([a-z_]+)([+-]\d+)?")
_NTH = re.compile(r"(-1|[1-5])x([1-7])@(\d\d)([+-]\d+)?")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8, "anonymous" rule)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def holiday(formula: str, year: int) -> Period | None:
    """The day of `year` that the formula names, or None where there is none or the formula is not one.

    "12-25" is a fixed day, "easter-2" two days before Easter Sunday, "4x4@11" the fourth Thursday (4) of November,
    "-1x1@05" the last Monday of May, "1x1@11+1" the day after the first Monday of November, "lunar_new_year-1" the eve
    of a feast listed in feasts.toml.

    >>> holiday("4x4@11", 1999).value
    '1999-11-25'
    """
    try:
        if match := _FIXED.fullmatch(formula):
            return Period.day_of(year, int(match[1]), int(match[2]))
        if match := _EASTER.fullmatch(formula):
            return Period.of(easter(year) + timedelta(days=int(match[1] or 0)), "D")
        if match := _NTH.fullmatch(formula):
            return Period.of(_nth(year, int(match[1]), int(match[2]), int(match[3])), "D") + int(match[4] or 0)
        if (match := _TABLED.fullmatch(formula)) and (day := _feasts().get(match[1], {}).get(year)):
            return Period.of(day, "D") + int(match[2] or 0)
    except (ValueError, OverflowError):
        return None
    return None


def follows_moon(formula: str) -> bool:
    """Whether the formula names a feast that has no rule in our calendar and stands in a table, if anywhere.

    >>> follows_moon("ramadan"), follows_moon("easter-2")
    (True, False)
    """
    return _EASTER.fullmatch(formula) is None and _TABLED.fullmatch(formula) is not None


@cache
def _feasts() -> dict[str, dict[int, date]]:
    """Feast → year → its day, from feasts.toml."""
    listed = room_data("briefing.dating", "feasts.toml")["feasts"]
    return {name: {day.year: day for day in map(date.fromisoformat, days)} for name, days in listed.items()}


def _nth(year: int, nth: int, weekday: int, month: int) -> date:
    """The nth `weekday` (1 Monday to 7 Sunday) of a month; -1 is the last. Raises ValueError where there are fewer."""
    if nth > 0:
        first = date(year, month, 1)
        return first.replace(day=1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
