"""What a person arranged by hand in a brief: the order of lines, which are key developments, names of stories.

All of it is pinned to the words of passages: where these are printed no more, it changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from datetime import UTC, datetime

from briefing.brief.entries import Entry
from briefing.brief.quoting import folded
from briefing.model import Edit, Edited, Material, Story
from briefing.model.document import SectionKey

Heading = Callable[[Entry], Hashable]


def same_time(entry: Entry) -> Hashable:
    """What the lines under one heading of a timeline share: their day, or their bounds."""
    when = entry.event.when
    days = when.interval.first_day, when.interval.last_day
    return days if when.is_dated and when.interval.is_one_day else (*days, when.qualifier)


def arranged(
    entries: Sequence[Entry], edited: Edited | None, sections: Collection[str], heading: Heading = lambda _: None
) -> tuple[Entry, ...]:
    """The lines in the order that a person gave them in one of these sections; each moves only under its own heading.

    A line follows the one in whose words it was put. Where that is not there, it stays where it is.
    """
    left = {entry.event.id: edit for entry in entries if (edit := _moves(edited, entry, sections)) is not None}
    order = list(entries)
    while left:
        waiting = {words_of(entry) for entry in order if entry.event.id in left}
        # A line may stand below one that moves itself: that one moves first. In a circle any may begin.
        id_ = next((one for one, edit in left.items() if below(edit) not in waiting), next(iter(left)))
        _move(order, id_, left.pop(id_), heading)
    return tuple(order)


def _moves(edited: Edited | None, entry: Entry, sections: Collection[str]) -> Edit | None:
    edit = edited.by_event.get(entry.event.id) if edited else None
    return edit if edit is not None and edit.below is not None and edit.section in sections else None


def _move(order: list[Entry], event: str, edit: Edit, heading: Heading) -> None:
    entry = next(one for one in order if one.event.id == event)
    under = [one for one in order if heading(one) == heading(entry) and one is not entry]
    if not below(edit):
        target, after = (under[0] if under else None), 0
    else:
        target, after = next((one for one in under if words_of(one) == below(edit)), None), 1
    if target is not None:
        order.remove(entry)
        order.insert(order.index(target) + after, entry)


def below(edit: Edit) -> str:
    """The words of the line that an edit or an addition stands below, as a line quotes them; "" for the first place."""
    return folded(edit.below or "")


def words_of(entry: Entry) -> str:
    """The words that the line of an entry quotes, by which `Edit.below` knows it."""
    return folded(entry.quoted.passage.text)


def key_developments(chosen: Sequence[Entry], shown: Sequence[Entry], edited: Edited | None) -> list[Entry]:
    """The key developments with those that a person made one of, without those that a person took off them."""
    if edited is None:
        return list(chosen)
    key = {id_: edit.key for id_, edit in edited.by_event.items() if edit.key is not None}
    there = {entry.event.id for entry in chosen}
    more = [entry for entry in shown if key.get(entry.event.id) and entry.event.id not in there]
    kept = [entry for entry in chosen if key.get(entry.event.id) is not False]
    return list(arranged([*kept, *more], edited, (SectionKey.KEY_DEVELOPMENTS,)))


def story_name(material: Material, story: Story) -> str | None:
    """The name that a person gave a story last, None where nobody did."""
    edited = material.edits
    if edited is None:
        return None
    own = [edit for id_, edit in edited.by_event.items() if edit.story and id_ in story.events]
    return max(own, key=moment_of).story if own else None


def moment_of(edit: Edit) -> datetime:
    """When an edit was made, at the beginning of time where it does not say."""
    return edit.at or datetime.min.replace(tzinfo=UTC)
