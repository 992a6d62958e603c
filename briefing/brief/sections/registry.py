"""Which sections there are, and what writes each."""

from __future__ import annotations

from collections.abc import Callable

from briefing.brief.additions import with_additions
from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.brief.sections import (
    ahead,
    annex,
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
    key_developments.KEY: key_developments.content,
    changes.KEY: changes.content,
    picture.KEY: picture.content,
    timeline.KEY: timeline.content,
    figures.KEY: figures.content,
    denied.KEY: denied.content,
    ahead.KEY: ahead.content,
    undated.KEY: undated.content,
    edits.KEY: edits.content,
    sources.KEY: sources.content,
    coverage.KEY: coverage.content,
    annex.KEY: annex.content,
}


def write_section(key: str, context: Context) -> tuple[Section, tuple[PrintedLine, ...]]:
    """The section of this key and the record of what it prints; raises KeyError where there is no such section."""
    title = changes.title(context) if key == changes.KEY else context.labels.sections[key]
    content = with_additions(context, key, SECTIONS[key](context))
    return Section(key, title, content.blocks), content.printed
