"""The section of what is announced."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.model.document import SectionKey

KEY = SectionKey.AHEAD


def content(context: Context) -> Content:
    """What is announced for later."""
    return lines.listed(context, KEY)
