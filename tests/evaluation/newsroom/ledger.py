"""What must come of it all, reckoned apart from the program: in which edition each publication is new, and if late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tests.evaluation.newsroom.stories import Piece, Version, cutoff, has_edition

EARLY = timedelta(hours=2)
"""So long before its cut-off a run already makes the day's edition."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Place:
    """The edition in which a publication is new."""

    edition: date
    late: bool


def due(now: datetime) -> date:
    """The newest edition that a run at this moment (aware, local) may make."""
    today = now.date()
    if has_edition(today) and now >= cutoff(today) - EARLY:
        return today
    return edition_before(today)


def edition_before(day: date) -> date:
    """The last day with an edition before `day`."""
    day -= _DAY
    while not has_edition(day):
        day -= _DAY
    return day


@dataclass(slots=True)
class Ledger:
    """The editions that must exist, by day, and where every publication that was seen belongs."""

    editions: dict[date, tuple[date, ...]] = field(default_factory=dict)
    """The days that are missed just before it, by edition."""

    places: dict[Version, Place] = field(default_factory=dict)
    _waiting: dict[Version, Piece] = field(default_factory=dict)

    @property
    def last(self) -> date | None:
        """The newest edition."""
        return max(self.editions, default=None)

    def see(self, pieces: Iterable[Piece]) -> None:
        """A run saw these."""
        for piece in pieces:
            if piece.key not in self.places:
                self._waiting[piece.key] = piece

    def to_make(self, now: datetime, catch_up: int) -> tuple[date, ...]:
        """The editions that a run at this moment has to make, oldest first."""
        day = due(now)
        if day in self.editions or (self.last and day < self.last):
            return ()
        left_out = self._missed(day)
        return (*left_out[max(0, len(left_out) - catch_up) :], day)

    def make(self, days: Sequence[date]) -> None:
        """These editions were made in one run, oldest first."""
        cutoffs = [cutoff(day) for day in days]
        for place, day in enumerate(days):
            before = cutoff(self.last) if self.last else None
            taken = {
                version: piece
                for version, piece in self._waiting.items()
                if _in_first_of(piece.published, cutoffs[place:]) == 0
            }
            missed = self._missed(day)
            self.editions[day] = missed
            for version, piece in taken.items():
                late = bool(before and piece.published and piece.published <= before)
                self.places[version] = Place(day, late)
                del self._waiting[version]

    @property
    def waiting(self) -> frozenset[Version]:
        """What was seen and belongs to no edition yet."""
        return frozenset(self._waiting)

    def _missed(self, day: date) -> tuple[date, ...]:
        if self.last is None:
            return ()
        days = (self.last + number * _DAY for number in range(1, (day - self.last).days))
        return tuple(each for each in days if has_edition(each))


def _in_first_of(published: datetime | None, cutoffs: Sequence[datetime]) -> int | None:
    for place, each in enumerate(cutoffs[:-1]):
        if published and published <= each:
            return place
    return None if published and published > cutoffs[-1] else len(cutoffs) - 1
