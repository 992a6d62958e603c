"""An expression that has been read, as later ones of the text lean on it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.dating.calendar import Period
from briefing.model import Anchor, AnchorKind


def place_in_year(period: Period) -> float | None:
    """Where in its year a period lies, in months from 1; None for one that has no place (BC, a year)."""
    first = period.first_day
    return first.month + first.day / 31 if first else None


@dataclass(frozen=True, slots=True)
class Noted:
    """An expression already read, and where it stands.

    `ahead` says that what it dates had not happened yet, `deadline` that it is no more than the end of a time ("by").
    """

    start: int
    end: int
    period: Period
    ahead: bool = False
    deadline: bool = False

    @property
    def anchor(self) -> Anchor:
        """The anchor of whatever is counted from it."""
        return Anchor(AnchorKind.TIMEX, self.start)
