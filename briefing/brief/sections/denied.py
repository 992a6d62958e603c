"""The section of denials."""

from __future__ import annotations

from briefing.brief import edit_notes, lines
from briefing.brief.entries import Entry
from briefing.brief.material import Desk
from briefing.model import UNKNOWN_WHEN
from briefing.model.document import Block, Bullet, Bullets


def denied(desk: Desk) -> tuple[Block, ...]:
    """What someone denies, under the day of the denial; a denial is no event of the timeline."""
    bullets = tuple(
        Bullet(_day_of_saying(desk, entry), lines.quoted(desk, entry), note=edit_notes.mark(desk, entry))
        for entry in desk.listed("denied")
    )
    return (Bullets(bullets),) if bullets else (lines.nothing(desk, "denied"),)


def _day_of_saying(desk: Desk, entry: Entry) -> str:
    said = entry.quoted.said
    return desk.wording.when(said.when if said else UNKNOWN_WHEN, short=True)
