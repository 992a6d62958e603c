"""Lay a person's corrections over what the sources report, before the brief is composed from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.edits.contradictions import contradictions
from briefing.events.ids import fingerprints_by_event
from briefing.model import Edit, Edited, Event, Material, Mention, PrintedEvent
from briefing.timeline import build_timeline


def apply(
    material: Material,
    edits: Iterable[Edit],
    *,
    as_of: date | None = None,
    first_seen: Mapping[str, datetime] | None = None,
    printed: Mapping[str, PrintedEvent] | None = None,
    elsewhere: Collection[str] = (),
) -> Material:
    """The material with the edits laid over it; `Material.edits` says what became of each.

    - A time takes the place of the sources' (their mentions keep their own). Events of the same time reported
      only in the words of the edited one belong to its line and move with it.
    - A dropped event leaves the material, and with it the events reported only in its words, which would quote them
      again.
    - A text is no part of the events: `lines` prints it.
    - An edit whose event goes by another id now, since what were two events has become one, follows it there, unless
      that event has an edit of its own.
    - An edit of an event that is not there is kept apart: not reported today where it was made of a printed line
      or an earlier edition printed it, else unknown.

    `printed` is what earlier editions printed, by event id. `elsewhere` are events that only other profiles printed:
    their edits hold here as well, but where the event is not there they are none of these readers' business. `as_of` is
    that of the material's timeline, which is built anew. `first_seen` (aware, by article id) says since when each
    article is known: those first seen after an edit are newer than it, and where they differ from it is found. Always
    starts from what the sources report, so that laying the same edits over it again changes nothing; without edits it
    is the material as found.
    """
    found, given = material.found, _one_for_each(edits)
    by_event = _placed(found, given, printed or {})
    applied = {edit.event for edit in by_event.values()}
    chosen = [edit for edit in given.values() if edit.event in applied or edit.event not in elsewhere]
    if not chosen:
        return material if material.edits is None else _with(material, found, None, as_of)
    words = _Words(found)
    dropped = [event for event in found if event.id in by_event and by_event[event.id].drop]
    gone = _gone(dropped, by_event, words)
    moved = {id_: edit for id_, edit in _moved(found, by_event, words).items() if id_ not in gone}
    left = (_redated(event, by_event, moved) for event in found if event.id not in gone)
    absent = [edit for edit in chosen if edit.event not in applied]
    edited = Edited(
        edits=tuple(chosen),
        found=tuple(found),
        by_event=by_event,
        moved=moved,
        dropped=gone,
        not_reported=tuple(edit for edit in absent if _was_printed(edit, printed or {})),
        unknown=tuple(edit for edit in absent if not _was_printed(edit, printed or {})),
        contradictions=contradictions(by_event, found, first_seen or {}),
    )
    return _with(material, tuple(_without(event, dropped) for event in left), edited, as_of)


def _with(material: Material, events: Sequence[Event], edited: Edited | None, as_of: date | None) -> Material:
    return replace(material, events=events, timeline=build_timeline(events, as_of=as_of), edits=edited)


def _one_for_each(edits: Iterable[Edit]) -> dict[str, Edit]:
    """One edit an event, by event id, in order of the ids; of several the latest."""
    oldest = datetime.min.replace(tzinfo=UTC)
    ordered = sorted(edits, key=lambda e: (e.event, e.at or oldest, e.when_words, e.text or "", e.drop, e.note, e.who))
    return {edit.event: edit for edit in ordered}


def _placed(found: Sequence[Event], edits: Mapping[str, Edit], printed: Mapping[str, PrintedEvent]) -> dict[str, Edit]:
    """The edits by the id of the event that each is of now, in the order of the events."""
    now = {event.id: edits[event.id] for event in found if event.id in edits}
    gone = [edit for edit in edits.values() if edit.event not in now]
    if gone:
        names = fingerprints_by_event(found)
        event_of = {name: event.id for event in found for name in names[event.id]}
        for edit in gone:
            before = printed[edit.event].mentions if edit.event in printed else ()
            then = {*edit.mentions, *(mention.fingerprint for mention in before)}
            shared = Counter(event_of[name] for name in then if name in event_of)
            taken_in = max(shared, key=lambda id_: (shared[id_], id_), default=None)
            if taken_in is not None:
                now.setdefault(taken_in, edit)
    return {event.id: now[event.id] for event in found if event.id in now}


def _was_printed(edit: Edit, printed: Mapping[str, PrintedEvent]) -> bool:
    return edit.event in printed or bool(edit.line or edit.mentions)


class _Words:
    """Which events share their words: the ids of the events by the article that mentions them."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = {event.id: event for event in events}
        self._events_in: defaultdict[str, set[str]] = defaultdict(set)
        for event in events:
            for mention in event.mentions:
                self._events_in[mention.article].add(event.id)

    def reported_only_with(self, event: Event) -> list[Event]:
        """The other events of which every mention shares words with one of `event`."""
        near = {id_ for mention in event.mentions for id_ in self._events_in[mention.article]} - {event.id}
        others = (self._events[id_] for id_ in sorted(near))
        return [other for other in others if all(_in_words_of(mention, event) for mention in other.mentions)]


def _in_words_of(mention: Mention, event: Event) -> bool:
    return any(mention.passage.overlaps(other.passage) for other in event.mentions)


def _gone(dropped: Sequence[Event], by_event: Mapping[str, Edit], words: _Words) -> frozenset[str]:
    """The ids of the dropped events, and of those reported only in their words that have no edit of their own."""
    quoting = {other.id for event in dropped for other in words.reported_only_with(event)} - by_event.keys()
    return frozenset(quoting | {event.id for event in dropped})


def _moved(found: Sequence[Event], by_event: Mapping[str, Edit], words: _Words) -> dict[str, Edit]:
    """The edits that move events which have none of their own, by the id of the moved event."""
    moved: dict[str, Edit] = {}
    for event in found:
        edit = by_event.get(event.id)
        if edit is None or edit.drop or edit.when is None:
            continue
        for other in words.reported_only_with(event):
            if other.id not in by_event and other.when.interval.overlaps(event.when.interval):
                moved.setdefault(other.id, edit)
    return moved


def _redated(event: Event, by_event: Mapping[str, Edit], moved: Mapping[str, Edit]) -> Event:
    edit = by_event.get(event.id) or moved.get(event.id)
    return event if edit is None or edit.when is None else replace(event, when=edit.when)


def _without(event: Event, dropped: Sequence[Event]) -> Event:
    """The event quoted in words that report none of the dropped ones, where it has such words."""
    if not any(_in_words_of(event.summary, other) for other in dropped):
        return event
    own = (mention for mention in event.mentions if mention.article not in event.reprints)
    free = (mention for mention in own if not any(_in_words_of(mention, other) for other in dropped))
    return replace(event, summary=next(free, event.summary))
