"""The section of denials."""

from __future__ import annotations

from briefing.brief import edit_notes, lines
from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.printed import Content
from briefing.model import UNKNOWN_WHEN
from briefing.model.document import Bullet, Bullets, SectionKey

KEY = SectionKey.DENIED


def content(context: Context) -> Content:
    """What someone denies, under the day of the denial; a denial is no event of the timeline."""
    entries = context.selection.listed(KEY)
    if not entries:
        return Content((lines.nothing(context, KEY),))
    bullets = tuple(
        lines.changeable(
            context,
            KEY,
            entry,
            Bullet(_day_of_saying(context, entry), lines.quoted(context, entry), note=edit_notes.mark(context, entry)),
        )
        for entry in entries
    )
    return Content((Bullets(bullets),), tuple(bullet.record for bullet in bullets if bullet.record))


def _day_of_saying(context: Context, entry: Entry) -> str:
    said = entry.quoted.said
    return context.wording.when(said.when if said else UNKNOWN_WHEN, short=True)
