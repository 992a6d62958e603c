"""What was announced without a day: what can be dated is the announcement, and there a reader looks for it."""

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
    if event.first_reported is None:
        return event
    when = When(
        Interval(None, Interval.of_day(event.first_reported).latest),
        Precision.DAY,
        Qualifier.BEFORE,
        Basis.INFERRED,
        "announced for no day; the announcement was reported on or before publication",
    )
    return replace(event, when=when)
