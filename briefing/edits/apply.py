"""Lay a person's corrections over what the sources report, before the brief is composed from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from briefing.edits.contradictions import contradictions
from briefing.edits.fitting import Fitted, fit
from briefing.model import Edit, Edited, Event, Material, Mention, Passage
from briefing.timeline import build_timeline


def apply(
    material: Material,
    edits: Iterable[Edit],
    *,
    as_of: date | None = None,
    first_seen: Mapping[str, datetime] | None = None,
    known_since: Mapping[str, datetime] | None = None,
    elsewhere: Collection[str] = (),
) -> Material:
    """The material with the edits laid over it; `Material.edits` says what became of each.

    An edit holds for the passage it was made on: it is laid over the event that holds the passage now, and only where
    that is still the event it was made on (`briefing.edits.fitting`). One that no longer fits is *orphaned* and changes
    nothing, but that words which a person left out stay out.

    - An edited event is quoted in the passage that was edited.
    - A time takes the place of the sources' (their mentions keep their own). Events of the same time reported
      only in the edited passage belong to its line and move with it.
    - A dropped event leaves the material, and with it the events reported only in its words, which would quote them
      again.
    - A status takes the place of the event's.
    - A text is no part of the events, and an addition of none: `lines` prints them.

    `elsewhere` are events that only other profiles printed: their edits hold here as well where they fit, and where
    they do not they are none of these readers' business. `as_of` is that of the material's timeline, which is built
    anew. `first_seen` (aware, by article id) says since when each article is known: those first seen after an edit are
    newer than it, and where they differ from it is found. `known_since` says the same of the edition that took an
    article in (its moment), for those that one did: what an edit was not made on then is not laid under it later.
    Comments hold for the passage they were made on as well; of those that fit no longer nothing is said.
    Always starts from what the sources report, so that laying the same edits over it again changes nothing; without
    edits it is the material as found.
    """
    found, given = material.found, _one_for_each(edits)
    additions = tuple(edit for edit in given if edit.is_addition and not edit.drop)
    corrections = [edit for edit in given if edit.alters and not edit.is_addition]
    remarks = [edit for edit in given if edit.comments and not edit.alters]
    fitted, remarked = (
        fit(found, some, articles=material.articles, known_since=known_since or {}, elsewhere=elsewhere)
        for some in (corrections, remarks)
    )
    added = {edit.event: edit for edit in additions}
    material = _commented(material, {**fitted.by_event, **remarked.by_event, **added})
    chosen = (*fitted.by_event.values(), *(orphan.edit for orphan in fitted.orphaned), *fitted.not_reported)
    if not chosen and not additions:
        return material if material.edits is None else _with(material, found, None, as_of)
    overlaid = _overlaid(found, fitted)
    edited = Edited(
        edits=tuple(sorted((*chosen, *additions), key=lambda edit: edit.event)),
        found=tuple(found),
        by_event=fitted.by_event,
        pinned={id_: mention.passage for id_, mention in fitted.mentions.items()},
        moved=overlaid.moved,
        dropped=overlaid.dropped,
        orphaned=fitted.orphaned,
        not_reported=fitted.not_reported,
        contradictions=contradictions(fitted.by_event, found, first_seen or {}),
        additions=additions,
    )
    return _with(material, overlaid.events, edited, as_of)


def _commented(material: Material, edits: Mapping[str, Edit]) -> Material:
    """The material with the comments of the edits, by event id."""
    comments = {event: edit.comments for event, edit in edits.items() if edit.comments}
    return material if comments == material.comments else replace(material, comments=comments)


@dataclass(frozen=True, slots=True)
class _Overlaid:
    """The events that are left, each under its edit; the ids of the others; the edits that move further events."""

    events: tuple[Event, ...]
    dropped: frozenset[str]
    moved: Mapping[str, Edit]


def _overlaid(found: Sequence[Event], fitted: Fitted) -> _Overlaid:
    """The events with the edits laid over them.

    What is left out comes first: no edit moves what is gone, and what stays is reported without the words left out.
    """
    by_event, words = fitted.by_event, _Words(found)
    dropped = [event for event in found if event.id in by_event and by_event[event.id].drop]
    out = [*([mention.passage for mention in event.mentions] for event in dropped), *([p] for p in fitted.left_out)]
    gone = frozenset((*_gone(out, by_event, words), *(event.id for event in dropped)))
    moved = {id_: edit for id_, edit in _moved(found, fitted, words).items() if id_ not in gone}
    left = (_laid_over(event, by_event, moved, fitted.mentions) for event in found if event.id not in gone)
    unwanted = [passage for passages in out for passage in passages]
    events = tuple(event if event.id in by_event else _without(event, unwanted) for event in left)
    return _Overlaid(events, gone, moved)


def _with(material: Material, events: Sequence[Event], edited: Edited | None, as_of: date | None) -> Material:
    return replace(material, events=events, timeline=build_timeline(events, as_of=as_of), edits=edited)


def _one_for_each(edits: Iterable[Edit]) -> list[Edit]:
    """One edit an event, in order of the ids; of several the latest."""
    oldest = datetime.min.replace(tzinfo=UTC)
    ordered = sorted(edits, key=lambda e: (e.event, e.at or oldest, e.when_words, e.text or "", e.drop, e.note, e.who))
    return list({edit.event: edit for edit in ordered}.values())


class _Words:
    """Which events are reported where: the ids of the events by the article that mentions them."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = {event.id: event for event in events}
        self._events_in: defaultdict[str, set[str]] = defaultdict(set)
        for event in events:
            for mention in event.mentions:
                self._events_in[mention.article].add(event.id)

    def reported_only_in(self, passages: Sequence[Passage]) -> list[Event]:
        """The events of which every mention shares words with one of the passages."""
        near = {id_ for passage in passages for id_ in self._events_in[passage.article]}
        events = (self._events[id_] for id_ in sorted(near))
        return [event for event in events if all(_shares_words(mention, passages) for mention in event.mentions)]


def _shares_words(mention: Mention, passages: Iterable[Passage]) -> bool:
    return any(mention.passage.overlaps(passage) for passage in passages)


def _gone(out: Iterable[Sequence[Passage]], by_event: Mapping[str, Edit], words: _Words) -> set[str]:
    """The ids of the events reported only in words that a person left out, and that have no edit of their own."""
    return {event.id for passages in out for event in words.reported_only_in(passages)} - by_event.keys()


def _moved(found: Sequence[Event], fitted: Fitted, words: _Words) -> dict[str, Edit]:
    """The edits that move events which have none of their own, by the id of the moved event."""
    moved: dict[str, Edit] = {}
    for event in found:
        edit = fitted.by_event.get(event.id)
        if edit is None or edit.drop or edit.when is None:
            continue
        for other in words.reported_only_in([fitted.mentions[event.id].passage]):
            if other.id not in fitted.by_event and other.when.interval.overlaps(event.when.interval):
                moved.setdefault(other.id, edit)
    return moved


def _laid_over(
    event: Event, by_event: Mapping[str, Edit], moved: Mapping[str, Edit], mentions: Mapping[str, Mention]
) -> Event:
    """The event under its edit: quoted in the passage that was edited, at the time that the person gave."""
    edit = by_event.get(event.id) or moved.get(event.id)
    if edit is None:
        return event
    own = event.id in by_event
    return replace(
        event,
        when=edit.when or event.when,
        status=edit.status if own and edit.status else event.status,
        summary=mentions.get(event.id, event.summary),
    )


def _without(event: Event, unwanted: Sequence[Passage]) -> Event:
    """The event as it is reported besides the unwanted passages, where it is."""
    free = tuple(mention for mention in event.mentions if not _shares_words(mention, unwanted))
    own = [mention for mention in free if mention.article not in event.reprints]
    if len(free) == len(event.mentions) or not own:
        return event
    claims = tuple(claim for claim in event.claims if not any(claim.words.overlaps(one) for one in unwanted))
    return replace(
        event,
        summary=event.summary if event.summary in free else own[0],
        mentions=free,
        claims=claims,
        conflicts=tuple(conflict for conflict in event.conflicts if set(conflict.claims) <= set(claims)),
        sources=tuple(dict.fromkeys(mention.article for mention in free)),
    )
