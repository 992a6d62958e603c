"""What of its events an edition prints: all of them, or what is new or changed since the edition before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.model import Change, Event, Material


def news(events: Iterable[Event], material: Material, *, repeat_unchanged: bool) -> list[Event]:
    """Those of `events` that are new or changed, or all of them; an updated one quoted in its new words.

    One that a person edited stays in the words that were edited.
    """
    changes = material.changes
    if changes is None:
        return list(events)
    kept = [event for event in events if repeat_unchanged or changes.of(event.id).is_news]
    edited = material.edited
    return [event if event.id in edited else _as_reported_now(event, changes.of(event.id)) for event in kept]


def _as_reported_now(event: Event, change: Change) -> Event:
    """An updated event as a line quotes it: in the words in which the first difference stands.

    Words that report another day than the line's are left to the section of what changed.
    """
    words = [side.passage for difference in change.differences if (side := difference.new) and side.passage]
    for passage in words:
        for mention in event.mentions:
            of_line = mention.status.happened == event.status.happened and mention.article not in event.reprints
            in_time = mention.when.interval.overlaps(event.when.interval)
            if mention.passage.contains(passage) and of_line and in_time:
                return replace(event, summary=mention)
    return event
