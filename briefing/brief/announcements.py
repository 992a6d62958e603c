"""What is printed by when it was reported: a plan for no day, and what a sentence about another thing mentions.

What can be dated of them is the announcement or the report, and there a reader looks for them.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Basis, Event, Interval, Precision, Qualifier, When


def announcement(event: Event) -> Event:
    """A plan for no known day as its announcement: on the day stated for that, else on or before its first report's.

    It keeps its status, so that a line says "announced"; where no report has a day it is left as it is.
    """
    said = event.summary.said
    if said is not None and said.when.is_dated and said.when.basis is Basis.STATED:
        return replace(event, when=replace(said.when, working=f"announced then, for no day: {said.when.working}"))
    return _by_its_report(event, "announced for no day; the announcement was reported on or before publication")


def described(event: Event) -> Event:
    """What happened and is told only of somebody whom a sentence about another thing describes, by its report.

    Its line quotes that sentence, and the day of the description would be read as that of the whole: "the mayor, who
    won on Wednesday, is ill".
    """
    day = "the day in its words is that of a clause that only describes; it was reported on or before publication"
    return _by_its_report(event, day)


def _by_its_report(event: Event, working: str) -> Event:
    if event.first_reported is None:
        return event
    latest = Interval.of_day(event.first_reported).latest
    when = When(Interval(None, latest), Precision.DAY, Qualifier.BEFORE, Basis.INFERRED, working)
    return replace(event, when=when)
