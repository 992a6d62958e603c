"""What an expression means, before it becomes a `Timex`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeAlias

from briefing.dating.calendar import Period
from briefing.model import Anchor, AnchorKind, Interval, Precision, TimexType
from briefing.months import month_names

Fields: TypeAlias = Mapping[str, Any]
PUBLICATION = Anchor(AnchorKind.PUBLICATION)
EXPLICIT = Anchor(AnchorKind.EXPLICIT)
NO_ANCHOR = Anchor(AnchorKind.NONE)
OF_EVENT = Anchor(AnchorKind.EVENT)
OF_ANY = Anchor(AnchorKind.ANY)
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month_name(month: int) -> str:
    """The month of that number (1 to 12) as a rule prints it."""
    return month_names()["en"].full[month - 1][0].capitalize()


def in_words(day: date | None) -> str:
    """A day as a rule prints it: "Friday 9 October 2015"."""
    if day is None:
        return "an unknown day"
    return f"{_DAY_NAMES[day.weekday()]} {day.day} {month_name(day.month)} {day.year}"


@dataclass(frozen=True, slots=True)
class Interpretation:
    """The outcome of a meaning. `period` is the calendar period it names, for later expressions to lean on."""

    type: TimexType
    value: str
    interval: Interval | None
    precision: Precision | None
    anchor: Anchor
    rule: str
    modifier: str | None = None
    period: Period | None = None
    alternatives: tuple[Interval, ...] = ()
    utc: datetime | None = None

    @classmethod
    def of(cls, period: Period, anchor: Anchor, rule: str, modifier: str | None = None) -> Interpretation:
        """A date that is a whole period of the calendar."""
        interval = period.interval
        if interval is None:
            rule += "; outside the years 1 to 9999, so not placed on the calendar"
        return cls(TimexType.DATE, period.value, interval, period.precision, anchor, rule, modifier, period)

    @classmethod
    def unresolved(
        cls, value: str, rule: str, kind: TimexType = TimexType.DATE, anchor: Anchor = NO_ANCHOR
    ) -> Interpretation:
        """Recognised, but when it was cannot be said; `value` leaves open what is ("XXXX-WXX-4")."""
        return cls(kind, value, None, None, anchor, rule)

    @classmethod
    def amount(cls, value: str, rule: str, kind: TimexType = TimexType.DURATION) -> Interpretation:
        """A duration or a set: how long or how often, not when."""
        return cls(kind, value, None, None, NO_ANCHOR, rule)

    def assumed(self, why: str) -> Interpretation:
        """The same where no word says which day it was: the likeliest value stays, the time is an alternative only."""
        others = self.alternatives if self.interval is None else (self.interval,)
        return replace(self, interval=None, precision=None, period=None, alternatives=others, rule=why, utc=None)

    def or_else(self, other: Period) -> Interpretation:
        """The same with another period that the words may mean as well."""
        return replace(self, alternatives=(*self.alternatives, other.interval)) if other.interval else self

    def modified(self, modifier: str | None) -> Interpretation:
        """The same with TIMEX3's mod."""
        return replace(self, modifier=modifier) if modifier else self
