"""Dates in words: how a brief prints a day, an interval and an event's `When`. The words are templates/labels.toml."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from briefing.labels import Labels
from briefing.model import EvidenceKind, Interval, Precision, PublicationDate, Qualifier, When

_PART_OF_DAY = re.compile(r"T(MO|MI|AF|EV|NI|DT)$")


@dataclass(frozen=True, slots=True)
class Wording:
    """Prints dates with one set of labels.

    >>> from briefing.labels import house_labels
    >>> Wording(house_labels()).day(date(2015, 10, 8))
    '8 October 2015'
    """

    labels: Labels

    def day(self, day: date, *, year: bool = True, short: bool = False) -> str:
        """A calendar day: "8 October 2015", short "8 Oct 2015"."""
        return self.labels.day(day, year=year, short=short)

    def _month(self, day: date, *, short: bool) -> str:
        months = self.labels.months
        return (months.short if short else months.full)[day.month - 1]

    def day_with_weekday(self, day: date) -> str:
        """A calendar day with its weekday: "Thursday, 8 October 2015"."""
        return f"{self.labels.weekdays.full[day.weekday()]}, {self.day(day)}"

    def days(self, first: date, last: date, *, short: bool = False) -> str:
        """From one day to another, saying month and year only once: "5–9 October 2015"."""
        return self.labels.days(first, last, short=short)

    def period(self, interval: Interval, precision: Precision | None, *, value: str = "", short: bool = False) -> str:
        """An interval with both ends, as finely as its precision allows.

        `value` is the TIMEX3 value that it comes from, if any: by it "afternoon" (2015-10-08TAF) is not "12:00–18:00".
        """
        if interval.earliest is None or interval.latest is None:
            raise ValueError("a period has two ends")
        if precision is not None and precision.within_day:
            return self._hours(interval.earliest, interval.latest, self._part(value), short=short)
        return self._whole_unit(interval, short=short) or self.days(
            interval.earliest.date(), interval.latest.date(), short=short
        )

    def _whole_unit(self, interval: Interval, *, short: bool) -> str | None:
        """A whole month or a row of whole years by its name, None for anything else."""
        first, last = interval.first_day, interval.last_day
        if first is None or last is None or first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
            return None
        if (first.month, last.month) == (1, 12):
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{self._month(first, short=short)} {first.year}"
        return None

    def _part(self, value: str) -> str | None:
        found = _PART_OF_DAY.search(value)
        return self.labels.parts[found[1]] if found else None

    def _hours(self, earliest: datetime, latest: datetime, part: str | None, *, short: bool) -> str:
        if earliest.date() != latest.date():
            days = self.days(earliest.date(), latest.date(), short=short)
            return self.labels.when.night.format(days=days)
        day = self.day(earliest.date(), short=short)
        if part:
            return self.labels.when.part.format(day=day, part=part)
        if latest - earliest < timedelta(minutes=1):
            return self.labels.when.clock.format(day=day, time=f"{earliest:%H:%M}")
        return self.labels.when.clocks.format(day=day, first=f"{earliest:%H:%M}", last=f"{latest:%H:%M}")

    def when(self, when: When, *, short: bool = False) -> str:
        """An event's time with what the text leaves open: "on or before 9 October 2015"."""
        interval = when.interval
        if interval.earliest is not None and interval.latest is not None:
            return self._bounded(when, short=short)
        if interval.latest is not None:
            return self._before(interval.latest.date(), when.qualifier, short=short)
        if interval.earliest is not None:
            return self.labels.when.after.format(when=self.day(interval.earliest.date(), short=short))
        return self.labels.when.unknown

    def _before(self, last: date, qualifier: Qualifier, *, short: bool) -> str:
        words = self.labels.when
        phrase = words.shortly_before if qualifier is Qualifier.SHORTLY_BEFORE else words.before
        return phrase.format(when=self.day(last, short=short))

    def _bounded(self, when: When, *, short: bool) -> str:
        interval = when.interval
        value = when.timexes[-1].value if when.timexes else ""
        period = self.period(interval, when.precision, value=value, short=short)
        match when.qualifier:
            case Qualifier.ABOUT:
                return self.labels.when.about.format(when=period)
            case Qualifier.BEFORE | Qualifier.SHORTLY_BEFORE:
                return self._before(_last(interval), when.qualifier, short=short)
            case Qualifier.AFTER:
                return self.labels.when.after.format(when=self.day(_first(interval), short=short))
            case Qualifier.BETWEEN if not interval.is_one_day:
                first, last = self._ends(_first(interval), _last(interval), short=short)
                return self.labels.when.between.format(first=first, last=last)
        return period

    def _ends(self, first: date, last: date, *, short: bool) -> tuple[str, str]:
        """The ends of a span: the days, or the months or years where those are whole ("between 2012 and 2015")."""
        is_whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
        if is_whole and (first.month, last.month) == (1, 12) and first.year != last.year:
            return str(first.year), str(last.year)
        if is_whole and (first.year, first.month) != (last.year, last.month):
            one, other = self._month(first, short=short), self._month(last, short=short)
            return f"{one} {first.year}", f"{other} {last.year}"
        return self.day(first, short=short), self.day(last, short=short)

    def published(self, published: PublicationDate) -> str:
        """A publication date, or that it is not known."""
        interval = published.interval
        if interval.earliest is not None and interval.latest is not None:
            if published.precision is not None and published.precision.within_day:
                return self.day(interval.earliest.date())
            return self.period(interval, published.precision)
        if interval.latest is not None:
            return self.labels.when.before.format(when=self.day(interval.latest.date()))
        if published.basis is EvidenceKind.DOUBTED:
            return self.labels.masthead.publication_doubted.format(words=published.words)
        return self.labels.masthead.publication_unknown


def _first(interval: Interval) -> date:
    if interval.first_day is None:
        raise ValueError("the interval has no beginning")
    return interval.first_day


def _last(interval: Interval) -> date:
    if interval.last_day is None:
        raise ValueError("the interval has no end")
    return interval.last_day
