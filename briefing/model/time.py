"""Time as the program holds it: intervals with a precision, and how each was found.

Every moment is a naive local `datetime` of the article's own day (the dateline's or the desk's zone), at
second resolution; both ends of an interval are inclusive. What a text leaves open stays open: an end may be None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

FIRST_MOMENT = time(0, 0, 0)
LAST_MOMENT = time(23, 59, 59)
_SIGN_AND_SPACE = len(", ")
KEPT_UP = timedelta(days=2)
"""So long after the day that it bears a live page is kept up, or before it was begun."""


class Precision(StrEnum):
    """The finest unit that is known, finest first; the order of the members is the order of fineness."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    RANGE = "range"

    @property
    def within_day(self) -> bool:
        """Whether it is finer than a day, so that clock times are worth printing."""
        return self in (Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY)


@dataclass(frozen=True, slots=True)
class Interval:
    """From `earliest` to `latest`, both inclusive; None is an end that is not known.

    >>> Interval.of_day(date(2015, 10, 8)).is_one_day
    True
    """

    earliest: datetime | None
    latest: datetime | None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"interval ends before it begins: {self.earliest} > {self.latest}")

    @classmethod
    def of_day(cls, day: date) -> Interval:
        """The whole of one calendar day."""
        return cls.of_days(day, day)

    @classmethod
    def of_days(cls, first: date | None, last: date | None) -> Interval:
        """From the first moment of `first` to the last moment of `last`."""
        return cls(
            datetime.combine(first, FIRST_MOMENT) if first else None,
            datetime.combine(last, LAST_MOMENT) if last else None,
        )

    @property
    def first_day(self) -> date | None:
        """The calendar day of `earliest`."""
        return self.earliest.date() if self.earliest else None

    @property
    def last_day(self) -> date | None:
        """The calendar day of `latest`."""
        return self.latest.date() if self.latest else None

    @property
    def is_one_day(self) -> bool:
        """Whether both ends are known and fall on the same calendar day."""
        return self.earliest is not None and self.first_day == self.last_day

    @property
    def day(self) -> date | None:
        """The calendar day that it lies on; None where it is of several, or one end is open."""
        return self.first_day if self.is_one_day else None

    @property
    def length(self) -> timedelta | None:
        """How long it is, or None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return self.latest - self.earliest

    def precedes(self, other: Interval) -> bool:
        """Whether it is over before `other` begins; of an open end nobody can say so.

        >>> Interval.of_day(date(2015, 10, 8)).precedes(Interval.of_day(date(2015, 10, 9)))
        True
        """
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def overlaps(self, other: Interval) -> bool:
        """Whether some moment may lie in both; an open end reaches for ever."""
        return not (self.precedes(other) or other.precedes(self))

    def contains(self, other: Interval) -> bool:
        """Whether `other` lies wholly inside; an open end of `other` fits only an open end."""
        begins = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return begins and ends

    def clipped(self, *, until: datetime | None = None, since: datetime | None = None) -> Interval:
        """The part not after `until` and not before `since`; unchanged if nothing would be left."""
        earliest = max(filter(None, (self.earliest, since)), default=None)
        latest = min(filter(None, (self.latest, until)), default=None)
        if earliest and latest and earliest > latest:
            return self
        return Interval(earliest, latest)


class TimexType(StrEnum):
    """The four types of ISO-TimeML's TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class AnchorKind(StrEnum):
    """What a time expression was counted from.

    `EVENT`: the words after it say of which day it is ("the day that he died"). `ANY`: it is of no day but of any such
    ("on a Sunday morning", "daily at 9.10").
    """

    PUBLICATION = "publication date"
    DATELINE = "dateline"
    TIMEX = "timex"
    EXPLICIT = "explicit"
    EVENT = "event"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an expression was counted from; `timex` is the start offset of that other expression."""

    kind: AnchorKind
    timex: int | None = None

    def __str__(self) -> str:
        return f"timex:{self.timex}" if self.kind is AnchorKind.TIMEX else self.kind.value


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression in one article (ISO-TimeML TIMEX3).

    `text` is `Article.text[start:end]`. `value` is the TIMEX3 value ("2015-10-08TAF", "P4Y", "PAST_REF"; "" where
    recognised but unresolvable). `interval` is None for durations, sets, and what cannot be resolved. `rule` says in
    words how the value was reached. `modifier` is TIMEX3's mod (APPROX, START, MID, END, BEFORE, ...).
    `alternatives` are other times that it may mean: with an interval the less likely ones, without one the times of
    which none is stated. `utc` is the moment of a clock time in UTC, aware, where the text or the place gives its zone.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    interval: Interval | None
    precision: Precision | None
    anchor: Anchor
    rule: str
    modifier: str | None = None
    alternatives: tuple[Interval, ...] = ()
    utc: datetime | None = None

    @property
    def names_time(self) -> bool:
        """Whether it says when, and not how long, how often, or only "once", "now" (TIMEX3's PAST_REF and the like)."""
        return self.type in (TimexType.DATE, TimexType.TIME) and not self._is_reference

    @property
    def is_duration(self) -> bool:
        """Whether its value is how long and not when, of whatever type: "four years" (P4Y), "in recent weeks" (PXW)."""
        return self.value.startswith("P") and not self._is_reference

    @property
    def _is_reference(self) -> bool:
        return self.value.endswith("_REF")

    def adjoins(self, following: Timex) -> bool:
        """Whether at most a sign and a space part it from the one after it: "the next day, 28 January"."""
        return following.start - self.end <= _SIGN_AND_SPACE

    def to_dict(self) -> dict[str, Any]:
        """The expression in plain types, dates in ISO 8601, ready for a table or for JSON."""
        interval = self.interval or Interval(None, None)
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "type": self.type.value,
            "value": self.value,
            "earliest": spell(interval.earliest, self.precision),
            "latest": spell(interval.latest, self.precision),
            "precision": self.precision.value if self.precision else None,
            "anchor": str(self.anchor),
            "rule": self.rule,
        }


class Qualifier(StrEnum):
    """How an event stands to the interval of its `When`."""

    ON = "on"
    ABOUT = "about"
    BEFORE = "before"
    SHORTLY_BEFORE = "shortly before"
    AFTER = "after"
    BETWEEN = "between"


class Basis(StrEnum):
    """How the day is known: the text states it, we infer it (narrative, lead, reporting verb), a person gave it."""

    STATED = "stated"
    INFERRED = "inferred"
    EDITED = "edited by hand"


@dataclass(frozen=True, slots=True)
class When:
    """The time of an event or of a saying.

    BEFORE is "on or before `interval.latest`", AFTER "on or after `interval.earliest`", BETWEEN "at some time
    inside". An interval open at both ends means that nothing is known. `working` says in words how it was found.
    """

    interval: Interval
    precision: Precision | None
    qualifier: Qualifier
    basis: Basis
    working: str
    timexes: tuple[Timex, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether at least one end is known."""
        return self.interval.earliest is not None or self.interval.latest is not None

    @property
    def is_dated(self) -> bool:
        """Whether both ends are known, so that it has a place on a time axis."""
        return self.interval.earliest is not None and self.interval.latest is not None

    @property
    def is_on(self) -> bool:
        """Whether it lies on its interval, not before, after, about or at some time inside it."""
        return self.qualifier is Qualifier.ON

    @property
    def day(self) -> date | None:
        """The calendar day on which it happened, None where less is known."""
        return self.interval.day if self.is_on else None

    def excludes(self, other: When) -> bool:
        """Whether both are dated and have no moment in common: what happened then cannot have happened at the other."""
        return self.is_dated and other.is_dated and not self.interval.overlaps(other.interval)

    def to_dict(self) -> dict[str, Any]:
        """The time in plain types, dates in ISO 8601; without its working."""
        return {
            "earliest": spell(self.interval.earliest, self.precision),
            "latest": spell(self.interval.latest, self.precision),
            "precision": self.precision.value if self.precision else None,
            "qualifier": self.qualifier.value,
            "basis": self.basis.value,
        }


UNKNOWN_WHEN = When(Interval(None, None), None, Qualifier.ON, Basis.INFERRED, "the text gives no day")


def spell(moment: datetime | None, precision: Precision | None) -> str | None:
    """ISO 8601 for programs: a date, or date and minutes where the precision is finer than a day."""
    if moment is None:
        return None
    if precision is not None and precision.within_day:
        return moment.isoformat(timespec="seconds" if precision is Precision.SECOND else "minutes")
    return moment.date().isoformat()
