"""The words of a brief itself: its head, its times, what stands below its lines, its coverage and its sources."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentLabels:
    """The language of the words (BCP 47), for screen readers and spelling."""

    language: str


@dataclass(frozen=True, slots=True)
class MastheadLabels:
    """The head of a brief: its facts and what they say."""

    title: str
    title_of_profile: str
    edition: str
    period: str
    reports: str
    cutoff: str
    period_value: str
    publication_unknown: str
    publication_doubted: str
    period_unknown: str
    reports_value: str
    reports_plain: str
    reports_one: str
    period_none: str
    cutoff_value: str


@dataclass(frozen=True, slots=True)
class ColumnsLabels:
    """The headings of columns."""

    when: str
    event: str
    figure: str
    says: str


@dataclass(frozen=True, slots=True)
class StoriesLabels:
    """The headings of a timeline that goes story by story, besides the names of the stories."""

    in_brief: str
    headline: str


@dataclass(frozen=True, slots=True)
class StandingLabels:
    """What stands below a line: who says so, when, and how many sources."""

    said: str
    relayed: str
    unnamed: str
    disputed: str
    corrected: str
    sources_one: str
    sources_many: str
    also_reported: str
    outlets_more: str
    reprints_one: str
    reprints_many: str


@dataclass(frozen=True, slots=True)
class BasisLabels:
    """How a time is known."""

    stated: str
    stated_in: str
    stated_in_undated: str
    inferred: str


@dataclass(frozen=True, slots=True)
class WhenLabels:
    """An interval in words."""

    before: str
    shortly_before: str
    after: str
    about: str
    between: str
    unknown: str
    part: str
    clock: str
    clocks: str
    night: str
    not_resolved: str
    either: str
    group_bound: str
    follows: str
    ahead_from: str


@dataclass(frozen=True, slots=True)
class CoverageLabels:
    """What was read, and how much of it the brief prints."""

    read: str
    held: str
    unchanged: str
    dated: str
    undated: str
    unresolved: str
    doubted: str
    to_come: str
    edited: str
    dropped: str
    orphaned: str
    by_hand: str
    left_out: str
    not_happened: str
    no_news: str
    skipped: str
    cut_topic: str
    cut_from: str
    cut_until: str
    cut_between: str
    cut_left_out: str
    cut_words: str
    cut_publishers: str
    cut_without: str
    method: str


@dataclass(frozen=True, slots=True)
class SourceEntryLabels:
    """An entry of the source list."""

    publisher_not_known: str
    author: str
    title: str
    title_not_known: str
    published: str
    published_no_day: str
    basis: str
    reprint: str
    reprint_of_agency: str
    agency: str
    earlier_version: str
    origin: str
    cited_on_page: str
    cited_on_pages: str
    cited_on_more: str
    separator: str
    note_separator: str
    end: str
