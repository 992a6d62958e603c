"""The section of what matters most."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.key_developments import choose_key_developments
from briefing.brief.material import Desk
from briefing.model.document import Block, Bullet, Bullets


def key_developments(desk: Desk) -> tuple[Block, ...]:
    """What matters most of what happened lately, the most salient first."""
    chosen = choose_key_developments(desk)
    if not chosen:
        return (lines.nothing(desk, "key-developments"),)
    return (
        Bullets(
            tuple(
                Bullet(
                    desk.wording.when(entry.event.when, short=True),
                    lines.quoted(desk, entry),
                    note=lines.note(desk, entry),
                )
                for entry in chosen
            )
        ),
    )
