"""What writers add: the words on every page, of captions, pictures, calendars, citation styles and browser pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarLabels:
    """What calendars and timelines say of a time that is not certain."""

    some_day: str
    inferred: str
    until: str
    since: str


@dataclass(frozen=True, slots=True)
class HtmlPageLabels:
    """The page for a browser: its filters, and what a citation opens."""

    skip: str
    filters: str
    words: str
    source: str
    status: str
    story: str
    all: str
    reset: str
    count: str
    passages: str
    passage: str
    citation: str
    cited_in_line: str
    cited_in_lines: str
    line: str
    read: str
    close: str


@dataclass(frozen=True, slots=True)
class PictureLabels:
    """The timeline picture: its description and the signs of its legend."""

    alt: str
    alt_more: str
    disputed: str
    period: str
    approximate: str
    open: str
    count: str
    counted: str
    broken: str


@dataclass(frozen=True, slots=True)
class ReferencesLabels:
    """What the citation styles of publishers and courts say of their own."""

    last: str
    others: str
    no_date: str
    day: str
    day_year_first: str
    accessed: str
    retrieved: str
    visited: str
    months: tuple[str, ...]
    dated: str
    remarks: str
    note: str


@dataclass(frozen=True, slots=True)
class CaptionsLabels:
    """What the captions of tables and of the picture say, `words` by the keys of sections."""

    table: str
    picture: str
    name: str
    separator: str
    reference: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PageLabels:
    """What stands on every page, and citations in the text."""

    number: str
    citation: str
    citation_separator: str
    citation_more: str
    continued: str
    notes_more: str
    contents: str
