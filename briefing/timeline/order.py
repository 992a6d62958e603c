"""A total and stable order over intervals, which says where nothing orders two events.

The order is by the earliest moment an event can have happened, then by the latest. Events that share both go by what
the narrative says ("after", "hours later", one date counted from the other), then by first report, then as the text
has them.

An event of which only a bound is known has its place at that bound: "on or before 9 October" stands after all that is
dated to 9 October, "on or after" likewise; its `when` keeps the qualifier, so that it is shown as a bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from itertools import groupby, pairwise
from typing import TypeAlias

from briefing.model import AnchorKind, Event, Mention
from briefing.model.time import LAST_MOMENT
from briefing.patterns import any_of
from briefing.timeline.words import order_words

_DATED, _BOUND = 0, 1

Place: TypeAlias = tuple[str, str, int]


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events of which at least a bound is known, in the timeline's order."""
    ordered: list[Event] = []
    for _, alike in groupby(sorted(events, key=lambda e: (_place(e), reported(e))), key=_place):
        ordered += _by_narrative(list(alike))
    return ordered


def _place(event: Event) -> tuple[datetime, datetime, int]:
    earliest, latest = event.when.interval.earliest, event.when.interval.latest
    if earliest is not None and latest is not None:
        return earliest, latest, _DATED
    bound = datetime.combine((latest or earliest or datetime.max).date(), LAST_MOMENT)
    return bound, bound, _BOUND


def reported(event: Event) -> tuple[date, str, int, str]:
    """The key for the order of first report: its day, the last where it is not known; on one day as the text has them.

    Events of one article stand together, the one that it reports first before the others.
    """
    first = event.mentions[0]
    return event.first_reported or date.max, first.article, first.trigger.start, event.id


def _by_narrative(alike: Sequence[Event]) -> list[Event]:
    """Events of one interval, in order of first report, moved only as far as the narrative asks.

    Each event in turn is put before the first of those already placed that the narrative puts after it. Only events
    that some article reports together are compared: the others it cannot order.
    """
    ordered: list[Event] = []
    seen_at: dict[Place, list[Event]] = {}
    for event in alike:
        places = {place for mention in event.mentions for place in _places_of(mention)}
        near = {other.id: other for place in places for other in seen_at.get(place, ())}
        follow = {other.id for other in near.values() if narrated_order(event, other) < 0}
        # No further than the narrative asks: else an event would pass others of which nothing is said.
        first = next((i for i, placed in enumerate(ordered) if placed.id in follow), len(ordered)) if follow else None
        ordered.insert(len(ordered) if first is None else first, event)
        for place in places:
            seen_at.setdefault(place, []).append(event)
    return ordered


def _places_of(mention: Mention) -> Iterator[Place]:
    """Where an article could say how a mention stands to others: its sentence, its dates and their anchors."""
    yield mention.article, "sentence", mention.sentence.start
    for timex in mention.when.timexes:
        yield mention.article, "date", timex.start
        if timex.anchor.timex is not None:
            yield mention.article, "date", timex.anchor.timex


def ties(ordered: Sequence[Event]) -> tuple[bool, ...]:
    """For each event whether nothing says that it came after the one before it; the first ties with none."""
    pairs = pairwise(ordered)
    return (*([False] if ordered else []), *(not _is_after(later, earlier) for earlier, later in pairs))


def _is_after(later: Event, earlier: Event) -> bool:
    """Whether there is evidence that one event followed the other: no common moment, or the narrative."""
    if later.when.excludes(earlier.when):
        return True
    return narrated_order(earlier, later) < 0


def narrated_order(one: Event, other: Event) -> int:
    """-1 where an article puts the first event before the second, 1 the other way about, 0 where none says.

    Where articles disagree nothing is known.
    """
    found: set[int] = set()
    theirs: dict[Place, list[Mention]] = {}
    for mention in other.mentions:
        for place in _places_of(mention):
            theirs.setdefault(place, []).append(mention)
    for mention in one.mentions:
        found.update(_in_article(mention, near) for place in _places_of(mention) for near in theirs.get(place, ()))
    found.discard(0)
    return found.pop() if len(found) == 1 else 0


def _in_article(one: Mention, other: Mention) -> int:
    return _by_anchor(one, other) or -_by_anchor(other, one) or _by_connective(one, other)


def _by_anchor(one: Mention, other: Mention) -> int:
    """Where the date of `one` is counted from that of `other` ("two hours later"): the sign of the step."""
    words, starts = order_words(one.language), {timex.start for timex in other.when.timexes}
    for timex in one.when.timexes:
        if timex.anchor.kind is AnchorKind.TIMEX and timex.anchor.timex in starts:
            if _any_of(words.later).search(timex.text):
                return 1
            if _any_of(words.earlier).search(timex.text):
                return -1
    return 0


def _by_connective(one: Mention, other: Mention) -> int:
    """Two triggers of one sentence with "after" or "before" between them and no other clause in between."""
    if one.sentence != other.sentence or one.trigger.start == other.trigger.start:
        return 0
    first, second = sorted((one, other), key=lambda mention: mention.trigger.start)
    offset = first.sentence.start
    between = first.sentence.text[first.trigger.end - offset : second.trigger.start - offset]
    sign = _connected(between, one.language)
    return sign if first is one else -sign


@lru_cache(maxsize=20_000)
def _connected(between: str, language: str) -> int:
    """1 where the words between two triggers put the first after the second, -1 the other way about, 0 for neither."""
    words = order_words(language)
    between = _any_of(words.none).sub(";", between)
    if _any_of(words.next).search(between):
        return -1
    if _any_of(words.after).search(between):
        return 1
    return -1 if _any_of(words.before).search(between) else 0


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words)})\b", re.I)
