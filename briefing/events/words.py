"""What the merge knows of a language (languages/), as a record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.tables import language_record


@dataclass(frozen=True, slots=True)
class PersonWords:
    """How an age is written, and words with which a noun does not say it."""

    between: frozenset[str]
    ages: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """Nouns for bodies, who heads one, who speaks for one, and what sets another apart from it.

    `between` stand before what says which body is meant, and those of them that are `belonging` before whose it is;
    `posts` are last words of titles ("chief of *staff*"), after which no body is named.
    """

    bodies: frozenset[str]
    heads: Mapping[str, str]
    speaking_for: frozenset[str]
    between: frozenset[str]
    belonging: frozenset[str]
    posts: frozenset[str]
    apart: frozenset[str]


@dataclass(frozen=True, slots=True)
class MergeWords:
    """The lists of the data file, where each is explained with an example."""

    numbered: frozenset[str]
    number_signs: re.Pattern[str]
    of_turn: frozenset[str]
    first_turn: frozenset[str]
    later_turn: frozenset[str]
    things_of_turn: frozenset[str]
    sums: re.Pattern[str]
    measures: re.Pattern[str]
    magnitudes: re.Pattern[str]
    counting: frozenset[str]
    adding: frozenset[str]
    before_count: frozenset[str]
    new_clause: frozenset[str]
    tolls: frozenset[str]
    toll_verbs: frozenset[str]
    running: re.Pattern[str]
    of_one_day: re.Pattern[str]
    parties: frozenset[str]
    earlier_count: re.Pattern[str]
    on_top: re.Pattern[str]
    more_of: re.Pattern[str]
    levels: frozenset[str]
    callings: frozenset[str]
    things: tuple[str, ...]
    addressing: frozenset[str]
    coming: frozenset[str]
    common_names: frozenset[str]
    abbreviations: frozenset[str]
    persons: PersonWords
    speakers: SpeakerWords


@cache
def merge_words(language: str) -> MergeWords:
    """The words of a language (ISO 639-1), read once; raises `BadSettings` where its file is missing or wrong."""
    return language_record(MergeWords, "briefing.events", language)
