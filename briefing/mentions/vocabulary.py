"""The words of a language that the rules of this room go by, read once from `languages/`."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from briefing.resources import room_data

_ROOM = "briefing.mentions"


@cache
def words(section: str, key: str, language: str = "en") -> frozenset[str]:
    """The list `key` of `section`, e.g. `words("reporting", "say")`; a dot leads into a table inside a section."""
    return frozenset(_section(section, language)[key])


@cache
def ordered(section: str, key: str, language: str = "en") -> tuple[str, ...]:
    """The same list, longest entry first, for matching phrases."""
    return tuple(sorted(_file(language)[section][key], key=lambda word: (-len(word), word)))


@cache
def table(section: str, key: str, language: str = "en") -> dict[str, Any]:
    """The table `key` of `section`."""
    return dict(_file(language)[section][key])


@cache
def pattern(section: str, key: str, language: str = "en") -> re.Pattern[str]:
    """The regular expression `key` of `section`, in which white space counts only where it is escaped."""
    return re.compile(_file(language)[section][key], re.VERBOSE)


def _section(name: str, language: str) -> dict[str, Any]:
    found = _file(language)
    for part in name.split("."):
        found = found[part]
    return found


def _file(language: str) -> dict[str, Any]:
    return room_data(_ROOM, f"languages/{language}.toml")
