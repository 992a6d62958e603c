"""Which events share a printed line: a sentence is quoted once, whatever number of events it tells of.

"At least 20 people were killed and dozens injured after a car bomb rocked the town" tells of three events. A reader
wants one line; the events stay apart in the data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Basis, Event, Mention, Span, Status

NEARLY_AS_SALIENT = 0.7  # so much of the most salient event's score another needs to give the line its date, or to part


@dataclass(frozen=True, slots=True)
class Entry:
    """One printed line: the event that gives it date and status, and the others that its words tell of."""

    event: Event
    also: tuple[Event, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the line, the leading one first."""
        return (self.event, *self.also)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of every event of the line, those of the leading event first."""
        return tuple(dict.fromkeys(mention for event in self.events for mention in event.mentions))

    @property
    def salience(self) -> float:
        """That of its most salient event."""
        return max(event.salience.score for event in self.events)


def gather(events: Sequence[Event]) -> tuple[Entry, ...]:
    """The printed lines of `events`, each where its leading event stands in their order.

    Two events share a line if the words that would be quoted for them overlap, or if independent articles tell of both
    in the same sentences, and both happened or both did not. Where their times exclude each other, the lesser one still
    gets a line of its own if the text states its day and it matters nearly as much.
    """
    order = {event.id: place for place, event in enumerate(events)}
    groups: list[list[Event]] = []
    telling: dict[tuple[str, int], list[list[Event]]] = {}
    for event in sorted(events, key=lambda e: (-e.salience.score, order[e.id])):
        near = (group for sentence in _sentences(event) for group in telling.get(sentence, ()))
        group = next((g for g in near if _told_together(g[0], event)), None)
        if group is not None:
            group.append(event)
            continue
        groups.append([event])
        for sentence in _sentences(event):
            telling.setdefault(sentence, []).append(groups[-1])
    entries = [_entry(group, order) for group in groups]
    return tuple(sorted(entries, key=lambda entry: order[entry.event.id]))


def _sentences(event: Event) -> list[tuple[str, int]]:
    """Where the sentences stand that tell of an event, the one it would be quoted from first."""
    mentions = (event.summary, *event.mentions)
    return list(dict.fromkeys((mention.article, mention.sentence.start) for mention in mentions))


def _entry(group: list[Event], order: dict[str, int]) -> Entry:
    lead = _lead(group)
    also = sorted((event for event in group if event is not lead), key=lambda e: order[e.id])
    return Entry(lead, tuple(also))


def _lead(group: list[Event]) -> Event:
    """The most salient event of the group, or the best dated of those that matter nearly as much."""
    top = group[0]
    if top.status is Status.CLAIMED:
        return top
    least = NEARLY_AS_SALIENT * top.salience.score
    return max((e for e in group if e.salience.score >= least and _may_be_one(top, e)), key=_how_well_dated)


def _how_well_dated(event: Event) -> tuple[bool, bool, bool]:
    when = event.when
    return when.is_dated, when.is_known and when.basis is Basis.STATED, when.is_known


def _told_together(one: Event, other: Event) -> bool:
    if one.status.happened != other.status.happened:
        return False
    if _may_be_one(one, other) and _same_happening(one, other):
        return True
    if not overlap(one.summary, other.summary):
        return False
    stated = other.when.basis is Basis.STATED and other.salience.score >= NEARLY_AS_SALIENT * one.salience.score
    return _may_be_one(one, other) or not stated


def _same_happening(one: Event, other: Event) -> bool:
    """Whether two independent articles tell of both in one sentence, or the other adds no sentence of its own.

    The second holds only where several articles tell of the first: in one article each sentence has its own say.
    """
    reprints = one.reprints | other.reprints
    ours, theirs = ({s for s in _sentences(event) if s[0] not in reprints} for event in (one, other))
    return len({a for a, _ in ours & theirs}) > 1 or (theirs <= ours and len({a for a, _ in ours}) > 1)


def _may_be_one(one: Event, other: Event) -> bool:
    return one.when.interval.overlaps(other.when.interval)


def overlap(one: Mention, other: Mention) -> bool:
    """Whether the words that would be quoted for two mentions share a character."""
    here, there = one.passage, other.passage
    return one.article == other.article and Span(here.start, here.end).overlaps(Span(there.start, there.end))
