"""Which sections there are, and what writes each."""

from __future__ import annotations

from collections.abc import Callable

from briefing.brief.material import Desk
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
from briefing.model.document import Block, Section

SECTIONS: dict[str, Callable[[Desk], tuple[Block, ...]]] = {
    "key-developments": key_developments.key_developments,
    changes.KEY: changes.tell,
    "picture": picture.draw,
    "timeline": timeline.timeline,
    "figures": figures.figures,
    "denied": denied.denied,
    "ahead": ahead.ahead,
    "undated": undated.undated,
    edits.KEY: edits.tell,
    "sources": sources.sources,
    "coverage": coverage.state,
}


def write_section(key: str, desk: Desk) -> Section:
    """The section `key` of sections.toml; raises KeyError where there is none of that name."""
    title = changes.title(desk) if key == changes.KEY else desk.say("sections", key)
    return Section(key, title, SECTIONS[key](desk))
