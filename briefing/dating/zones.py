"""Time zones as texts and articles name them, and the moment of a clock time in UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_OFFSET = re.compile(r"(?:UTC)?([+-])(\d{2}):?(\d{2})")


@lru_cache(maxsize=256)
def zone(name: str | None) -> tzinfo | None:
    """The zone of a name: "UTC", "+02:00", "+0200", "UTC+02:00", "Europe/Berlin"; None for any other."""
    if not name:
        return None
    if name == "UTC":
        return UTC
    if match := _OFFSET.fullmatch(name):
        ahead = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(-ahead if match[1] == "-" else ahead) if ahead < timedelta(days=1) else None
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return None


def in_utc(moment: datetime, named: str, near: Iterable[str | None]) -> datetime | None:
    """A local moment in UTC, by the zone that the text names; None where that is not one zone.

    `named` holds the zones of one abbreviation, "|" between ("UTC-06:00|UTC+08:00" for CST). Of several the one counts
    that a zone of `near` keeps at that moment: those of the desk and of the dateline.
    """
    options = [found for name in named.split("|") if (found := zone(name))]
    try:
        moments = {moment.replace(tzinfo=option).astimezone(UTC) for option in options}
        if len(moments) > 1:
            kept = [found for name in near if (found := zone(name))]
            moments &= {moment.replace(tzinfo=option).astimezone(UTC) for option in kept}
    except OverflowError:
        return None
    return moments.pop() if len(moments) == 1 else None
