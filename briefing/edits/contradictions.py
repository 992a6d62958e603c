"""Where reports newer than a person's edit contradict it: another day, another figure, a denial."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from briefing.events.conflicts import UNDISPUTED
from briefing.events.figures import bounds_of, contradict, main_claim, main_figures
from briefing.mentions import claims_in
from briefing.model import (
    Basis,
    Claim,
    Contradiction,
    Edit,
    Event,
    Interval,
    Mention,
    Objection,
    Passage,
    Qualifier,
    Status,
    When,
)

_DENYING = (Status.DENIED, Status.NEGATED)

Item = TypeVar("Item")


def contradictions(
    edits: Mapping[str, Edit], found: Sequence[Event], first_seen: Mapping[str, datetime]
) -> tuple[Contradiction, ...]:
    """Everything that contradicts the edits (by event id) in the events as the sources report them, in their order.

    `first_seen` by article id, aware: an article first seen after an edit is newer than it; one that is not there is
    not. A reprint has no say. Of an edit without a time nothing can be newer. A time is compared with the stated days
    of the event; the figures of a text with the main figures of the event and of those reported in the same sentences;
    both with its denials. Of a dropped event it is said that newer reports mention it.
    """
    sentences: defaultdict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in found:
        for place in _sentences(event):
            sentences[place].append(event)
    found_against: list[Contradiction] = []
    for event in found:
        edit = edits.get(event.id)
        if edit is None or edit.at is None:
            continue
        own = _newer([event], edit.at, first_seen)
        if edit.drop and own:
            found_against.append(Contradiction(edit, Objection.TELLING, _passages(own)))
        if not edit.corrects:
            continue
        in_sentences = {other.id: other for place in _sentences(event) for other in sentences[place]}
        then = [e for e in in_sentences.values() if e.when.interval.overlaps(event.when.interval)]
        found_against += _days(edit, own)
        found_against += _figures(edit, event.summary.language, _newer(then, edit.at, first_seen))
        found_against += _denials(edit, event, own)
    return tuple(found_against)


def _sentences(event: Event) -> dict[tuple[str, int], None]:
    return dict.fromkeys((mention.article, mention.sentence.start) for mention in event.mentions)


def _newer(events: Iterable[Event], at: datetime, first_seen: Mapping[str, datetime]) -> list[Mention]:
    """The mentions of articles first seen after the edit, each once."""
    own = (m for event in events for m in event.mentions if m.article not in event.reprints)
    return list(dict.fromkeys(m for m in own if m.article in first_seen and first_seen[m.article] > at))


def _days(edit: Edit, mentions: Iterable[Mention]) -> Iterator[Contradiction]:
    """Stated times that exclude the edit's, one for each; where the edit says that none is known, every stated day."""
    if edit.when is None:
        return
    allowed = _allowed(edit.when)
    stated = [m for m in mentions if m.when.basis is Basis.STATED and m.when.is_known]
    against = [
        m for m in stated if not m.when.interval.overlaps(allowed) or (not edit.when.is_known and m.when.is_dated)
    ]
    for alike in _grouped((m.when.interval, m) for m in against):
        yield Contradiction(edit, Objection.DATE, _passages(alike), when=alike[0].when)


def _allowed(when: When) -> Interval:
    """The interval of an edit's time; "about" allows for as much again on either side, a usual reading, not tuned."""
    interval, length = when.interval, when.interval.length
    if when.qualifier is not Qualifier.ABOUT or length is None or not interval.earliest or not interval.latest:
        return interval
    try:
        return Interval(interval.earliest - length, interval.latest + length)
    except OverflowError:
        return interval


def _figures(edit: Edit, language: str, mentions: Sequence[Mention]) -> Iterator[Contradiction]:
    """Main figures that contradict one of the edit's text and bear out none, one for each kind and number."""
    kinds = {claim.kind for mention in mentions for claim in mention.claims} - UNDISPUTED
    if edit.text is None or not kinds:
        return
    written = claims_in(edit.text, language)
    for kind in sorted(kinds):
        ours = [claim for claims in written if (claim := main_claim(kind, claims)) is not None]
        against = [theirs for theirs in main_figures(kind, mentions) if _is_against(theirs.claim, ours)]
        for alike in _grouped((stated.bounds, stated) for stated in against):
            passages = _one_an_article(stated.claim.words for stated in alike)
            yield Contradiction(edit, Objection.FIGURE, passages, label=kind)


def _is_against(theirs: Claim, ours: Sequence[Claim]) -> bool:
    agrees = any(one.unit == theirs.unit and bounds_of(one).agrees(bounds_of(theirs)) for one in ours)
    return not agrees and any(contradict(theirs, one) for one in ours)


def _denials(edit: Edit, event: Event, newer: Sequence[Mention]) -> Iterator[Contradiction]:
    """Denials of what was not denied by all when the edit was made, one for each status."""
    older = [mention for mention in event.mentions if mention not in newer]
    if older and all(mention.status in _DENYING for mention in older):
        return
    for alike in _grouped((m.status, m) for m in newer if m.status in _DENYING):
        yield Contradiction(edit, Objection.DENIAL, _passages(alike), status=alike[0].status)


def _grouped(items: Iterable[tuple[Hashable, Item]]) -> list[list[Item]]:
    """The items of one key together, in order of their first."""
    groups: dict[Hashable, list[Item]] = {}
    for key, item in items:
        groups.setdefault(key, []).append(item)
    return list(groups.values())


def _passages(mentions: Iterable[Mention]) -> tuple[Passage, ...]:
    return _one_an_article(mention.passage for mention in mentions)


def _one_an_article(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    first: dict[str, Passage] = {}
    for passage in passages:
        first.setdefault(passage.article, passage)
    return tuple(first.values())
