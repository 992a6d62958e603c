"""The timeline of a run: which events stand in it, which are ahead, undated or aside.

What may stand in the timeline: what happened (reported, confirmed, claimed), and what was announced for a day that is
over, still marked as planned. What was announced for a later day, or for the very day of the brief, is `ahead`: a brief
of the morning says what the day will bring. What is hypothetical, negated or denied by all stands aside; where a claim
is denied by some, the event is a claim with a conflict and stays. Only events with no bound at all are undated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from briefing.model import Event, Status, Timeline
from briefing.timeline.order import in_order, reported, ties
from briefing.timeline.plans import is_over, lies_ahead


def build_timeline(events: Sequence[Event], *, as_of: date | None = None) -> Timeline:
    """The timeline of the events, whatever order they come in.

    `as_of` is the day up to which the news is reported; without it, the day of the last report. Announced events that
    may still come on it or after it are `ahead`. Of a moment of that day (a zone-aware datetime) the timeline is as it
    stands then (`standing_at`).
    """
    day = as_of.date() if isinstance(as_of, datetime) else as_of
    today = day or max((e.last_reported for e in events if e.last_reported), default=None)
    ahead = [e for e in events if e.status is Status.PLANNED and e.when.is_known and lies_ahead(e, today)]
    coming = {event.id for event in ahead}
    standing = [e for e in events if (e.status.happened or e.status is Status.PLANNED) and e.id not in coming]
    placed = in_order([event for event in standing if event.when.is_known])
    undated = sorted((event for event in standing if not event.when.is_known), key=reported)
    kept = coming | {event.id for event in standing}
    aside = sorted((event for event in events if event.id not in kept), key=reported)
    built = Timeline(tuple(placed), ties(placed), tuple(in_order(ahead)), tuple(undated), tuple(aside), today)
    return standing_at(built, as_of) if isinstance(as_of, datetime) else built


def standing_at(timeline: Timeline, cutoff: datetime) -> Timeline:
    """The timeline as it stands at a moment, zone-aware: of what was ahead, what was for its day and is over is past.

    A plan with an hour is over with it, one without by the evening. An hour whose zone is known is held against the
    moment itself, any other against its clock. Where the moment is later than the day of the last report, plans for
    that day are past; what was announced for a later one stays ahead, as nobody has reported since.
    """
    reports = (event.last_reported for part in (timeline.events, timeline.ahead) for event in part)
    last = max(filter(None, reports), default=date.min)
    over = {event.id for event in timeline.ahead if is_over(event.when, cutoff, last)}
    if not over:
        return timeline
    placed = in_order([*timeline.events, *(event for event in timeline.ahead if event.id in over)])
    left = tuple(event for event in timeline.ahead if event.id not in over)
    return replace(timeline, events=tuple(placed), ties=ties(placed), ahead=left)
