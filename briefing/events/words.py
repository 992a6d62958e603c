"""What the merge knows of English (languages/en.toml), as a record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class MergeWords:
    """The lists of the data file, where each is explained with an example."""

    titles: frozenset[str]
    numbered: frozenset[str]
    magnitudes: re.Pattern[str]
    magnitude_revision: float
    counting: frozenset[str]
    tolls: frozenset[str]
    befallen: frozenset[str]
    personal: frozenset[str]


@cache
def merge_words() -> MergeWords:
    """The words of English, read once; raises `BadSettings` where the file does not fit."""
    return room_record(MergeWords, "briefing.events", "languages/en.toml")
