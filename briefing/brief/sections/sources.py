"""The section of the numbered sources."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.brief.sources import list_sources
from briefing.model.document import SectionKey, SourceList

KEY = SectionKey.SOURCES


def content(context: Context) -> Content:
    """The numbered sources."""
    listed = list_sources(context.listed_articles, context.quoting.numbers, context.wording)
    return Content((SourceList(listed) if listed else lines.nothing(context, KEY),))
