"""What tells that two files hold one article (versions.toml), as a record that is checked when loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class AddressParts:
    """Parts of an address that do not change which page it is of."""

    hosts: tuple[str, ...]
    endings: tuple[str, ...]
    parameters: frozenset[str]


@dataclass(frozen=True, slots=True)
class VersionWords:
    """All of versions.toml; `figures` are the words that are numbers, by language."""

    address: AddressParts
    figures: Mapping[str, frozenset[str]]


@cache
def version_words() -> VersionWords:
    """The words of versions, loaded once."""
    return room_record(VersionWords, "briefing.reading.copies", "versions.toml")
