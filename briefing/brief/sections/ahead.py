"""The section of what is announced."""

from __future__ import annotations

from dataclasses import replace

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.model.document import Paragraph, SectionKey

KEY = SectionKey.AHEAD


def content(context: Context) -> Content:
    """What is announced for later; where that is later than a day before the brief's, which one.

    Of articles of years ago, without a day that the user gives, it is that of the last report.
    """
    listed, today = lines.listed(context, KEY), context.material.timeline.today
    if today is None or today >= context.options.cutoff.date() or not listed.printed:
        return listed
    counted = context.labels.when.ahead_from.format(day=context.wording.day(today))
    return replace(listed, blocks=(Paragraph(lines.muted(counted)), *listed.blocks))
