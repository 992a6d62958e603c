"""Dates written out in full, in languages for which there is no data file: we find the spans, dateparser reads them.

dateparser knows the month names of some two hundred languages. It is never let loose on running text (it takes "Sat.
10,000" for a date) and never fills in what a span leaves open: only spans that hold a day, a month and a year of four
figures are handed over, and it must find all three in them.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import Any

from dateparser.data import languages_info
from dateparser.date import DateDataParser

from briefing.model import Anchor, AnchorKind, Article, Interval, Precision, Timex, TimexType

# A year, and up to this much before or after it, can be a date. Bounded, so that no text is walked twice.
_SPAN = re.compile(
    r"(?<!\w)\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
    r"|(?<!\w)(?:"
    r"\d{4}-\d{1,2}-\d{1,2}"
    r"|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}"
    r"|\d{1,2}(?:\.|er|º|ª|-го|-е)?\s(?:[^\W\d_]{1,4}\s)?[^\W\d_]{3,14}\.?,?\s(?:[^\W\d_]{1,4}\s)?\d{4}"
    r"|[^\W\d_]{3,14}\.?\s\d{1,2},?\s\d{4}"
    r")(?!\w|[.,:/-]\d)"
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")

# dateparser asks for a base; nothing of it reaches a result, since day, month and year are all required.
_BASE = datetime(2000, 1, 1)
_SETTINGS = {
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PREFER_LOCALE_DATE_ORDER": True,
    "RELATIVE_BASE": _BASE,
    "PARSERS": ["absolute-time"],
}


def find_full_dates(article: Article, code: str) -> tuple[Timex, ...]:
    """The full dates of an article in the language `code` (ISO 639-1), in text order; none inside its furniture."""
    timexes = []
    for match in _SPAN.finditer(article.text):
        if any(part.span.start < match.end() and match.start() < part.span.end for part in article.furniture):
            continue
        day = _read(match.group(), code)
        if day is not None:
            timexes.append(_timex(match, day, code))
    return tuple(timexes)


def _read(words: str, code: str) -> datetime | None:
    iso = _ISO.fullmatch(words)
    if iso:
        try:
            return datetime(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
    parser = _parser(code)
    if parser is None:
        return None
    try:
        day: datetime | None = parser.get_date_data(words).date_obj
    except (ValueError, OverflowError, TypeError):
        return None
    return day


@cache
def _parser(code: str) -> Any:  # noqa: ANN401  dateparser has no types
    if code not in languages_info.language_order:
        return None
    return DateDataParser(languages=[code], settings=_SETTINGS)


def _timex(match: re.Match[str], day: datetime, code: str) -> Timex:
    return Timex(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        type=TimexType.DATE,
        value=day.date().isoformat(),
        interval=Interval.of_day(day.date()),
        precision=Precision.DAY,
        anchor=Anchor(AnchorKind.EXPLICIT),
        rule=f"full date as written; read by dateparser, since there is no data file for the language '{code}'",
    )
