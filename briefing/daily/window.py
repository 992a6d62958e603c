"""Which edition an item belongs to: by when it was first seen, and what is certain of its publication.

An item is new in the edition that is made next after it was first seen. Its publication decides only what is beyond
doubt: what came out after an edition's cut-off waits for the next one, and what came out before the cut-off of an
edition that is already made is late.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from briefing.model import PublicationDate
from briefing.model.came_out import published_after, published_by


def is_late(published: PublicationDate, previous_cutoff: datetime | None) -> bool:
    """Whether it was published before the cut-off of the edition before, and so should have stood in that one.

    An article with only a latest possible publication date is never late: it may have been out long before.
    """
    if previous_cutoff is None or not published.is_stated:
        return False
    return published_by(published, previous_cutoff)


def in_first_of(published: PublicationDate, cutoffs: Iterable[datetime]) -> int | None:
    """The place of the edition among several to be made now (their cut-offs, oldest first) that an unseen item is for.

    An older one takes what was certainly out by its cut-off, the newest takes the rest; None for what certainly came
    out after the newest.
    """
    several = list(cutoffs)
    for place, cutoff in enumerate(several[:-1]):
        if published.is_stated and published_by(published, cutoff):
            return place
    return None if published_after(published, several[-1]) else len(several) - 1
