"""How the times of two mentions lie to each other."""

from __future__ import annotations

from briefing.events.weights import weights
from briefing.model import Basis, Interval, When

APART = "apart"
"""What `days` says of two that cannot be of one event."""


TIMING = frozenset((APART, "same_day", "overlap", "near_day", "date_conflict", "months_apart"))
"""All features of a pair that its times show."""


def days(one: When, other: When) -> str:
    """The name of the feature that two times show of a pair, `APART`, or "" where they say nothing."""
    mine, theirs = one.interval, other.interval
    if (mine.earliest is None and mine.latest is None) or (theirs.earliest is None and theirs.latest is None):
        return ""
    gap = _gap(mine, theirs)
    if gap is None:
        if one.is_on and other.is_on and mine.is_one_day and theirs.is_one_day:
            return "same_day"
        return "overlap" if one.is_dated and other.is_dated else ""
    gates = weights().gates
    if one.basis is Basis.STATED and other.basis is Basis.STATED:
        return "date_conflict" if gap <= gates.conflict_days and one.is_on and other.is_on else APART
    return "near_day" if gap <= gates.day_slack else APART


def most_days_apart() -> int:
    """Days between the times of two mentions of one event, at most: of further ones `days` says `APART`."""
    gates = weights().gates
    return max(gates.conflict_days, gates.day_slack)


def _gap(one: Interval, other: Interval) -> int | None:
    """Days from the end of the earlier interval to the beginning of the later; None where they overlap."""
    if one.latest is not None and other.earliest is not None and one.latest < other.earliest:
        return (other.earliest.date() - one.latest.date()).days
    if other.latest is not None and one.earliest is not None and other.latest < one.earliest:
        return (one.earliest.date() - other.latest.date()).days
    return None
