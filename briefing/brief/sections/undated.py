"""The section of what has no day."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.material import Desk
from briefing.model.document import Block


def undated(desk: Desk) -> tuple[Block, ...]:
    """What happened on a day that no source gives, with the reason; only what matters enough to be printed."""
    return lines.listed(desk, "undated", noted=True)
