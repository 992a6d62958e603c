"""The names of months in every language that articles and pages are dated in: one table for all rooms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.errors import BadSettings
from briefing.resources import room_data
from briefing.tables import load_record

_FILE = "months.toml"
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class MonthNames:
    """The names of the twelve months in one language, lower case, the usual one first.

    `short` are abbreviations with their full stop. `loose` are spellings that are other words too, or that only lists
    of dates use: they count where figures stand next to them, never in running text.
    """

    full: tuple[tuple[str, ...], ...]
    short: tuple[tuple[str, ...], ...] = ((),) * _MONTHS
    loose: tuple[tuple[str, ...], ...] = ((),) * _MONTHS

    def every(self) -> dict[str, int]:
        """Each name without its full stop → the number of its month."""
        return {
            name.removesuffix("."): number
            for names in (self.full, self.short, self.loose)
            for number, own in enumerate(names, 1)
            for name in own
        }


@cache
def month_names() -> dict[str, MonthNames]:
    """The names by language code (ISO 639-1).

    >>> month_names()["de"].full[0]
    ('januar', 'jänner', 'januars')

    Raises `BadSettings` where a list has not twelve months.
    """
    tables = room_data("briefing", _FILE)
    return {code: _checked(load_record(MonthNames, table, _FILE, code), code) for code, table in tables.items()}


def _checked(names: MonthNames, code: str) -> MonthNames:
    for key, listed in (("full", names.full), ("short", names.short), ("loose", names.loose)):
        if len(listed) != _MONTHS:
            raise BadSettings(f"{_FILE}: [{code}] {key} must have twelve months")
    return names
