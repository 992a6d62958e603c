"""Whether an article had certainly come out by a moment, certainly came out after it, or is of a day to come."""

from __future__ import annotations

from datetime import datetime, timedelta

from briefing.model.publication import PublicationDate
from briefing.zones import zone

_ZONES_APART = timedelta(days=1)
"""As much as the days of two zones can differ: in Auckland it is tomorrow while it is today in London."""


def published_after(published: PublicationDate, moment: datetime) -> bool:
    """Whether it certainly came out after the (aware) moment; `moment`'s zone is that of dates that name none."""
    earliest = published.interval.earliest
    return earliest is not None and _aware(earliest, published, moment) > moment


def is_of_a_day_to_come(published: PublicationDate, now: datetime) -> bool:
    """Whether it came out after the (aware) moment by more than zones can differ: its date is wrong, or the clock is.

    >>> from datetime import date, datetime, timezone
    >>> tomorrow = PublicationDate.of(date(2026, 4, 2))
    >>> is_of_a_day_to_come(tomorrow, datetime(2026, 4, 1, 6, tzinfo=timezone.utc))
    False
    """
    return published_after(published, now + _ZONES_APART)


def published_by(published: PublicationDate, moment: datetime) -> bool:
    """Whether it certainly was out by the (aware) moment."""
    latest = published.interval.latest
    return latest is not None and _aware(latest, published, moment) <= moment


def _aware(moment: datetime, published: PublicationDate, other: datetime) -> datetime:
    return moment.replace(tzinfo=zone(published.zone) or other.tzinfo)
