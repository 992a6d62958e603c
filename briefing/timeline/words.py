"""The words that put two happenings in order (languages/), as a record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.tables import language_record


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
def order_words(language: str) -> OrderWords:
    """The words of a language (ISO 639-1), read once; raises `BadSettings` where its file is missing or wrong."""
    return language_record(OrderWords, "briefing.timeline", language)
