"""The one place that asks what time it is, and where, so that a run can be repeated byte for byte."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TypeAlias

from briefing.errors import BadSettings, UsageError
from briefing.zones import is_zone_name

_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_NAMED_DAYS = {"today": timedelta(0), "yesterday": timedelta(1)}

Today: TypeAlias = Callable[[], date]
"""What to ask which day it is: at one moment it is Monday in New York and Tuesday in Tokyo."""

Zone: TypeAlias = Callable[[], tzinfo | None]
"""What to ask in which zone a day ends; None for that of this machine."""

_LAST_SECOND = time(23, 59, 59)


def _here() -> None:
    """The zone of this machine."""


def today_in(zone: tzinfo | None = None) -> date:
    """The day that it is in a zone, that of this machine where none is given."""
    return data_cutoff().astimezone(zone).date()


def data_cutoff(as_of: str | None = None, *, today: Today = today_in, zone: Zone = _here) -> datetime:
    """When reading ended, zone-aware.

    `as_of` is a day as `named_day` takes it with `today`, or a date and time (ISO 8601; without a zone it is this
    machine's). A day is meant as a whole: it ends with its last second in the zone that `zone` answers, asked for a day
    alone, by default this machine's; today, which is not over, ends now. Without `as_of`, SOURCE_DATE_EPOCH
    (reproducible-builds.org) if set, else now in this machine's zone.
    """
    if as_of is not None:
        return _parse(as_of, today, zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        try:
            return datetime.now().astimezone().replace(microsecond=0)
        except ValueError as error:
            raise BadSettings(
                "TZ is no time zone; write TZ=Europe/Berlin, or give the data cut-off with its offset"
            ) from error
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise BadSettings(f"SOURCE_DATE_EPOCH is {epoch!r}: it must be a number of seconds") from error


def moment_of_a_line() -> datetime:
    """Now, for a line of a log: in UTC where what says which moment it is is wrong, for that too is said in a line."""
    try:
        return data_cutoff()
    except BadSettings:
        return datetime.now(UTC).replace(microsecond=0)


def parse_day(option: str, words: str | None, *, today: Today = today_in) -> date | None:
    """The day that an option names (`named_day`), None where it is not given; raises `UsageError` for anything else."""
    if words is None:
        return None
    day = named_day(words, today=today)
    if day is None:
        raise UsageError(f"{option} {words}: write a day like 2026-03-31, 31.03.2026 or yesterday")
    return day


def named_day(words: str, *, today: Today = today_in) -> date | None:
    """The day that words name, None where they name none.

    It is spelled as in ISO 8601 (2026-03-31), with the day first (31.03.2026), or "today" or "yesterday", which are
    counted from what `today` answers, asked for these words alone: by the clock, in the zone of this machine.
    """
    name = words.strip().lower()
    if name in _NAMED_DAYS:
        return today() - _NAMED_DAYS[name]
    spelled = _DAY_FIRST.fullmatch(name)
    try:
        return date(*map(int, reversed(spelled.groups()))) if spelled else date.fromisoformat(name)
    except ValueError:
        return None


def _parse(words: str, today: Today, zone: Zone) -> datetime:
    day = named_day(words, today=today)
    try:
        if day is not None:
            return _end_of(day, zone())
        moment = datetime.fromisoformat(words)
        return moment if moment.tzinfo else moment.astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"data cut-off {words!r}: write a date like 2026-03-31 or a time like 2026-03-31T06:00+02:00"
        ) from error


def _end_of(day: date, zone: tzinfo | None) -> datetime:
    """The last second of a day; of today, the present one: what is planned for the evening is not over yet."""
    now = data_cutoff().astimezone(zone)
    end = datetime.combine(day, _LAST_SECOND, zone)
    return now if now.date() == day else end if zone else end.astimezone()


def machine_zone(etc: Path = Path("/etc")) -> str | None:
    """The time zone of this machine by its name, as cron and systemd take it; None where nothing names it.

    It is TZ, else where /etc/localtime leads, else what Debian keeps in /etc/timezone.
    """
    leads_to = str((etc / "localtime").resolve()).partition("zoneinfo/")[2]
    named = etc / "timezone"
    for name in (os.environ.get("TZ", "").removeprefix(":"), leads_to, named.read_text() if named.is_file() else ""):
        if is_zone_name(zone := name.strip().removeprefix("posix/")):
            return zone
    return None
