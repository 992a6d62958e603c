"""The section of the numbered sources."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.material import Desk
from briefing.brief.sources import list_sources
from briefing.model.document import Block, SourceList


def sources(desk: Desk) -> tuple[Block, ...]:
    """The numbered sources."""
    listed = list_sources(desk.listed_articles, desk.quoting.numbers, desk.wording)
    return (SourceList(listed),) if listed else (lines.nothing(desk, "sources"),)
