"""Boxes set off from the page by a tinted ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.writing.pdf.boxes.box import Box, Place
from briefing.writing.pdf.boxes.stack import draw_stacked, needed, stacked, take
from briefing.writing.pdf.pen import Pen

_BAR = 3.0  # width of the bar at the left of a panel


@dataclass(frozen=True, slots=True)
class PanelBox:
    """Blocks set off on a tinted ground with a bar at the left."""

    boxes: tuple[Box, ...]
    width: float
    pad: float
    ground: str
    bar: str
    before: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        """The height of the boxes with the ground around them."""
        return stacked(self.boxes) + 2 * self.pad

    @property
    def least(self) -> float:
        """What its first boxes need."""
        return needed(self.boxes) + 2 * self.pad

    def split(self, room: float, *, forced: bool) -> tuple[Box, Box] | None:
        """See `Box.split`."""
        above, below = take(self.boxes, room - 2 * self.pad, forced=forced)
        if not above or not below:
            return None
        return (
            replace(self, boxes=tuple(above), with_next=False),
            replace(self, boxes=tuple(below), before=0.0),
        )

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Box.draw`."""
        height = self.height
        pen.ground(x, top - height, self.width, height, self.ground)
        pen.ground(x, top - height, _BAR, height, self.bar)
        draw_stacked(self.boxes, pen, x + self.pad + _BAR, top - self.pad)

    def links(self) -> Iterator[str]:
        """See `Box.links`."""
        return (link for box in self.boxes for link in box.links())

    def headings(self) -> Iterator[Place]:
        """See `Box.headings`."""
        return (heading for box in self.boxes for heading in box.headings())
