"""Which sections there are, and what writes each."""

from __future__ import annotations

from collections.abc import Callable

from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.brief.sections import (
    ahead,
    changes,
    coverage,
    denied,
    edits,
    figures,
    key_developments,
    picture,
    sources,
    timeline,
    undated,
)
from briefing.model.document import PrintedLine, Section

SECTIONS: dict[str, Callable[[Context], Content]] = {
    key_developments.KEY: key_developments.key_developments,
    changes.KEY: changes.tell,
    "picture": picture.draw,
    timeline.KEY: timeline.timeline,
    figures.KEY: figures.figures,
    denied.KEY: denied.denied,
    "ahead": ahead.ahead,
    "undated": undated.undated,
    edits.KEY: edits.tell,
    "sources": sources.sources,
    "coverage": coverage.state,
}


def write_section(key: str, context: Context) -> tuple[Section, tuple[PrintedLine, ...]]:
    """The section of this key and the record of what it prints; raises KeyError where there is no such section."""
    title = changes.title(context) if key == changes.KEY else context.labels.sections[key]
    content = SECTIONS[key](context)
    return Section(key, title, content.blocks), content.printed
