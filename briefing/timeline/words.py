"""The words that put two happenings in order (languages/), as a record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class OrderWords:
    """The lists of the data file, where each is explained with an example."""

    none: tuple[str, ...]
    next: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    later: tuple[str, ...]
    earlier: tuple[str, ...]


@cache
def order_words() -> OrderWords:
    """The words of English, read once; raises `BadSettings` where the file does not fit."""
    return room_record(OrderWords, "briefing.timeline", "languages/en.toml")
