"""The ladder of evidence for the publication date: which statement decides, and which are kept as its rivals.

Never evidence: the time stamp of a file, the day of the run, a date in the body, a copyright year. The moment of the
last change, of a capture, and of the making of a document bound publication from above and are not it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from briefing.model import Evidence, EvidenceKind, Interval, Precision, PublicationDate
from briefing.reading.evidence.dates import read_date
from briefing.zones import is_civil_offset

LADDER = tuple(kind for kind in EvidenceKind if kind not in (EvidenceKind.UNKNOWN, EvidenceKind.DOUBTED))
"""Strongest first: what a person states about this article, what its publisher states for programs to read, what the
page shows to people, and last what only bounds it."""

_FILLED_BY_PROGRAMS = (
    EvidenceKind.JSON_LD, EvidenceKind.OPEN_GRAPH, EvidenceKind.META, EvidenceKind.FEED, EvidenceKind.TIME_ELEMENT,
)  # fmt: skip
"""Written by a content management system out of one field: they agree when they are wrong."""

_INDEPENDENT = (EvidenceKind.ADDRESS, EvidenceKind.DATELINE, EvidenceKind.BYLINE)
_SHOWN = (*_INDEPENDENT, EvidenceKind.TIME_ELEMENT)
"""What readers see; a field for programs may hold the day of the desk or that of another clock."""

_DAY = timedelta(days=1)
_UTC = ("UTC", "+00:00")
_WESTMOST, _EASTMOST = timedelta(hours=-12), timedelta(hours=14)
"""The offsets between which all civil time lies."""


def stated(kind: EvidenceKind, words: str, zone: str | None = None, language: str | None = None) -> Evidence:
    """Evidence of `kind` in the words that stand there; `zone` is that of the desk, for words that name none.

    `language` is that of the page ("en-GB"), for the order of day and month in figures.
    """
    found = read_date(words, language)
    if found is None:
        return Evidence(kind, words, None)
    return Evidence(kind, words, found.interval, found.precision, found.zone or zone)


def publication_date(evidence: Iterable[Evidence]) -> PublicationDate:
    """The date that the strongest evidence states, with all other evidence as rivals in order of the ladder.

    - Less exact than a day: the next that agrees with it and gives a day is used, for it says more without
      contradicting; of two readings of "09/10/2015" one that lies after the last change is out.
    - A moment in UTC: the day next to it that the page shows to its readers is the desk's own.
    - A field that programs fill, when address, dateline or byline (two of them) agree on an earlier day: these are
      used, for moving a site to another system dates its fields anew and leaves what people read.

    With bounds alone the beginning stays open. Evidence that cannot be read as a date decides nothing and stays among
    the rivals.
    """
    ladder = sorted(evidence, key=lambda item: LADDER.index(item.kind))
    readable = [item for item in ladder if item.interval is not None]
    statements = _days_before_months([item for item in readable if not item.kind.only_bounds])
    bounds = [item for item in readable if item.kind.only_bounds]
    if statements:
        chosen, used = _decisive(statements, bounds)
        return _as_date(_without_readings_after(used, bounds), [item for item in ladder if item is not chosen])
    if bounds:
        chosen = min(bounds, key=_out_by)
        return _as_date(
            replace(chosen, interval=Interval(None, _out_by(chosen))), [item for item in ladder if item is not chosen]
        )
    return PublicationDate(Interval(None, None), None, EvidenceKind.UNKNOWN, rivals=tuple(ladder))


def conflicting(published: PublicationDate) -> tuple[Evidence, ...]:
    """The rivals that name another time than the one used, more than a day away, strongest first.

    A day is allowed, for zones and for copy filed on the evening before. A bound conflicts where it lies before the
    date that is used: nothing is changed or captured before it is out.
    """
    return tuple(item for item in published.rivals if _contradicts(item, published.interval))


def as_evidence(given: PublicationDate) -> Evidence:
    """A publication date that the user gives, as the evidence it is."""
    return Evidence(EvidenceKind.GIVEN, given.words, given.interval, given.precision, given.zone)


def retrieval_evidence(retrieved: datetime | None) -> tuple[Evidence, ...]:
    """What is known of a page from when it was had: that it was out by then."""
    return (stated(EvidenceKind.CAPTURED, retrieved.isoformat()),) if retrieved else ()


def _as_date(used: Evidence, rivals: Sequence[Evidence]) -> PublicationDate:
    interval = used.interval or Interval(None, None)
    return PublicationDate(interval, used.precision, used.kind, used.words, used.zone, tuple(rivals))


def _days_before_months(statements: Sequence[Evidence]) -> list[Evidence]:
    """The statements, those of one kind that name a day before its others, and months in addresses after all days.

    An address keeps the month in which the page was set up; a work cited in the head of a page has a year alone.
    """
    if not any(map(_is_day, statements)):
        return list(statements)
    return sorted(
        statements,
        key=lambda item: (
            item.kind is EvidenceKind.ADDRESS and not _is_day(item),
            LADDER.index(item.kind),
            item.kind is EvidenceKind.META and not _names_days(item),
        ),
    )


def _names_days(item: Evidence) -> bool:
    return _is_day(item) or item.precision is Precision.RANGE


def _decisive(statements: Sequence[Evidence], bounds: Sequence[Evidence]) -> tuple[Evidence, Evidence]:
    """Which of the statements, strongest first and all of them readable, decides, and what it is taken to say."""
    strongest, weaker = statements[0], statements[1:]
    sharper = ((item, sharp) for item in weaker if (sharp := _sharpened(strongest, item)) is not None)
    chosen, used = next(sharper, (strongest, strongest))
    if strongest.kind in _FILLED_BY_PROGRAMS:
        other = _outvoting(used, weaker) or _of_the_desk(used, weaker) or _shown_and_stated(used, weaker, bounds)
        if other:
            return other, other
    return chosen, used


def _shown_and_stated(strongest: Evidence, weaker: Sequence[Evidence], bounds: Sequence[Evidence]) -> Evidence | None:
    """The one day that the page shows, where all else that it states for programs names it too, but the strongest.

    A day that is one of a change as well is none: pages show it without a word of what it is.
    """
    days = [item for item in weaker if _is_day(item)]
    shown = [item for item in days if item.kind in _SHOWN]
    filled = [item for item in days if item.kind not in _SHOWN]
    named = {_earliest(item).date() for item in days}
    changed = {bound.interval.first_day for bound in bounds if bound.interval}
    if not shown or not filled or len(named) != 1 or not named.isdisjoint(changed):
        return None
    return shown[0] if abs(_earliest(shown[0]) - _earliest(strongest)) > _DAY else None


def _sharpened(strongest: Evidence, item: Evidence) -> Evidence | None:
    """The weaker `item`, in its one reading that fits, if it gives the day that `strongest` leaves open; else None."""
    if strongest.interval is None or strongest.interval.is_one_day:
        return None
    readings = [reading for reading in _readings(item) if _fits(reading, strongest)]
    if len(readings) != 1:
        return None
    return item if _is_day(item) else replace(item, interval=readings[0], precision=Precision.DAY)


def _readings(item: Evidence) -> list[Interval]:
    """The days that a statement may mean: one, or the two of "09/10/2015"; none where it is less exact."""
    if item.interval is None or not (item.interval.is_one_day or item.precision is Precision.RANGE):
        return []
    days = (item.interval.first_day, item.interval.last_day)
    return [item.interval] if _is_day(item) else [Interval.of_day(day) for day in days if day]


def _fits(day: Interval, strongest: Evidence) -> bool:
    if strongest.precision is Precision.RANGE:
        return day.first_day in {reading.first_day for reading in _readings(strongest)}
    return strongest.interval is not None and strongest.interval.contains(day)


def _outvoting(strongest: Evidence, weaker: Sequence[Evidence]) -> Evidence | None:
    """The first of two independent statements that name one day, more than a day before the strongest; else None."""
    earlier = [
        item
        for item in weaker
        if item.kind in _INDEPENDENT and _is_day(item) and _earliest(item) + _DAY < _earliest(strongest) - _DAY
    ]
    for item in earlier:
        kinds = {other.kind for other in earlier if abs(_earliest(other) - _earliest(item)) <= _DAY}
        if len(kinds) > 1:
            return item
    return None


def _of_the_desk(strongest: Evidence, weaker: Sequence[Evidence]) -> Evidence | None:
    """Where the strongest is a moment in UTC: the statement of the day on which that was, somewhere, and there."""
    if strongest.zone not in _UTC or strongest.precision is None or not strongest.precision.within_day:
        return None
    moment = _earliest(strongest)
    possible = {(moment + _WESTMOST).date(), (moment + _EASTMOST).date()}
    local = [item for item in weaker if _is_day(item) and item.zone not in _UTC]
    named = [item for item in local if item.zone or item.kind in _SHOWN or _is_by_another_clock(item, moment)]
    days = {_earliest(item).date() for item in named}
    if moment.date() in days or not days & possible:
        return None
    return next(item for item in named if _earliest(item).date() in possible)


def _is_by_another_clock(item: Evidence, moment: datetime) -> bool:
    """Whether a time without a zone is a moment of UTC as the clock of some zone on earth shows it.

    "Thursday, December 22, 2016, 06:47 PM" next to "2016-12-23T00:47:31Z".
    """
    if item.precision is None or not item.precision.within_day:
        return False
    apart = _earliest(item).replace(second=0) - moment.replace(second=0)
    return bool(apart) and is_civil_offset(apart)


def _without_readings_after(item: Evidence, bounds: Sequence[Evidence]) -> Evidence:
    """The evidence, of its two readings only the earlier where the later lies after a bound."""
    interval = item.interval
    if item.precision is not Precision.RANGE or interval is None or interval.first_day is None or not bounds:
        return item
    out_by = min(map(_out_by, bounds))
    if interval.latest is None or interval.latest - _DAY <= out_by or _earliest(item) > out_by:
        return item
    return replace(item, interval=Interval.of_day(interval.first_day), precision=Precision.DAY)


def _out_by(bound: Evidence) -> datetime:
    """The moment by which the article was out; a printed paper is made on the evening before the day it bears."""
    latest = (bound.interval and bound.interval.latest) or datetime.max
    return latest + _DAY if bound.kind is EvidenceKind.DOCUMENT else latest


def _contradicts(item: Evidence, used: Interval) -> bool:
    if item.interval is None:
        return False
    if item.kind.only_bounds:
        return used.earliest is not None and used.earliest > _out_by(item) + _DAY
    first, last = item.interval.first_day, item.interval.last_day
    return bool(
        (first and used.last_day and first - used.last_day > _DAY)
        or (last and used.first_day and used.first_day - last > _DAY)
    )


def _is_day(item: Evidence) -> bool:
    return item.interval is not None and item.interval.is_one_day


def _earliest(item: Evidence) -> datetime:
    return (item.interval and item.interval.earliest) or datetime.min
