"""The events of a brief as rows, for formats that are lists: each printed event once, where it is printed first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.document import EVENT_SECTIONS, Brief, PrintedLine, Source


@dataclass(frozen=True, slots=True)
class EventRow:
    """A printed event: its line, the sources that the line cites, in order, and the name of its story ("" for none)."""

    line: PrintedLine
    sources: tuple[Source, ...]
    story: str


def event_rows(brief: Brief) -> Iterator[EventRow]:
    """The rows in print order; key developments stand in for the lists, where a list repeats them."""
    sources = {source.id: source for source in brief.sources}
    stories = {story.id: story.name for story in brief.stories}
    seen: set[str] = set()
    for line in brief.printed:
        if line.section not in EVENT_SECTIONS or line.event is None or line.event in seen:
            continue
        seen.add(line.event)
        cited = dict.fromkeys(span.article for span in (*line.quotes, *line.also))
        yield EventRow(line, tuple(sources[one] for one in cited if one in sources), stories.get(line.story or "", ""))
