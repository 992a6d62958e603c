"""The timeline of a run: which events stand in it, which are ahead, undated or aside.

What may stand in the timeline: what happened (reported, confirmed, claimed), and what was announced for a day that is
over, still marked as planned. What was announced for a later day, or for the very day of the brief, is `ahead`: a brief
of the morning says what the day will bring. What is hypothetical, negated or denied by all stands aside; where a claim
is denied by some, the event is a claim with a conflict and stays. Only events with no bound at all are undated.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.model import Event, Status, Timeline
from briefing.timeline.order import in_order, reported, ties


def build_timeline(events: Sequence[Event], *, as_of: date | None = None) -> Timeline:
    """The timeline of the events, whatever order they come in.

    `as_of` is the day up to which the news is reported; without it, the day of the last report. Announced events that
    may still come on it or after it are `ahead`.
    """
    today = as_of or max((e.last_reported for e in events if e.last_reported), default=None)
    ahead = [e for e in events if e.status is Status.PLANNED and e.when.is_known and _lies_ahead(e, today)]
    coming = {event.id for event in ahead}
    standing = [e for e in events if (e.status.happened or e.status is Status.PLANNED) and e.id not in coming]
    placed = in_order([event for event in standing if event.when.is_known])
    undated = sorted((event for event in standing if not event.when.is_known), key=reported)
    kept = coming | {event.id for event in standing}
    aside = sorted((event for event in events if event.id not in kept), key=reported)
    return Timeline(tuple(placed), ties(placed), tuple(in_order(ahead)), tuple(undated), tuple(aside))


def _lies_ahead(event: Event, today: date | None) -> bool:
    """Whether it may still come; what is reported as background, and for no day, had only once been planned."""
    latest = event.when.interval.last_day
    if latest is None and event.mentions and all(mention.is_background for mention in event.mentions):
        return False
    return today is None or latest is None or latest >= today
