"""The section of what has no day."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.model.document import SectionKey

KEY = SectionKey.UNDATED


def content(context: Context) -> Content:
    """What happened on a day that no source gives, with the reason; only what matters enough to be printed."""
    return lines.listed(context, KEY, noted=True)
