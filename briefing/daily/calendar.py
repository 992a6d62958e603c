"""On which days a profile has an edition, up to which moment each reaches, and which one is to be made now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from briefing.dating.holidays import holiday
from briefing.settings import Calendar

EARLY = timedelta(hours=2)
"""How long before its cut-off an edition may be made: a timer set in another zone may be an hour early for half the
year. Longer, and a run by hand in the night would make, and so close, the morning's edition."""

_DAY = timedelta(days=1)
_FARTHEST = 1000
"""Days looked back for an edition: holidays and days of the week leave no longer gap."""


def edition_days(calendar: Calendar, first: date, last: date) -> Iterator[date]:
    """The days from `first` to `last`, both included, that have an edition: business days that are no holiday.

    A day that the zone left out (30 December 2011 in Samoa) has none.
    """
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if has_edition(calendar, day):
            yield day


def has_edition(calendar: Calendar, day: date) -> bool:
    """Whether there is an edition of that local date."""
    return (
        day.weekday() in calendar.days
        and day not in calendar.holidays
        and day not in _yearly(calendar, day.year)
        and _moment(day, time(), calendar.zone).date() == day
    )


def cutoff_of(calendar: Calendar, day: date) -> datetime:
    """The moment that the edition of `day` reaches up to, in the profile's zone.

    A local time that the clocks skip on that day is the first moment after the gap, one that they show twice the first.
    """
    return _moment(day, calendar.cutoff or calendar.time, calendar.zone)


def start_of(calendar: Calendar, day: date) -> datetime:
    """The moment at which the edition of `day` is to be made, in the profile's zone."""
    return _moment(day, calendar.time, calendar.zone)


def due(calendar: Calendar, now: datetime) -> date | None:
    """The newest edition that may be made at `now` (zone-aware).

    It is today's from `EARLY` before its cut-off on, else the one before. Today is the local date in the profile's
    zone. None where the calendar had no edition for years.
    """
    today = now.astimezone(ZoneInfo(calendar.zone)).date()
    if has_edition(calendar, today) and now >= cutoff_of(calendar, today) - EARLY:
        return today
    return edition_before(calendar, today)


def edition_before(calendar: Calendar, day: date) -> date | None:
    """The last day with an edition before `day`."""
    earliest = max(day.toordinal() - _FARTHEST, 1)
    for ordinal in range(day.toordinal() - 1, earliest - 1, -1):
        if has_edition(calendar, date.fromordinal(ordinal)):
            return date.fromordinal(ordinal)
    return None


def missed(calendar: Calendar, last_made: date | None, due: date) -> tuple[date, ...]:
    """The editions after `last_made` and before `due`, oldest first; none where no edition was ever made."""
    return () if last_made is None else tuple(edition_days(calendar, last_made + _DAY, due - _DAY))


def _moment(day: date, clock: time, zone: str) -> datetime:
    """The first moment of `day` at which the clocks of the zone show `clock` or later."""
    place = ZoneInfo(zone)
    wanted = datetime.combine(day, clock, place)
    # A local time that exists comes back from UTC as it went (PEP 495); one in a gap does not.
    found = wanted.astimezone(UTC)
    if found.astimezone(place).replace(tzinfo=None) == wanted.replace(tzinfo=None):
        return wanted
    return _change_before(found, wanted.replace(fold=1).astimezone(UTC), place).astimezone(place)


def _change_before(after: datetime, before: datetime, place: ZoneInfo) -> datetime:
    """The second at which the zone's offset changes between two moments in UTC."""
    offset = after.astimezone(place).utcoffset()
    low, high = 0, round((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if (before + timedelta(seconds=middle)).astimezone(place).utcoffset() == offset:
            high = middle
        else:
            low = middle
    return before + timedelta(seconds=high)


@lru_cache(maxsize=64)
def _yearly(calendar: Calendar, year: int) -> frozenset[date]:
    """The holidays of a year that are given by a formula."""
    found = (holiday(each, year) for each in calendar.holidays if isinstance(each, str))
    return frozenset(day for period in found if period and (day := period.first_day))
