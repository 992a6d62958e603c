"""The kinds of value that a setting can have: each checks what was written and says in words what to write instead."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, PlainValidator, ValidationInfo

from briefing.dating.holidays import holiday
from briefing.settings.mailaddress import mail_address
from briefing.zones import is_zone_name

BASE = "base"
"""The key of the validation context that holds the folder of the settings file; only values from a file have it."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 3
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ALL_CALENDARS = range(2000, 2028)
"""Years in which every date falls on every day of the week: a fifth Sunday of February comes once in 28 years."""


def _base(info: ValidationInfo) -> Path | None:
    return info.context.get(BASE) if info.context else None


def _listed(value: object) -> tuple[object, ...]:
    if isinstance(value, list | tuple):
        return tuple(value)
    raise ValueError("must be a list; put it in square brackets")


def _line(value: str) -> str:
    words = value.strip()
    if not words or not all(char.isprintable() for char in words):
        raise ValueError("must be words on one line, in quotation marks")
    return words


def path_from(value: object, base: Path | None) -> Path:
    """The path that `value` names, a relative one from the folder `base`; raises ValueError, worded for a user."""
    if not isinstance(value, str | Path) or not str(value).strip() or "\0" in str(value):
        raise ValueError("must be a path in quotation marks")
    try:
        path = Path(value).expanduser()
    except RuntimeError as error:
        raise ValueError("names the home folder of somebody unknown; write the whole path") from error
    return base / path if base else path


def _path(value: object, info: ValidationInfo) -> Path:
    return path_from(value, _base(info))


def _zone(value: str) -> str:
    if is_zone_name(value):
        return value
    [near] = get_close_matches(value, sorted(available_timezones()), n=1) or ["one like Europe/Berlin or UTC"]
    raise ValueError(f"{value[:40]!r} is no time zone; write {near}")


def _clock(value: object) -> dt.time:
    if isinstance(value, dt.time) and value.tzinfo is None:
        return value.replace(microsecond=0)
    match = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    try:
        hour, minute, second = (int(part or 0) for part in match.groups()) if match else (-1, 0, 0)
        return dt.time(hour, minute, second)
    except ValueError as error:
        raise ValueError('must be a time of day, like "06:00"') from error


def _days(value: object, info: ValidationInfo) -> tuple[int, ...]:
    """Days of the week as numbers, Monday 0; in a file they are words, since there people count days differently."""
    by_number = isinstance(value, tuple) or _base(info) is None  # a file gives lists
    found = {_day(item, by_number=by_number) for item in _listed(value)}
    if not found:
        raise ValueError("must name a day at least")
    return tuple(sorted(found))


def _day(value: object, *, by_number: bool) -> int:
    if isinstance(value, str) and len(value) >= _SHORTEST:
        for number, name in enumerate(WEEKDAYS):
            if name.startswith(value.casefold()):
                return number
    if by_number and isinstance(value, int) and 0 <= value < len(WEEKDAYS):
        return int(value)
    raise ValueError(f'{value!r} is no day of the week; write "monday" or "mon"')


def _holiday(value: object) -> dt.date | str:
    """A date, or a formula of `briefing.dating.holidays` for every year."""
    if isinstance(value, dt.datetime):
        raise ValueError("must be dates without a time, like 2026-12-25")
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            pass
        if any(holiday(value, year) for year in _ALL_CALENDARS):
            return value
    raise ValueError(
        f"{value!r} is no holiday; write 2026-12-25, or for every year "
        '"12-25", "easter-2", or "-1x1@05" (the last Monday of May)'
    )


def _web(value: str) -> str:
    """An address of the web. The message never repeats it: it may hold a secret."""
    try:
        parts = urlsplit(value)
        named = parts.scheme in ("http", "https") and parts.hostname
        login = parts.username is not None or parts.password is not None
    except ValueError:
        named, login = None, False
    if not named or not value.isprintable() or " " in value:
        raise ValueError("must be an address that begins with https:// or http://")
    if login:
        raise ValueError("holds a user name or password; an address in this file must not")
    return value


def _mailbox(value: str) -> str:
    if not value.isprintable() or mail_address(value) is None:
        raise ValueError('must be one e-mail address, like "Desk <desk@example.org>"')
    return value


def _profile_name(value: str) -> str:
    if not _NAME.fullmatch(value):
        raise ValueError("may hold letters a to z, digits, - and _, 40 at most: it names folders and files")
    return value


def _variable(value: str) -> str:
    """The name of an environment variable. The message does not repeat it: people put the password itself here."""
    if not _VARIABLE.fullmatch(value):
        raise ValueError('must be the name of an environment variable, like "SMTP_PASSWORD", never the secret itself')
    return value


def _language(value: str) -> str:
    from briefing.mentions import LANGUAGES
    from briefing.reading.text.language import language_code

    code = language_code(value)
    if code is None:
        raise ValueError('must be the code of a language, like "en" or "pt-BR"')
    if code not in LANGUAGES:
        raise ValueError(f"{value!r}: events are found in {', '.join(sorted(LANGUAGES))} only")
    return code


def _spelled(values: Sequence[dt.date | str]) -> list[str]:
    return [str(value) for value in values]


def _or_off(value: object) -> object:
    return None if value is False else value


Line = Annotated[str, AfterValidator(_line)]
Lines = Annotated[tuple[Line, ...], BeforeValidator(_listed)]
FilePath = Annotated[Path, PlainValidator(_path)]
FilePaths = Annotated[tuple[FilePath, ...], BeforeValidator(_listed)]
LanguageCode = Annotated[str, AfterValidator(_language)]
Zone = Annotated[str, AfterValidator(_zone)]
Clock = Annotated[dt.time, BeforeValidator(_clock)]
Days = Annotated[tuple[int, ...], BeforeValidator(_days)]
Holiday = Annotated[dt.date | str, PlainValidator(_holiday)]
Holidays = Annotated[tuple[Holiday, ...], BeforeValidator(_listed), PlainSerializer(_spelled, when_used="json")]
Web = Annotated[str, AfterValidator(_web)]
Webs = Annotated[tuple[Web, ...], BeforeValidator(_listed)]
Mailbox = Annotated[str, AfterValidator(_mailbox)]
Mailboxes = Annotated[tuple[Mailbox, ...], BeforeValidator(_listed)]
ProfileName = Annotated[str, AfterValidator(_profile_name)]
Variable = Annotated[str, AfterValidator(_variable)]
OrOff = BeforeValidator(_or_off)
"""Lets a profile say `false` to what the defaults set."""
