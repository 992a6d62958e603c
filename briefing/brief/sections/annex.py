"""The section after the brief: the full table, of which the timeline prints what it has room for."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.brief.sections import timeline
from briefing.model.document import SectionKey

KEY = SectionKey.ANNEX


def is_wanted(context: Context) -> bool:
    """Whether it holds more than the timeline."""
    return bool(context.selection.listed(KEY))


def content(context: Context) -> Content:
    """All that matters enough, in order, under its day."""
    entries = context.selection.shown
    if not entries:
        return Content((lines.nothing(context, KEY),))
    above = {entry.event.id for entry in context.selection.listed(timeline.KEY)}
    return timeline.table(context, KEY, timeline.days(context, KEY, entries, above))
