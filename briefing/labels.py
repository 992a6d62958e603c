"""Every word that a brief prints of its own, as a typed record: templates/labels.toml, and a user's own laid over it.

A key of the file is a field of the record, with underscores for its hyphens. Sections with a key for each of something
(a status, a kind of figure, a section of the brief) are mappings by the keys of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from briefing.errors import BadSettings
from briefing.resources import load_toml, template_file, templates_folder
from briefing.tables import load_record

FILE = "labels.toml"


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


@dataclass(frozen=True, slots=True)
class ChangesLabels:
    """The section of what changed since the edition before, and the marks of changed lines."""

    title: str
    first: str
    nothing: str
    counts: str
    late: str
    unchanged: str
    repeated: str
    also: str
    missed_one: str
    missed_many: str
    quiet: str
    teasers: str
    more_changes: str
    more_new: str
    what: str
    before: str
    now: str
    group_new: str
    group_edited: str
    group_updated: str
    group_withdrawn: str
    figure_new: str
    no_day: str
    date: str
    status: str
    denial: str
    correction: str
    wording: str
    withdrawn: str
    edition: str
    source_edition: str
    no_longer: str
    retracted: str
    in_place: str
    corrected: str
    disputed: str
    late_report: str
    further: str
    mark_new: str
    mark_updated: str
    mark_withdrawn: str
    mark_unchanged: str
    mark_late: str
    mark_old: str
    mark_figure: str


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
class EditsLabels:
    """A person's corrections."""

    edited: str
    sources: str
    whose: str
    group_shown: str
    group_dropped: str
    group_untold: str
    group_added: str
    left_out: str
    edited_since: str
    words_kept: str
    line_then: str
    no_time: str
    basis: str
    picture: str
    mark: str
    added: str
    noted: str
    signed: str
    signed_day: str
    signed_who: str
    orphaned: str
    orphaned_edit: str
    orphaned_drop: str
    orphaned_on: str
    orphaned_look: str
    orphans_more: str
    misfit_unpinned: str
    misfit_gone: str
    misfit_split: str
    misfit_merged: str
    misfit_day: str
    misfit_count: str
    warned: str
    warned_edit: str
    warned_drop: str
    date_one: str
    date_many: str
    figure_one: str
    figure_many: str
    denial_one: str
    denial_many: str
    negated_one: str
    negated_many: str
    telling_one: str
    telling_many: str


@dataclass(frozen=True, slots=True)
class CoverageLabels:
    """What was read, and how much of it the brief prints."""

    read: str
    held: str
    unchanged: str
    dated: str
    undated: str
    unresolved: str
    edited: str
    dropped: str
    orphaned: str
    by_hand: str
    left_out: str
    not_happened: str
    no_news: str
    skipped: str
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


@dataclass(frozen=True, slots=True)
class MailLabels:
    """The mail that brings an edition."""

    counts: str
    new: str
    updated: str
    late: str
    withdrawn: str
    unchanged: str
    warnings: str
    orphaned: str
    skipped: str
    skipped_more: str
    unresolved: str
    source: str
    sources_more: str
    attached: str


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """The names of the months or of the days of the week, in their order, whole and short."""

    full: tuple[str, ...]
    short: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """Every word that a brief prints of its own. {Names} in braces are for `str.format`."""

    document: DocumentLabels
    masthead: MastheadLabels
    sections: Mapping[str, str]
    stories: StoriesLabels
    columns: ColumnsLabels
    status: Mapping[str, str]
    standing: StandingLabels
    evidence: Mapping[str, str]
    basis: BasisLabels
    months: CalendarNames
    weekdays: CalendarNames
    when: WhenLabels
    parts: Mapping[str, str]
    empty: Mapping[str, str]
    empty_since: Mapping[str, str]
    changes: ChangesLabels
    picture: PictureLabels
    calendar: CalendarLabels
    page_html: HtmlPageLabels
    edits: EditsLabels
    figures: Mapping[str, str]
    coverage: CoverageLabels
    source_entry: SourceEntryLabels
    references: ReferencesLabels
    draft: Mapping[str, str]
    captions: CaptionsLabels
    page: PageLabels
    mail: MailLabels

    def day(self, day: date, *, year: bool = True, short: bool = False) -> str:
        """A calendar day: "8 October 2015", short "8 Oct 2015"."""
        month = (self.months.short if short else self.months.full)[day.month - 1]
        return f"{day.day} {month} {day.year}" if year else f"{day.day} {month}"

    def days(self, first: date, last: date, *, short: bool = False) -> str:
        """From one day to another, saying month and year only once: "5–9 October 2015"."""
        if first == last:
            return self.day(first, short=short)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.day(last, short=short)}"
        same_year = first.year == last.year
        return f"{self.day(first, year=not same_year, short=short)} – {self.day(last, short=short)}"

    def phrase(self, section: str, key: str) -> str:
        """The words `key` of `section`, both as the file spells them, for keys that are data."""
        words = getattr(self, _field(section))
        return str(words[key] if isinstance(words, Mapping) else getattr(words, _field(key)))


@cache
def house_labels() -> Labels:
    """The labels that came with the program.

    >>> house_labels().page.number.format(page=2, pages=5)
    'Page 2 of 5'
    """
    file = templates_folder() / FILE
    return load_record(Labels, load_toml(file), str(file), hyphens=True)


def load_labels(folder: Path | None = None) -> Labels:
    """The labels of the user's template `folder`, or those that came with the program.

    What a user's own labels.toml leaves out comes from the program's. Raises `BadSettings` where a label is of another
    kind than the program's, or the names in its braces are not the same: what they stand for would be missing from the
    brief, unnoticed.
    """
    shipped, own = templates_folder() / FILE, template_file(FILE, folder)
    if own == shipped:
        return house_labels()
    return load_record(Labels, _overlaid(load_toml(shipped), load_toml(own), own), str(own), hyphens=True)


def _overlaid(shipped: dict[str, Any], own: dict[str, Any], file: Path, section: str = "") -> dict[str, Any]:
    return {key: _checked(usual, own.get(key), file, f"{section}{key}") for key, usual in shipped.items()}


def _checked(usual: Any, value: Any, file: Path, place: str) -> Any:  # noqa: ANN401 - what TOML holds
    """The user's `value` where there is one that fits what stands `usual`ly at this place."""
    if value is None:
        return usual
    if _shape(value) != _shape(usual):
        raise BadSettings(f"{file}: {place} must be {_shape(usual)}")
    if isinstance(usual, dict):
        return _overlaid(usual, value, file, f"[{place}] ")
    if isinstance(usual, str) and _braces(value) != _braces(usual):
        names = ", ".join(f"{{{name}}}" for name in sorted(_braces(usual) or ())) or "nothing in braces"
        raise BadSettings(f"{file}: {place} must name {names}, as in {usual!r}")
    return value


def _braces(words: str) -> frozenset[str] | None:
    """The names in braces of a label; None where they do not match or hold more than a name ("{page!r}")."""
    try:
        parts = list(Formatter().parse(words))
    except ValueError:
        return None
    if any(form or conversion for _, _, form, conversion in parts):
        return None
    return frozenset(name for _, name, _, _ in parts if name is not None)


def _shape(value: object) -> str:
    """What kind of label it is, in words for a message."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return f"a list of {len(value)} words" if all(isinstance(word, str) for word in value) else "a list of others"
    return "words in quotation marks" if isinstance(value, str) else "of another kind"


def _field(key: str) -> str:
    return key.replace("-", "_")
