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
    """The lines of a story in the timeline's order; of the small ones and those without a name, under no name."""

    name: str
    entries: tuple[Entry, ...]


def by_story(
    entries: Sequence[Entry], stories: Sequence[Story], layout: Layout, edited: Collection[str]
) -> tuple[StoryLines, ...]:
    """The lines that matter most, story by story, the weightiest first; none where the timeline goes by day.

    `entries` come in the timeline's order. Those that a person edited, whose ids are `edited`, have room always.
    """
    home = {event: story for story in stories for event in story.events}
    told = Counter(home[entry.event.id].id for entry in entries if entry.event.id in home)
    if not told or _goes_by_day(told, layout):
        return ()
    chosen = _with_room(entries, home, layout, edited)
    lines: dict[str, list[Entry]] = {}
    for entry in (entry for entry in entries if entry.event.id in chosen):
        story = home.get(entry.event.id)
        lines.setdefault(story.id if story else "", []).append(entry)
    named = {story.id: story.name for story in stories if len(lines.get(story.id, ())) >= layout.stories.least_lines}
    own = [StoryLines(name, tuple(lines[id_])) for id_, name in named.items() if name]
    own.sort(key=lambda each: -max(entry.salience for entry in each.entries))
    headed = {entry.event.id for each in own for entry in each.entries}
    rest = tuple(entry for entry in entries if entry.event.id in chosen - headed)
    return (*own, *((StoryLines("", rest),) if rest else ()))


def by_day(entries: Sequence[Entry], most: int, edited: Collection[str]) -> tuple[Entry, ...]:
    """The lines that matter most, in the timeline's order."""
    chosen = {entry.event.id for entry in _ranked(entries, edited)[:most]}.union(edited)
    return tuple(entry for entry in entries if entry.event.id in chosen)


def _goes_by_day(told: Counter[str], layout: Layout) -> bool:
    if layout.stories.by == "auto":
        return max(told.values()) >= layout.stories.one_story * told.total()
    return layout.stories.by == "day"


def _ranked(entries: Sequence[Entry], edited: Collection[str]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.event.id not in edited, -entry.salience))


def _with_room(
    entries: Sequence[Entry], home: Mapping[str, Story], layout: Layout, edited: Collection[str]
) -> set[str]:
    """The events of the weightiest lines (ids), so many of each story and in all."""
    chosen: set[str] = set()
    of_story: Counter[str] = Counter()
    for entry in _ranked(entries, edited):
        story = home.get(entry.event.id)
        name = story.id if story else ""
        room = len(chosen) < layout.stories.most and of_story[name] < layout.stories.most_lines
        if room or entry.event.id in edited:
            chosen.add(entry.event.id)
            of_story[name] += 1
    return chosen
