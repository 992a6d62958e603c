"""The section of what is announced."""

from __future__ import annotations

from briefing.brief import lines
from briefing.brief.material import Desk
from briefing.model.document import Block


def ahead(desk: Desk) -> tuple[Block, ...]:
    """What is announced for later."""
    return lines.listed(desk, "ahead")
