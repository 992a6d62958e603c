"""The section of what matters most: prints what key_selection.py chose."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.model.document import SectionKey

KEY = SectionKey.KEY_DEVELOPMENTS


def content(context: Context) -> Content:
    """What matters most of what happened lately, the most salient first."""
    chosen = context.selection.key_developments
    return lines.bulleted(context, KEY, chosen) or Content((lines.nothing(context, KEY),))
