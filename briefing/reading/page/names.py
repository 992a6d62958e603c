"""The names under which HTML pages state things (metadata.toml), as a record that is checked when loaded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class OpenGraph:
    """Properties that state the publication date."""

    published: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meta:
    """Names of meta elements by what they state, the most trusted first."""

    published: tuple[str, ...]
    generic: frozenset[str]
    after_prefix: frozenset[str]
    foreign_prefixes: frozenset[str]
    rdfa: frozenset[str]
    title: tuple[str, ...]
    publisher: tuple[str, ...]
    author: tuple[str, ...]
    language: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """Names of meta elements that state the last change."""

    modified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """Classes of time elements that state the publication date."""

    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """Words in class and id by which the parts of a page are known."""

    surroundings: frozenset[str]
    surroundings_whole: frozenset[str]
    stamp_boxes: frozenset[str]
    data_boxes: frozenset[str]
    dates: frozenset[str]
    standfirsts: frozenset[str]
    other_stories: frozenset[str]
    consent: frozenset[str]
    consent_phrases: tuple[str, ...]
    paywall: frozenset[str]
    paywall_phrases: tuple[str, ...]
    masthead: frozenset[str]
    site_names: frozenset[str]
    changed: frozenset[str]
    only_changed: frozenset[str]
    time_boxes: frozenset[str]
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class JsonLd:
    """Types of schema.org that describe an article, its page, and more general works that it may be marked as.

    Of `single_works` are the pages that hold a work of their own instead of an article.
    """

    articles: frozenset[str]
    pages: frozenset[str]
    works: frozenset[str]
    single_works: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageNames:
    """All of metadata.toml."""

    open_graph: OpenGraph
    meta: Meta
    changed: Changed
    time: Time
    shown: Shown
    json_ld: JsonLd


@cache
def page_names() -> PageNames:
    """The names of a page's statements, loaded once."""
    return room_record(PageNames, "briefing.reading.page", "metadata.toml")
