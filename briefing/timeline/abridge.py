"""Cut a timeline of a big pile down to what a reader asked for: days that mattered, a topic, a span of days."""

from __future__ import annotations

from datetime import date

from briefing.events.likeness import terms
from briefing.model import Event, Timeline
from briefing.timeline.order import ties


def abridge(
    timeline: Timeline,
    *,
    max_days: int | None = None,
    per_day: int | None = None,
    topic: str = "",
    since: date | None = None,
    until: date | None = None,
) -> Timeline:
    """A reader's timeline of a big pile: the days that mattered, and of each day what mattered most.

    Kept are dated events that lie wholly between `since` and `until` and whose sentence holds a word of `topic` (in any
    form; "" for all); of those the `max_days` days (by first day) whose best event is most salient, and of each day its
    `per_day` most salient events, no sentence twice. None sets no limit. What is ahead, undated or aside is cut by
    topic alone. Ties between events that were not neighbours before are worked out anew.
    """
    words = set(terms(topic))
    fits = [event for event in timeline.events if _on_topic(event, words) and _within(event, since, until)]
    ranked = sorted(fits, key=lambda event: -event.salience.score)
    kept: dict[date, list[Event]] = {}
    for event in ranked:
        day = event.when.interval.first_day or date.min
        if day in kept or max_days is None or len(kept) < max_days:
            beside = kept.setdefault(day, [])
            told = {other.summary.sentence.text for other in beside}
            if (per_day is None or len(beside) < per_day) and event.summary.sentence.text not in told:
                beside.append(event)
    chosen = {event.id for beside in kept.values() for event in beside}
    events = [event for event in fits if event.id in chosen]
    parts = (timeline.ahead, timeline.undated, timeline.aside)
    ahead, undated, aside = (tuple(event for event in part if _on_topic(event, words)) for part in parts)
    return Timeline(tuple(events), ties(events), ahead, undated, aside)


def _on_topic(event: Event, words: set[str]) -> bool:
    return not words or any(words & set(terms(mention.sentence.text)) for mention in event.mentions)


def _within(event: Event, since: date | None, until: date | None) -> bool:
    first, last = event.when.interval.first_day, event.when.interval.last_day
    if first is None or last is None:
        return False
    return (since is None or since <= first) and (until is None or last <= until)
