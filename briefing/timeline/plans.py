"""When a plan is over, and whether anybody has reported since what came of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from briefing.model import Basis, Event, When

_EVENING = 18
"""The hour from which a day counts as over where a plan for it has no hour: a convention. Of 19 plans with an hour in
455 articles of the web nine were over by then."""


def lies_ahead(event: Event, today: date | None) -> bool:
    """Whether it may still come on `today` or later.

    What is reported as background, and for no day, had only once been planned. What was to begin on a day that is over,
    and has no end, has begun unless it was mentioned since: "schools will close from Tuesday".
    """
    when = event.when
    latest, first = when.interval.last_day, when.interval.first_day
    if latest is None and event.mentions and all(mention.is_background for mention in event.mentions):
        return False
    if today is None:
        return True
    if latest is not None:
        return latest >= today
    is_begun = when.basis is Basis.STATED and first is not None and first < today
    return not (is_begun and is_unanswered(event))


def is_over(when: When, cutoff: datetime, last_report: date) -> bool:
    """Whether the time of a plan is past at a moment, zone-aware, up to which nothing later was reported.

    It is by its hour, without one by the evening of its day, and on a later day where the reports reach as far as it.
    """
    latest = when.interval.latest
    if latest is None:
        return False
    if latest.date() <= last_report < cutoff.date():
        return True
    if when.precision is not None and when.precision.within_day:
        known = [timex.utc for timex in when.timexes if timex.utc is not None]
        if len(known) == 1 == len(when.timexes):
            end = (known[0] + (when.interval.length or timedelta())).astimezone(cutoff.tzinfo)
            return end <= cutoff and end.date() == cutoff.date()
        return latest.date() == cutoff.date() and latest <= cutoff.replace(tzinfo=None)
    return latest.date() == cutoff.date() and cutoff.hour >= _EVENING


def is_unanswered(event: Event) -> bool:
    """Whether nobody has reported of a plan since its time began: what came of it is not known.

    "The lock will open on Thursday", reported on Tuesday and never after. So is what a report names for its own day
    ("tonight he will speak"); of what was inferred from the report that is no sign. A plan without a first day ("said
    that it would cut prices", "by Thursday") is as old as its report.
    """
    interval, last_report = event.when.interval, event.last_reported
    first, last = interval.first_day, interval.last_day
    if first is None or last_report is None:
        return False
    is_of_its_time = event.when.basis is Basis.STATED and last is not None and last_report <= last
    return last_report < first or is_of_its_time
