"""Reads the date that a field, a header or a person states, as exactly as it is stated and in its own zone.

Nothing is filled in: a month stays a month, "09/10/2015" stays either of two days, a zone is never converted.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email.utils import parsedate_tz
from functools import cache, lru_cache

from briefing.model import Interval, Precision
from briefing.model.iso import YEARS, StatedDate, read_iso, stated_day
from briefing.patterns import any_of
from briefing.reading.evidence.calendar_words import is_day_first, month_expression, month_of, weekday_expression
from briefing.reading.evidence.words import date_words
from briefing.zones import UTC_NAMES, is_civil_offset, spelled_offset, zone

_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\D.*)?", re.ASCII)
_SPACED = re.compile(r"(\d{1,2}) ?([./|-]) ?(\d{1,2}) ?\2 ?(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([./]) ?(\d{1,2})\2 ?(\d{1,2})(?:\D.*)?", re.ASCII)
_UNPADDED = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:([T ])(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?!\d))?(\S{0,8}))?", re.ASCII
)
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})T\d{4}(?:\d{2})?(?:Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},? ?)?\d{1,2}[ -][A-Za-z]{3,9}\.?[ -]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?"
    r"(?: ?(?P<zone>[+-]\d{4}|[A-Za-z]{1,4}))?(?: ?\([^()]*\))?",
    re.ASCII,
)
"""RFC 2822 with the liberties that its readers allow; never the "PM" of a clock, which they take for a zone."""

_MAIL_ZONES = frozenset((*UTC_NAMES, "AST", "ADT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"))
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일].*", re.ASCII)
_LOOSE_FRACTION = re.compile(r"(?<=T\d{2}:\d{2}:\d{2}):(?=\d{3}(?:Z|[+-]|$))", re.ASCII)
"""Before the milliseconds in "2022-01-10T22:06:08:684Z", where a full stop belongs."""

_NAMED = re.compile(r"[^\W\d_]{3,}")
_LONGEST = 80
_LANGUAGES = (
    "en", "es", "de", "fr", "it", "pt", "nl", "sv", "da", "nb", "pl", "cs", "ro", "tr", "ru", "uk", "ja", "zh", "ko",
    "ar", "fa", "he", "el", "hu", "fi", "sk", "bg", "sr", "hr", "sl", "lt", "lv", "et", "ca", "id", "vi", "th", "hi",
)  # fmt: skip
"""Those that most pages of news are in. dateparser knows 205, and to prepare them all for a word that is no date in any
takes it twelve seconds."""
_PLACEHOLDER = "1900-01-01"
_EPOCH = datetime(1970, 1, 1)
"""The moment that computers count from, which is 1 a.m. in Berlin and the evening before in New York."""

_MONTHS_IN_YEAR = 12
_FIRST_SHORT, _CENTURY_BEFORE, _CENTURY = 94, 1900, 2000


@lru_cache(maxsize=1024)
def read_date(words: str, language: str | None = None) -> StatedDate | None:
    """A date as fields, headers and people write it: ISO 8601, RFC 2822, digits, or a month by name; else None.

    `language` ("en-GB") settles the order of day and month in digits, where it is one that has only one order.
    """
    words = " ".join(words.split())
    if not words or len(words) > _LONGEST:
        return None
    words = _LOOSE_FRACTION.sub(".", words)
    found = read_iso(words) or _unpadded(words) or _digits(words, language)
    found = found or _mail(words) or _by_name(words) or _in_any_language(words)
    return None if found is None or is_placeholder(words, found) else found


def is_placeholder(words: str, found: StatedDate) -> bool:
    """Whether it is what programs write where no date was ever set, with its clock; a bare day a person may mean.

    In a zone it is the very moment; without one, that moment on the clock of any zone.
    """
    earliest = found.interval.earliest
    if words.startswith(_PLACEHOLDER):
        return True
    if earliest is None or not found.precision.within_day:
        return False
    known = zone(found.zone)
    apart = earliest.replace(second=0) - _EPOCH
    offset = known.utcoffset(earliest) if known else None
    return apart == offset if offset is not None else is_civil_offset(apart)


def is_day_of_epoch(interval: Interval | None) -> bool:
    """Whether it is one of the two days on which the count of computers begins, somewhere on earth."""
    day = interval.day if interval is not None and interval.is_one_day else None
    return day in (_EPOCH.date(), _EPOCH.date() - timedelta(days=1))


def _unpadded(words: str) -> StatedDate | None:
    """ISO 8601 whose figures lack their zeros, as "2015-9-3T8:05:0Z"."""
    match = _UNPADDED.fullmatch(words)
    if match is None:
        return None
    year, month, day, between, hour, minute, second, zone = match.groups()
    padded = f"{year}-{month:0>2}-{day:0>2}"
    if hour:
        padded += f"{between}{hour:0>2}:{minute:0>2}" + (f":{second:0>2}" if second else "") + zone
    return read_iso(padded)


def _digits(words: str, language: str | None) -> StatedDate | None:
    """Day, month and year in figures; where day and month could each be the other, both readings as a range."""
    east_asian = _EAST_ASIAN.fullmatch(words)
    if east_asian:
        return stated_day(*map(int, east_asian.groups()))
    year_first = _YEAR_FIRST.fullmatch(words)
    if year_first:
        return stated_day(int(year_first[1]), int(year_first[3]), int(year_first[4]))
    basic = _BASIC.fullmatch(words)
    if basic:
        return stated_day(*map(int, basic.groups()))
    match = _NUMERIC.fullmatch(words) or _SPACED.fullmatch(words)
    if match is None:
        return _short_year(words, language)
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    day_first = stated_day(year, second, first)
    only_day_first = match[2] == "." or is_day_first(language)
    month_first = None if only_day_first and day_first else stated_day(year, first, second)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    days = sorted(filter(None, (day_first.interval.first_day, month_first.interval.first_day)))
    return StatedDate(Interval.of_days(days[0], days[-1]), Precision.RANGE)


def _short_year(words: str, language: str | None) -> StatedDate | None:
    """A day like "28.01.22" in a language whose figures begin with the day, and one like "1/28/22" in any.

    The web has had pages since 1994.
    """
    match = _SHORT_YEAR.fullmatch(words)
    if match is None:
        return None
    day, month, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "/" and month > _MONTHS_IN_YEAR:
        day, month = month, day
    elif not is_day_first(language):
        return None
    return stated_day(year + (_CENTURY_BEFORE if year >= _FIRST_SHORT else _CENTURY), month, day)


def _mail(words: str) -> StatedDate | None:
    """The form of RFC 2822, "Fri, 09 Oct 2015 23:30:00 -0400"; no zone, "-0000" and letters without one say none."""
    try:
        parts = parsedate_tz(words)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    match = _MAIL.fullmatch(words)
    if parts is None or match is None or (match["zone"] or "").lower() in ("am", "pm"):
        return None
    try:
        moment = datetime(*parts[:6])
    except (ValueError, OverflowError):
        return None
    if moment.year not in YEARS:
        return None
    zone = match["zone"] or ""
    known = zone.upper() in _MAIL_ZONES or (zone[:1] in ("+", "-") and zone != "-0000")
    offset = parts[9] if known else None
    return StatedDate(Interval(moment, moment), Precision.SECOND, None if offset is None else spelled_offset(offset))


@cache
def named_day_forms() -> tuple[re.Pattern[str], ...]:
    """How a day with its month by name is written, as "Oct. 9, 2015" and "9 de octubre de 2015"."""
    words = date_words().spelling
    month = rf"(?P<month>{month_expression()})"
    day = rf"(?P<day>\d{{1,2}})(?:{any_of(words.ordinals)}|[.ºª°])?"
    the, of, of_year = (rf"(?:{any_of(each)})?" for each in (words.before_day, words.before_month, words.before_year))
    return tuple(
        re.compile(form, re.IGNORECASE)
        for form in (
            rf"(?<![\w./-]){the}{day},? {of}{month},? {of_year}(?P<year>\d{{4}})(?!\d)",
            rf"(?<![\w./-]){day}-{month}-(?P<year>\d{{4}})(?!\d)",
            rf"(?<!\w){month} {day},? (?P<year>\d{{4}})(?!\d)",
            rf"(?<![\w./-])(?P<year>\d{{4}})\.? {month} {day}(?!\d)",
        )
    )


def named_day(match: re.Match[str]) -> StatedDate | None:
    """The day that a match of one of `named_day_forms` means; None for one that is in no calendar."""
    month = month_of(match["month"])
    return stated_day(int(match["year"]), month, int(match["day"])) if month else None


@cache
def _leading_weekday() -> re.Pattern[str]:
    return re.compile(rf"{weekday_expression()},? (?:{any_of(date_words().spelling.after_weekday)})?", re.IGNORECASE)


def _by_name(words: str) -> StatedDate | None:
    """A day with its month by name and nothing else; what else people write is left to dateparser."""
    weekday = _leading_weekday().match(words)
    start = weekday.end() if weekday else 0
    matches = (form.fullmatch(words, start) for form in named_day_forms())
    return next((found for match in matches if match and (found := named_day(match))), None)


def _in_any_language(words: str) -> StatedDate | None:
    """A form like "October 9, 2015, 3:45 p.m. EDT" in any language of `_LANGUAGES`; never a relative word."""
    if not (_NAMED.search(words) and re.search(r"\d{4}", words)):
        return None
    from dateparser.date import DateDataParser  # half a second to import, for few fields

    parser = DateDataParser(
        languages=_LANGUAGES,
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
            "RETURN_TIME_AS_PERIOD": True,
        },
    )
    try:
        found = parser.get_date_data(words)
    except (ValueError, OverflowError, TypeError, AttributeError, RecursionError):
        return None
    moment = found.date_obj
    if moment is None or moment.year not in YEARS:
        return None
    if found.period != "time":
        return StatedDate(Interval.of_day(moment.date()), Precision.DAY)
    offset = moment.utcoffset()
    local = moment.replace(tzinfo=None, microsecond=0)
    zone = None if offset is None else spelled_offset(int(offset.total_seconds()))
    return StatedDate(Interval(local, local), Precision.MINUTE, zone)
