"""Events in order: a total and stable order over intervals, which says where nothing orders two events.

The order is by the earliest moment an event can have happened, then by the latest. Events that share both go by what
the narrative says ("after", "hours later", one date reckoned from the other), then by first report, then by id.

An event of which only a bound is known has its place at that bound: "on or before 9 October" stands after all that is
dated to 9 October, "on or after" likewise; its `when` keeps the qualifier, so that it is shown as a bound. Only events
with no bound at all are undated.

What may stand in the timeline: what happened (reported, confirmed, claimed), and what was announced for a day that has
come, still marked as planned. What was announced for a later day is `ahead`. What is hypothetical, negated or denied by
all stands aside; where a claim is denied by some, the event is a claim with a conflict and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from itertools import groupby, pairwise
from typing import Any, TypeAlias

from briefing.events.likeness import terms
from briefing.model import AnchorKind, Event, Mention, Status, Timeline
from briefing.model.time import LAST_MOMENT
from briefing.resources import room_data

_DATED, _BOUND = 0, 1

Place: TypeAlias = tuple[str, str, int]


def build_timeline(events: Sequence[Event], *, as_of: date | None = None) -> Timeline:
    """The timeline of the events, whatever order they come in.

    `as_of` is the day up to which the news is told; without it, the day of the last report. Announced events that may
    still come after it are `ahead`.
    """
    today = as_of or max((e.last_reported for e in events if e.last_reported), default=None)
    ahead = [e for e in events if e.status is Status.PLANNED and e.when.is_known and _lies_ahead(e, today)]
    coming = {event.id for event in ahead}
    told = [e for e in events if (e.status.happened or e.status is Status.PLANNED) and e.id not in coming]
    placed = in_order([event for event in told if event.when.is_known])
    undated = sorted((event for event in told if not event.when.is_known), key=_reported)
    kept = coming | {event.id for event in told}
    aside = sorted((event for event in events if event.id not in kept), key=_reported)
    return Timeline(tuple(placed), _ties(placed), tuple(in_order(ahead)), tuple(undated), tuple(aside))


def _lies_ahead(event: Event, today: date | None) -> bool:
    latest = event.when.interval.last_day
    return today is None or latest is None or latest > today


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
    return Timeline(tuple(events), _ties(events), ahead, undated, aside)


def _on_topic(event: Event, words: set[str]) -> bool:
    return not words or any(words & set(terms(mention.sentence.text)) for mention in event.mentions)


def _within(event: Event, since: date | None, until: date | None) -> bool:
    first, last = event.when.interval.first_day, event.when.interval.last_day
    if first is None or last is None:
        return False
    return (since is None or since <= first) and (until is None or last <= until)


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events of which at least a bound is known, in the timeline's order."""
    ordered: list[Event] = []
    for _, alike in groupby(sorted(events, key=lambda e: (_place(e), _reported(e))), key=_place):
        ordered += _by_narrative(list(alike))
    return ordered


def _place(event: Event) -> tuple[datetime, datetime, int]:
    earliest, latest = event.when.interval.earliest, event.when.interval.latest
    if earliest is not None and latest is not None:
        return earliest, latest, _DATED
    bound = datetime.combine((latest or earliest or datetime.max).date(), LAST_MOMENT)
    return bound, bound, _BOUND


def _reported(event: Event) -> tuple[date, str]:
    return event.first_reported or date.max, event.id


def _by_narrative(alike: Sequence[Event]) -> list[Event]:
    """Events of one interval, in order of first report, moved only as far as the narrative asks.

    Each event in turn is put before the first of those already placed that the narrative puts after it. Only events
    that some article tells of together are compared: the others it cannot order.
    """
    ordered: list[Event] = []
    told_at: dict[Place, list[Event]] = {}
    for event in alike:
        places = {place for mention in event.mentions for place in _told_at(mention)}
        beside = {other.id: other for place in places for other in told_at.get(place, ())}
        follow = {other.id for other in beside.values() if narrated_order(event, other) < 0}
        first = next((i for i, placed in enumerate(ordered) if placed.id in follow), len(ordered)) if follow else None
        ordered.insert(len(ordered) if first is None else first, event)
        for place in places:
            told_at.setdefault(place, []).append(event)
    return ordered


def _told_at(mention: Mention) -> Iterator[Place]:
    """Where an article could say how a mention stands to others: its sentence, its dates and what they reckon from."""
    yield mention.article, "sentence", mention.sentence.start
    for timex in mention.when.timexes:
        yield mention.article, "date", timex.start
        if timex.anchor.timex is not None:
            yield mention.article, "date", timex.anchor.timex


def _ties(ordered: Sequence[Event]) -> tuple[bool, ...]:
    pairs = pairwise(ordered)
    return (*([False] if ordered else []), *(not _is_after(later, earlier) for earlier, later in pairs))


def _is_after(later: Event, earlier: Event) -> bool:
    """Whether there is evidence that one event followed the other: no common moment, or the narrative."""
    if later.when.is_dated and earlier.when.is_dated and not later.when.interval.overlaps(earlier.when.interval):
        return True
    return narrated_order(earlier, later) < 0


def narrated_order(one: Event, other: Event) -> int:
    """-1 where an article puts the first event before the second, 1 the other way about, 0 where none says.

    Where articles disagree nothing is known.
    """
    told: set[int] = set()
    theirs: dict[Place, list[Mention]] = {}
    for mention in other.mentions:
        for place in _told_at(mention):
            theirs.setdefault(place, []).append(mention)
    for mention in one.mentions:
        told.update(_in_article(mention, beside) for place in _told_at(mention) for beside in theirs.get(place, ()))
    told.discard(0)
    return told.pop() if len(told) == 1 else 0


def _in_article(one: Mention, other: Mention) -> int:
    return _by_reckoning(one, other) or -_by_reckoning(other, one) or _by_connective(one, other)


def _by_reckoning(one: Mention, other: Mention) -> int:
    """Where the date of `one` is reckoned from that of `other` ("two hours later"): the sign of the step."""
    starts = {timex.start for timex in other.when.timexes}
    for timex in one.when.timexes:
        if timex.anchor.kind is AnchorKind.TIMEX and timex.anchor.timex in starts:
            if _connectives()["later"].search(timex.text):
                return 1
            if _connectives()["earlier"].search(timex.text):
                return -1
    return 0


def _by_connective(one: Mention, other: Mention) -> int:
    """Two triggers of one sentence with "after" or "before" between them and no other clause in between."""
    if one.sentence != other.sentence or one.trigger.start == other.trigger.start:
        return 0
    first, second = sorted((one, other), key=lambda mention: mention.trigger.start)
    offset = first.sentence.start
    between = first.sentence.text[first.trigger.end - offset : second.trigger.start - offset]
    sign = 1 if first is one else -1
    if _connectives()["after"].search(between):
        return sign
    if _connectives()["before"].search(between):
        return -sign
    return 0


@cache
def _connectives() -> Mapping[str, re.Pattern[str]]:
    words: dict[str, Any] = room_data("briefing.events", "words/order-en.toml")
    return {name: re.compile(rf"\b(?:{'|'.join(map(re.escape, alike))})\b", re.I) for name, alike in words.items()}
