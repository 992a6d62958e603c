"""Whether the timeline goes by day or story by story, and which lines it then has room for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.brief.entries import Entry
from briefing.brief.layout import Layout
from briefing.model import Story


@dataclass(frozen=True, slots=True)
class StoryLines:
    """The lines of a story in the timeline's order; those of the small ones together, as of no story."""

    story: Story | None
    entries: tuple[Entry, ...]


def by_story(
    entries: Sequence[Entry], stories: Sequence[Story], layout: Layout, always: Collection[str]
) -> tuple[StoryLines, ...]:
    """The lines that matter most, story by story, the weightiest first; none where the timeline goes by day.

    It does so where one story has most of the lines, and where none has enough for a heading. `entries` come in the
    timeline's order. Those of the events `always` (ids) have room always: what a person edited, and key developments.
    """
    home = {event: story for story in stories for event in story.events}
    told = Counter(home[entry.event.id].id for entry in entries if entry.event.id in home)
    if not told or _goes_by_day(told, layout):
        return ()
    chosen = _with_room(entries, home, layout, always)
    lines: dict[str, list[Entry]] = {}
    for entry in (entry for entry in entries if entry.event.id in chosen):
        story = home.get(entry.event.id)
        lines.setdefault(story.id if story else "", []).append(entry)
    own = [StoryLines(one, tuple(lines[one.id])) for one in stories if _is_headed(lines.get(one.id, ()), layout)]
    if not own:
        return ()
    own.sort(key=lambda each: -max(entry.salience for entry in each.entries))
    headed = {entry.event.id for each in own for entry in each.entries}
    rest = tuple(entry for entry in entries if entry.event.id in chosen - headed)
    return (*own, *((StoryLines(None, rest),) if rest else ()))


def _is_headed(entries: Sequence[Entry], layout: Layout) -> bool:
    return len(entries) >= max(1, layout.stories.least_lines)


def by_day(entries: Sequence[Entry], most: int, always: Collection[str]) -> tuple[Entry, ...]:
    """The lines that matter most, in the timeline's order; those of the events `always` (ids) have room always."""
    chosen = {entry.event.id for entry in _ranked(entries, always)[:most]}.union(always)
    return tuple(entry for entry in entries if entry.event.id in chosen)


def _goes_by_day(told: Counter[str], layout: Layout) -> bool:
    if layout.stories.by == "auto":
        return max(told.values()) >= layout.stories.one_story * told.total()
    return layout.stories.by == "day"


def _ranked(entries: Sequence[Entry], always: Collection[str]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.event.id not in always, -entry.salience))


def _with_room(
    entries: Sequence[Entry], home: Mapping[str, Story], layout: Layout, always: Collection[str]
) -> set[str]:
    """The events of the weightiest lines (ids), so many of each story and in all.

    Who gives the timeline more lines than it has story by story wants those, however many are of one story.
    """
    most = max(layout.stories.most, layout.timeline.most)
    most_lines = most if layout.timeline.most > layout.stories.most else layout.stories.most_lines
    chosen: set[str] = set()
    of_story: Counter[str] = Counter()
    for entry in _ranked(entries, always):
        story = home.get(entry.event.id)
        name = story.id if story else ""
        room = len(chosen) < most and of_story[name] < most_lines
        if room or entry.event.id in always:
            chosen.add(entry.event.id)
            of_story[name] += 1
    return chosen
