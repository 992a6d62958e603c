"""Whether a report says by itself that a plan for a day has come true, in whatever words.

A row of an edition ("planned: will address …; now: has addressed …") and a brief that leaves out what is no longer
ahead go by the same answer.
"""

from __future__ import annotations

from datetime import date

from briefing.changes.horizons import REPORTED_WITHIN, ZONES_APART
from briefing.changes.lookups import sureness_in
from briefing.events.likeness import Likeness
from briefing.events.weights import weights
from briefing.model import Mention, Reference, When


def has_come_true(plan: Mention, when: When, report: Mention, out: date | None, likeness: Likeness) -> bool:
    """Whether a report that came out on the day `out` says that a plan for the day `when` took place on it.

    It does so by itself, and does not only speak of it: "after Friday's vote".
    """
    says_so = report.status.happened and report.central and report.reference is not Reference.DEFINITE
    return (
        says_so
        and report.article != plan.article
        and is_in_time(when, out)
        and not report.when.excludes(when)
        and sureness_in(likeness, plan, report) >= weights().came_true
    )


def is_in_time(when: When, out: date | None) -> bool:
    """Whether a report of the day `out` comes when it is news that a plan for the day `when` has come true.

    No plan for a longer time is one of a day.
    """
    day = when.interval.day
    return day is not None and out is not None and day - ZONES_APART < out <= day + REPORTED_WITHIN
