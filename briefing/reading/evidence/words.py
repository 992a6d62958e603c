"""The words of dates as pages, mails and papers print them (dates.toml), as a record that is checked when loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class Spelling:
    """The small words of a date written out: "9th of October", "el 9 de octubre de 2015"."""

    ordinals: tuple[str, ...]
    before_day: tuple[str, ...]
    before_month: tuple[str, ...]
    before_year: tuple[str, ...]
    after_weekday: tuple[str, ...]
    after_dateline_day: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stamps:
    """The words of the lines that say when a page was published or changed."""

    published: tuple[str, ...]
    announcing: tuple[str, ...]
    before_day: tuple[str, ...]
    updated: tuple[str, ...]
    fillers: frozenset[str]
    clock: tuple[str, ...]
    counted: tuple[str, ...]
    counting: tuple[str, ...]
    uncounted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """What may share a line with a stamp, and the words that make a line say the day of something else."""

    dated: tuple[str, ...]
    labels: tuple[str, ...]
    filing: tuple[str, ...]
    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bylines:
    """The words of a byline that are no names."""

    between: frozenset[str]
    nameless: frozenset[str]


@dataclass(frozen=True, slots=True)
class HeadWords:
    """What stands over an article in the exports of press databases besides its title, its author and its day."""

    titles: tuple[str, ...]
    bylines: tuple[str, ...]
    labels: tuple[str, ...]
    counted: tuple[str, ...]
    occasions: tuple[str, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The languages in which figures name the day before the month, and those of them in which both are common."""

    day_first: frozenset[str]
    doubtful: frozenset[str]


@dataclass(frozen=True, slots=True)
class DatelineWords:
    """Words in capitals that open a paragraph and are no place."""

    no_places: frozenset[str]
    clock_zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateWords:
    """All of dates.toml; weekdays by language."""

    weekdays: Mapping[str, tuple[str, ...]]
    spelling: Spelling
    stamps: Stamps
    company: Company
    bylines: Bylines
    heads: HeadWords
    order: Order
    dateline: DatelineWords


@cache
def date_words() -> DateWords:
    """The words of dates, loaded once."""
    return room_record(DateWords, "briefing.reading.evidence", "dates.toml")
