"""Events in order: a total and stable order over intervals, and the reader's cut of it."""

from __future__ import annotations

from briefing.timeline.abridge import abridge
from briefing.timeline.build import build_timeline, standing_at
from briefing.timeline.order import in_order, narrated_order
from briefing.timeline.plans import is_unanswered

__all__ = ["abridge", "build_timeline", "in_order", "is_unanswered", "narrated_order", "standing_at"]
