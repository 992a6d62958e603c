"""Whether an article had certainly come out by a moment, or certainly came out after it."""

from __future__ import annotations

from datetime import datetime

from briefing.model.article import PublicationDate
from briefing.zones import zone


def published_after(published: PublicationDate, moment: datetime) -> bool:
    """Whether it certainly came out after the (aware) moment; `moment`'s zone is that of dates that name none."""
    earliest = published.interval.earliest
    return earliest is not None and _aware(earliest, published, moment) > moment


def published_by(published: PublicationDate, moment: datetime) -> bool:
    """Whether it certainly was out by the (aware) moment."""
    latest = published.interval.latest
    return latest is not None and _aware(latest, published, moment) <= moment


def _aware(moment: datetime, published: PublicationDate, other: datetime) -> datetime:
    return moment.replace(tzinfo=zone(published.zone) or other.tzinfo)
