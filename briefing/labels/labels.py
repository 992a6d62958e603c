"""All words as one record, and how they spell days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from briefing.labels.brief import (
    BasisLabels,
    ColumnsLabels,
    CoverageLabels,
    DocumentLabels,
    MastheadLabels,
    SourceEntryLabels,
    StandingLabels,
    StoriesLabels,
    WhenLabels,
)
from briefing.labels.editions import ChangesLabels, EditsLabels, MailLabels
from briefing.labels.writers import (
    CalendarLabels,
    CaptionsLabels,
    HtmlPageLabels,
    PageLabels,
    PictureLabels,
    ReferencesLabels,
)


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


def _field(key: str) -> str:
    return key.replace("-", "_")
