"""The one reader of time zones: what texts, articles and settings call them, and the moment of a clock time in UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{2})(?::?(\d{2}))?", re.ASCII | re.IGNORECASE)
UTC_NAMES = ("UTC", "GMT", "Z", "UT")
"""ISO 8601, RFC 2822 and newspapers write coordinated universal time so."""
_WHOLE_HOURS = range(-12, 15)
_PARTED = frozenset(
    timedelta(hours=hours, minutes=minutes)
    for hours, minutes in (
        (-10, 30), (-4, 30), (-3, 30), (3, 30), (4, 30), (5, 30), (5, 45), (6, 30), (8, 45), (9, 30), (10, 30),
        (12, 45), (13, 45),
    )
)  # fmt: skip
"""Offsets in force since 1970 that are no whole hours; the first three are -9:30, -3:30 and -2:30."""

# Files of the tz database that mean "here", which is another place on another machine, or no place at all.
_NO_ZONES = ("", "localtime", "posixrules", "Factory")


@lru_cache(maxsize=256)
def zone(name: str | None) -> tzinfo | None:
    """The zone of a name: "UTC", "Z", "+02:00", "-0330", "+05", "UTC+02:00", "Europe/Berlin"; None for any other.

    >>> zone("Z"), zone("-0330"), zone("Atlantis/Capital")
    (datetime.timezone.utc, datetime.timezone(datetime.timedelta(days=-1, seconds=73800)), None)
    """
    if not name:
        return None
    if name.upper() in UTC_NAMES:
        return UTC
    if match := _OFFSET.fullmatch(name):
        ahead = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        return timezone(-ahead if match[1] == "-" else ahead) if ahead < timedelta(days=1) else None
    return ZoneInfo(name) if is_zone_name(name) else None


def is_zone_name(name: str) -> bool:
    """Whether the tz database has a zone of that name ("Europe/Berlin", "UTC"), whichever machine asks."""
    try:
        return name not in _NO_ZONES and bool(ZoneInfo(name).key)
    except (LookupError, ValueError, OSError):
        return False


def spelled(name: str | None) -> str | None:
    """A zone of ISO 8601 in one spelling: "Z" and "GMT" become "UTC", "-0400" and "-04" become "-04:00".

    >>> spelled("z"), spelled("-04"), spelled(None)
    ('UTC', '-04:00', None)
    """
    if not name:
        return None
    if name.upper() in UTC_NAMES:
        return "UTC"
    match = _OFFSET.fullmatch(name)
    return f"{match[1]}{match[2]}:{match[3] or '00'}" if match else name


def spelled_offset(seconds: int) -> str:
    """An offset from UTC as evidence of a publication date has it.

    >>> spelled_offset(-12600)
    '-03:30'
    """
    sign, minutes = "-" if seconds < 0 else "+", abs(seconds) // 60
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def is_civil_offset(apart: timedelta) -> bool:
    """Whether clocks somewhere on earth are so far from UTC: whole hours, and the few halves and quarters in use.

    >>> is_civil_offset(timedelta(hours=5, minutes=45)), is_civil_offset(timedelta(hours=6, minutes=45))
    (True, False)
    """
    hours, rest = divmod(apart, timedelta(hours=1))
    return (rest == timedelta(0) and hours in _WHOLE_HOURS) or apart in _PARTED


def in_utc(moment: datetime, named: str, near: Iterable[str | None]) -> datetime | None:
    """A local moment in UTC, by the zone that the text names; None where that is not one zone.

    `named` holds the zones of one abbreviation, "|" between ("UTC-06:00|UTC+08:00" for CST). Of several the one counts
    that a zone of `near` keeps at that moment: those of the publisher and of the dateline.
    """
    options = [known for name in named.split("|") if (known := zone(name))]
    try:
        moments = {moment.replace(tzinfo=option).astimezone(UTC) for option in options}
        if len(moments) > 1:
            kept = [known for name in near if (known := zone(name))]
            moments &= {moment.replace(tzinfo=option).astimezone(UTC) for option in kept}
    except OverflowError:
        return None
    return moments.pop() if len(moments) == 1 else None
