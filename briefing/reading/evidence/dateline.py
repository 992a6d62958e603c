"""Finds the dateline, "CALDER BAY, Oct. 7 (AP) —": where the report was filed, and whose copy it is.

The form is that of the AP and Reuters stylebooks: the city in capitals, a country or state, sometimes the day, the
agency in brackets, a dash. Without an agency the city must be in capitals; with one, ordinary spelling will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model import Evidence, EvidenceKind, Furniture, Interval, Precision, Span
from briefing.patterns import any_of
from briefing.reading.evidence.calendar_words import month_expression, weekday_expression
from briefing.reading.evidence.dates import read_date
from briefing.reading.evidence.publication import stated
from briefing.reading.evidence.words import date_words

_PARAGRAPHS_LOOKED_AT = 4
"""A headline, a byline and the caption of a picture may stand before the dateline."""

_MOST_WORDS = 4
"""Of a city, as in "PORT OF SPAIN" or "SAN PEDRO DE MACORIS"; headlines in capitals are longer."""

_CHARACTERS_LOOKED_AT = 400
_FEWEST_LETTERS = 4
"""Of a place that stands alone before a dash: shorter words in capitals are mostly names of organisations."""

_FILED_WITHIN = timedelta(days=31)
"""Of publication: beyond it, day and year belong to different stories."""


_NO_ZONE = rf"(?!(?:{any_of(date_words().dateline.clock_zones)})\b)"
_CAPITALS = rf"{_NO_ZONE}[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|[.’' /-](?=[^\W\d_a-zß-öø-ÿ])|(?<=\bM)c){{2,40}}\.?"
_ORDINARY = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?: [^\W\d_a-zß-öø-ÿ][\w.’'-]*){0,3}"
_REGION = rf"(?:, ?{_ORDINARY}){{0,2}}"
_MONTH = rf"(?i:{month_expression()})"
_OF = rf"(?:{any_of(date_words().spelling.after_dateline_day)})?"
_DAY = (
    rf"(?:,? (?:(?i:{weekday_expression()}),? )?"
    rf"(?P<day>(?:{_MONTH} \d{{1,2}}|\d{{1,2}}[.º]?{_OF} {_MONTH})(?:,?{_OF} \d{{4}})?))"
)
_AGENCY = r"\((?P<agency>[^\W\d_a-zß-öø-ÿ][\w.&’' /-]{1,40}|[a-z]{2,5})\)"
_DASH = r"(?:(?:--+|[—–_])(?=\s|$|[“\"‘'`A-Z])|-(?=\s|$))"
_WITH_AGENCY = re.compile(rf"(?P<place>{_ORDINARY}{_REGION}?){_DAY}?,? ?{_AGENCY}[:,.]? ?{_DASH}")
_IN_CAPITALS = re.compile(rf"(?P<place>{_CAPITALS}{_REGION}?){_DAY}?,? (?:{_AGENCY} ?)?{_DASH}")
_IN_BRACKETS = re.compile(
    rf"(?P<place>{_ORDINARY}{_REGION}),? ?\((?P<day>\d{{1,2}}\. ?(?:\d{{1,2}}\.|{_MONTH}) ?\d{{4}})\)"
    rf"(?:[:.,]|\s?{_DASH})"
)
"""Of press releases: "Karlsruhe (12.11.2021). The bishop ..."."""

_AGENCY_ALONE = re.compile(rf"{_AGENCY} ?{_DASH}")
_ANYWHERE = re.compile(rf"(?<!\S)(?P<place>{_CAPITALS}{_REGION}?){_DAY}?,? ?{_AGENCY} ?{_DASH}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the dateline stands, the place as it is written there, the agency in its brackets, and the day."""

    span: Span
    place: str | None
    agency: str | None
    day: str | None = None


def find_dateline(text: str, paragraphs: Sequence[Span], furniture: Sequence[Furniture]) -> Dateline | None:
    """The dateline that opens one of the first paragraphs of the story, or stands early in a text without them."""
    ends = {part.span.start: part.span.end for part in furniture}
    # What is left after a label that was run into the lead: "Photo MARLO, Ost — Two men were held".
    opened = (Span(ends.get(span.start, span.start), span.end) for span in paragraphs[: 2 * _PARAGRAPHS_LOOKED_AT])
    story = [span for span in opened if span.start < span.end]
    for span in story[:_PARAGRAPHS_LOOKED_AT]:
        for pattern in (_WITH_AGENCY, _IN_CAPITALS, _IN_BRACKETS, _AGENCY_ALONE):
            match = pattern.match(text, span.start, min(span.end, span.start + _CHARACTERS_LOOKED_AT))
            if match and _is_dateline(match):
                return _dateline(match)
    match = _ANYWHERE.search(text, 0, _CHARACTERS_LOOKED_AT)
    return _dateline(match) if match and _is_dateline(match) else None


def _is_dateline(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    place = groups.get("place")
    if place is None or groups.get("agency"):
        return True
    city, comma, _ = place.partition(",")
    if city.count(" ") >= _MOST_WORDS:
        return False
    return city not in date_words().dateline.no_places and (bool(comma) or len(city) >= _FEWEST_LETTERS)


def _dateline(match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    return Dateline(Span(match.start(), match.end()), groups.get("place"), groups.get("agency"), groups.get("day"))


def dateline_evidence(dateline: Dateline | None, others: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The day on which the copy was filed, as evidence; most datelines name no year, and take it from the others.

    These give it where one of them spans the day in one year only, or names a day that is near it. What bounds
    publication gives none: a change may come years later.
    """
    if dateline is None or dateline.day is None:
        return ()
    day = stated(EvidenceKind.DATELINE, dateline.day)
    if day.interval is not None:
        return (day,)
    for other in others:
        known = other.interval
        if other.kind.only_bounds or known is None or known.first_day is None or known.last_day is None:
            continue
        first, last = known.first_day, known.last_day
        if known.is_one_day:
            first, last = first - _FILED_WITHIN, last + _FILED_WITHIN
        words = (f"{dateline.day}, {year}" for year in range(first.year, last.year + 1))
        days = [spelled for spelled in map(_named_day, words) if spelled is not None and first <= spelled <= last]
        if len(days) == 1:
            return (Evidence(EvidenceKind.DATELINE, dateline.day, Interval.of_day(days[0]), Precision.DAY),)
    return (day,)


def _named_day(words: str) -> date | None:
    found = read_date(words)
    return found.interval.day if found else None
