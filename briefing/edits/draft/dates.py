"""A date as a person types it over the one in a draft, in the words of the brief or their own, spelled for an edit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from briefing.edits.when import parse_when
from briefing.errors import UsageError
from briefing.labels import Labels
from briefing.months import month_names
from briefing.patterns import any_of
from briefing.tables import room_record

_DASH = r"\s*[–—-]\s*"
_DAY = r"(?P<{0}day>\d{{1,2}})(?:\.|st|nd|rd|th)?"
_YEAR = r"(?:,?\s*(?P<{0}year>\d{{4}}))?"
_NUMERIC = re.compile(r"(?P<one>\d{1,2})(?P<sign>[./])\s?(?P<two>\d{1,2})(?P=sign)\s?(?P<year>\d{4})")
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_CLOCK = re.compile(rf"(?P<first>\d{{1,2}}:\d\d)(?:{_DASH}(?P<last>\d{{1,2}}:\d\d))?")
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class _TypedWords:
    """All of dates.toml; the phrases of `qualified` by how `parse_when` spells what they mean."""

    unknown: tuple[str, ...]
    qualified: Mapping[str, tuple[str, ...]]


@cache
def _typed_words() -> _TypedWords:
    return room_record(_TypedWords, "briefing.edits.draft", "dates.toml")


@dataclass(frozen=True)
class TypedDates:
    """Reads dates typed in the words of these labels, and in their language; `year` is meant where none is typed."""

    labels: Labels
    year: int | None = None

    def spelled(self, text: str) -> str:
        """The date as `parse_when` takes it; raises `UsageError` where none can be read, or more than one.

        >>> from briefing.labels import house_labels
        >>> TypedDates(house_labels()).spelled("Thu 8 October 2015")
        '2015-10-08'
        """
        typed = " ".join(text.split())
        try:
            parse_when(typed)
        except UsageError:
            typed = self._qualified(typed)
            parse_when(typed)
        return typed

    def _qualified(self, text: str) -> str:
        words = self.labels.when
        typed, bare = _typed_words(), text.lower()
        if not {bare, bare.rstrip(".?")}.isdisjoint((words.unknown.lower(), *typed.unknown)):
            return "unknown"
        between = _framed(words.between, text)
        if between:
            return f"{self._point(between['first'])}/{self._point(between['last'])}"
        for phrase, meant in (
            (words.before, "on or before"),
            (words.shortly_before, "on or before"),
            (words.after, "on or after"),
            (words.about, "about"),
            *((phrase, meant) for meant, phrases in typed.qualified.items() for phrase in phrases),
        ):
            found = _framed(phrase, text)
            if found:
                return f"{meant} {self._period(found['when'])}"
        night = _framed(words.night, text)
        return self._period(night["days"] if night else text)

    def _point(self, text: str) -> str:
        found = self._period(text)
        if "/" in found:
            raise _unread(text)
        return found

    def _period(self, text: str) -> str:
        """A day, a row of days, a month or a year; a time of day next to a day, a part of it left away."""
        if _ISO.fullmatch(text):
            return text
        day, _, rest = text.rpartition(", ")
        if day and rest.lower() in {part.lower() for part in self.labels.parts.values()}:
            return self._period(day)
        clock = _CLOCK.fullmatch(rest) if day else None
        if clock:
            on = self._point(day)
            first, last = (f"{on}T{time.zfill(5)}" if time else "" for time in (clock["first"], clock["last"]))
            return f"{first}/{last}" if last else first
        return self._days(self._without_weekday(text), text)

    def _days(self, text: str, typed: str) -> str:
        numeric = _NUMERIC.fullmatch(text)
        if numeric:
            return self._checked(_numeric(numeric, typed), typed)
        if re.fullmatch(r"\d{4}", text):
            return text
        for pattern in self._patterns:
            found = pattern.fullmatch(text)
            if found:
                return self._of(found.groupdict(), typed)
        raise _unread(typed)

    def _of(self, found: Mapping[str, str | None], typed: str) -> str:
        """The date or the row of days that the parts of one give; each day of the week must be that of its date."""
        month = self._month(found["month"])
        if not found.get("first_day"):
            return self._checked(_date(self._year(found["year"], typed), month, found.get("day")), typed)
        first_month = self._month(found.get("first_month") or found["month"])
        over_new_year = first_month > month
        first_year, year = found.get("first_year"), found["year"]
        if over_new_year and not (first_year or year):
            raise UsageError(f"“{typed}” goes over a new year; write the year of each day")
        last = _date(self._year(year or first_year, typed) + (over_new_year and not year), month, found["day"])
        first = _date(
            self._year(first_year or year, typed) - (over_new_year and not first_year), first_month, found["first_day"]
        )
        self._on_its_weekday(last, self._weekday(found.get("weekday") or ""), typed)
        return f"{self._checked(first, typed)}/{last}"

    def _year(self, given: str | None, typed: str) -> int:
        year = given or self.year
        if year is None:
            raise UsageError(f"no year is known for “{typed}”; write it as 2015-10-08")
        return int(year)

    def _month(self, name: str | None) -> int:
        return self._months[(name or "").lower().rstrip(".")]

    def _checked(self, spelled: str, typed: str) -> str:
        """The date, which must not be another day of the week than the one that is typed next to it."""
        return self._on_its_weekday(spelled, self._weekday(typed), typed)

    def _on_its_weekday(self, spelled: str, weekday: int | None, typed: str) -> str:
        parse_when(spelled)
        if weekday is not None and _is_day(spelled) and date.fromisoformat(spelled).weekday() != weekday:
            name = self.labels.weekdays.full[date.fromisoformat(spelled).weekday()]
            raise UsageError(f"“{typed}” contradicts itself: {spelled} is a {name}; write the one that is right")
        return spelled

    @cached_property
    def _months(self) -> dict[str, int]:
        """The number of a month by its names, lower case without a full stop."""
        code = self.labels.document.language.split("-")[0]
        known = {name: number for each in ("en", code) for name, number in _named(each)}
        for names in (self.labels.months.full, self.labels.months.short):
            known |= {name.lower().rstrip("."): number for number, name in enumerate(names, 1)}
        return known

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        names = any_of(self._months)
        weekday = rf"(?:(?P<weekday>{any_of(self._weekdays)})[.,]*\s+)?"  # of the last day, as in "Thu 8 – Fri 9 Oct"

        def month(prefix: str) -> str:
            return rf"(?P<{prefix}month>(?:{names})\.?)"

        def day(prefix: str) -> str:
            return _DAY.format(prefix)

        def year(prefix: str) -> str:
            return _YEAR.format(prefix)

        shapes = (
            rf"{day('')}\s*{month('')}{year('')}",
            rf"{month('')}\s*{day('')}{year('')}",
            rf"{day('first_')}{_DASH}{weekday}{day('')}\s*{month('')}{year('')}",
            rf"{month('')}\s*{day('first_')}{_DASH}{weekday}{day('')}{year('')}",
            rf"{day('first_')}\s*{month('first_')}{year('first_')}{_DASH}{weekday}{day('')}\s*{month('')}{year('')}",
            rf"{month('first_')}\s*{day('first_')}{year('first_')}{_DASH}{weekday}{month('')}\s*{day('')}{year('')}",
            rf"{month('')}{year('')}",
        )
        return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)

    @cached_property
    def _weekdays(self) -> dict[str, int]:
        names = (self.labels.weekdays.full, self.labels.weekdays.short)
        return {name.lower().rstrip("."): number for some in names for number, name in enumerate(some)}

    def _weekday(self, text: str) -> int | None:
        first = re.split(r"[\s,.]", text, maxsplit=1)[0].lower()
        return self._weekdays.get(first)

    def _without_weekday(self, text: str) -> str:
        return re.split(r"[\s,.]+", text, maxsplit=1)[1] if self._weekday(text) is not None and " " in text else text


def _named(language: str) -> Iterator[tuple[str, int]]:
    names = month_names().get(language)
    return iter(names.every().items()) if names else iter(())


def _framed(phrase: str, text: str) -> dict[str, str] | None:
    """What stands in `text` for the names in braces of a label, None where it is not worded so."""
    pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(phrase))
    found = re.fullmatch(pattern, text, re.IGNORECASE)
    return found.groupdict() if found else None


def _numeric(found: re.Match[str], typed: str) -> str:
    """8.10.2015 is the eighth, as all write who write full stops; with slashes only one that can be but one day."""
    one, two, year = int(found["one"]), int(found["two"]), found["year"]
    if found["sign"] == "/" and one <= _MONTHS and two <= _MONTHS and one != two:
        raise UsageError(f"“{typed}” may be two days; write it as {year}-{two:02}-{one:02} or {year}-{one:02}-{two:02}")
    day, month = (two, one) if found["sign"] == "/" and two > _MONTHS else (one, two)
    return f"{year}-{month:02}-{day:02}"


def _date(year: int, month: int, day: str | None) -> str:
    return f"{year:04}-{month:02}" + (f"-{int(day):02}" if day else "")


def _is_day(spelled: str) -> bool:
    return len(spelled) == len("2015-10-08")


def _unread(text: str) -> UsageError:
    return UsageError(f"no date can be read in “{text}”; write it as 2015-10-08")
