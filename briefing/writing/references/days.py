"""Dates of sources as citation styles write them, those of which no day is known among them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefing.labels import Labels
from briefing.writing.references.work import Work

# As the labels have it: "March 2025", "3–4 March 2025", "28 February – 3 March 2025".
_DATE = re.compile(r"(?<!\S)(?:(?P<days>\d{1,2}(?:–\d{1,2})?) )?(?P<month>[^\W\d_]+)(?: (?P<year>\d{4}))?(?!\S)")
_YEAR = re.compile(r"(?:\d{1,2} [^\W\d_]+ – \d{1,2} [^\W\d_]+ )?(?P<year>\d{4})")


@dataclass(frozen=True, slots=True)
class KnownDate:
    """A date as far as it is known: `year` and `month` are 0 and `days` "" where it is not; two days are "3–4"."""

    year: int = 0
    month: int = 0
    days: str = ""

    @property
    def order(self) -> tuple[int, int, int]:
        """What it is sorted by: a year alone before its months, a month alone before its days."""
        return self.year, self.month, int(self.days.partition("–")[0] or 0)


def known_date(work: Work, labels: Labels) -> KnownDate | None:
    """When a source came out, None where no year is sure, as of "on or before 2 January 2025"."""
    if work.day:
        return KnownDate(work.day.year, work.day.month, str(work.day.day))
    if found := _YEAR.fullmatch(work.about):
        return KnownDate(int(found["year"]))
    found = _DATE.fullmatch(work.about)
    known = _read(found, labels) if found else None
    return known if known and known.year else None


def spoken_day(day: date, labels: Labels, *, short: bool = False) -> str:
    """A day in the order of these styles: "March 7, 2025"; `short`: "Mar. 7, 2025"."""
    return spoken(KnownDate(day.year, day.month, str(day.day)), labels, short=short)


def spoken(known: KnownDate, labels: Labels, *, short: bool = False) -> str:
    """A date in this order, as far as it is known: "March 3–4, 2025", "Mar. 2025", "March 3"."""
    words = labels.references
    month = (words.months if short else labels.months.full)[known.month - 1] if known.month else ""
    if known.year and known.days:
        return words.day.format(year=known.year, month=month, day=known.days)
    return f"{month} {known.days or known.year}"


def spoken_date(work: Work, labels: Labels, *, short: bool = False) -> str:
    """When a source came out, as far as it is known, with whatever words: "on or before January 2, 2025"; else ""."""
    if work.day:
        return spoken_day(work.day, labels, short=short)

    def turned(found: re.Match[str]) -> str:
        known = _read(found, labels)
        return spoken(known, labels, short=short) if known else found.group()

    return _DATE.sub(turned, work.about)


def _read(found: re.Match[str], labels: Labels) -> KnownDate | None:
    """The date of a match of `_DATE`, None where its word is no month."""
    month = next((number for number, name in enumerate(labels.months.full, 1) if name == found["month"]), 0)
    return KnownDate(int(found["year"] or 0), month, found["days"] or "") if month else None
