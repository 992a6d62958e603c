"""How the times of two mentions lie to each other."""

from __future__ import annotations

from briefing.events.weights import weights
from briefing.model import Basis, Qualifier, When

APART = "apart"
"""What `days` says of two that cannot be of one event."""


def days(one: When, other: When) -> str:
    """The name of the feature that two times show of a pair, `APART`, or "" where they say nothing."""
    if not one.is_known or not other.is_known:
        return ""
    gates = weights().gates
    if one.interval.overlaps(other.interval):
        if one.interval.is_one_day and other.interval.is_one_day and is_on(one) and is_on(other):
            return "same_day"
        return "overlap" if one.is_dated and other.is_dated else ""
    gap = _gap(one, other)
    if one.basis is Basis.STATED and other.basis is Basis.STATED:
        return "date_conflict" if gap <= gates.conflict_days and is_on(one) and is_on(other) else APART
    return "near_day" if gap <= gates.day_slack else APART


def is_on(when: When) -> bool:
    """Whether the event lies on its interval, not before, after or about it."""
    return when.qualifier is Qualifier.ON


def _gap(one: When, other: When) -> int:
    """Days from the end of the earlier interval to the beginning of the later; they do not overlap."""
    first, second = sorted((one.interval, other.interval), key=lambda i: (i.latest is None, i.latest or i.earliest))
    if first.last_day is None or second.first_day is None:
        return 0
    return (second.first_day - first.last_day).days
