"""The words of English that several rooms need (languages/), as a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words without content, those small in any headline, empty verbs, families, and phrases of a family's meaning."""

    function_words: frozenset[str]
    small_words: frozenset[str]
    empty: frozenset[str]
    families: Mapping[str, frozenset[str]]
    phrases: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The lexicon of English, read once; raises `BadSettings` where its file does not fit."""
    return room_record(Lexicon, "briefing.lexicon", "languages/en.toml")
