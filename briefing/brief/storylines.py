"""Whether the timeline goes by day or story by story, and which lines it then has room for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from briefing.brief.emphasis import Emphasis
from briefing.brief.entries import Entry
from briefing.brief.layout import Layout, TimelineLayout
from briefing.brief.novelty import Novelty, most_telling, weights
from briefing.brief.self_contained import self_contained
from briefing.model import Story


@dataclass(frozen=True, slots=True)
class StoryLines:
    """The lines of a story in the timeline's order; those of the small ones together, as of no story."""

    story: Story | None
    entries: tuple[Entry, ...]


def by_story(
    entries: Sequence[Entry], emphasis: Emphasis, layout: Layout, always: Collection[str], novelty: Novelty
) -> tuple[StoryLines, ...]:
    """The lines that tell most, story by story, the weightiest first; none where the timeline goes by day.

    It does so where one story has most of the lines, and where none has enough for a heading. `entries` come in the
    timeline's order. Those of the events `always` (ids) have room always: what a person edited, and key developments.
    """
    counts = Counter(story.id for entry in entries if (story := emphasis.story_of(entry)) is not None)
    if not counts or _goes_by_day(counts, layout):
        return ()
    chosen = _with_room(entries, emphasis, layout, always, novelty)
    lines: dict[str, list[Entry]] = {}
    for entry in (entry for entry in entries if entry.event.id in chosen):
        story = emphasis.story_of(entry)
        lines.setdefault(story.id if story else "", []).append(entry)
    stories = emphasis.stories
    own = [StoryLines(one, tuple(lines[one.id])) for one in stories if _is_headed(lines.get(one.id, ()), layout)]
    if not own:
        return ()
    own.sort(key=lambda each: -max(entry.salience for entry in each.entries))
    headed = {entry.event.id for each in own for entry in each.entries}
    rest = tuple(entry for entry in entries if entry.event.id in chosen - headed)
    return (*own, *((StoryLines(None, rest),) if rest else ()))


def _is_headed(entries: Sequence[Entry], layout: Layout) -> bool:
    return len(entries) >= max(1, layout.stories.least_lines)


def by_day(
    entries: Sequence[Entry], layout: TimelineLayout, always: Collection[str], novelty: Novelty
) -> tuple[Entry, ...]:
    """The lines that tell most, in the timeline's order; those of the events `always` (ids) have room always."""
    chosen = _most_telling(entries, always, novelty, layout.most, layout.share_left, _worth, lambda *_: True)
    return tuple(entry for entry in entries if entry.event.id in chosen)


def _worth(entry: Entry) -> float:
    return entry.salience * self_contained(entry)


def _goes_by_day(counts: Counter[str], layout: Layout) -> bool:
    if layout.stories.by == "auto":
        return max(counts.values()) >= layout.stories.one_story * counts.total()
    return layout.stories.by == "day"


def _with_room(
    entries: Sequence[Entry], emphasis: Emphasis, layout: Layout, always: Collection[str], novelty: Novelty
) -> set[str]:
    """The events of the lines that matter most (ids), so many of each story and in all.

    Who gives the timeline more lines than it has story by story wants those, however many are of one story.
    """
    most = max(layout.stories.most, layout.timeline.most)
    most_lines = most if layout.timeline.most > layout.stories.most else layout.stories.most_lines

    def story_of(entry: Entry) -> str:
        story = emphasis.story_of(entry)
        return story.id if story else ""

    def has_room(entry: Entry, before: Sequence[Entry]) -> bool:
        return sum(story_of(other) == story_of(entry) for other in before) < most_lines

    def worth(entry: Entry) -> float:
        given = layout.stories
        return _worth(entry) * emphasis.factor(entry, breadth=given.breadth, headline=given.headline)

    return _most_telling(entries, always, novelty, most, layout.timeline.share_left, worth, has_room)


def _most_telling(
    entries: Sequence[Entry],
    always: Collection[str],
    novelty: Novelty,
    most: int,
    share_left: float,
    worth: Callable[[Entry], float],
    has_room: Callable[[Entry, Sequence[Entry]], bool],
) -> set[str]:
    """The events of the lines that tell most (ids), those of `always` first and whatever the room."""
    first = [entry for entry in entries if entry.event.id in always]
    others = [entry for entry in entries if entry.event.id not in always]

    def keeps(one: Entry, other: Entry) -> float:
        return math.pow(novelty.keeps(one, other), weights().in_timeline)

    taken = most_telling(others, worth, keeps, most, has_room, first, share_left)
    return {entry.event.id for entry in (*first, *taken)}
