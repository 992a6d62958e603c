"""A drawing on a page, with parts that can be clicked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from briefing.writing.chart.drawing import Drawn
from briefing.writing.pdf.boxes.box import Place
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.tags import Node


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A drawing with clickable parts. It is never parted; at the foot of a page it is drawn as low as the room there.

    `lower` draws it not higher than so many points, as far as that can be; `least` is how low it may get.
    """

    drawn: Drawn
    node: Node
    lower: Callable[[float], Drawn]
    least: float
    before: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        """The height of the drawing."""
        return float(self.drawn.drawing.height)

    def split(self, room: float, *, forced: bool) -> tuple[PictureBox, None] | None:  # noqa: ARG002 - it has no parts
        """See `Box.split`."""
        if room < self.least:
            return None
        lower = replace(self, drawn=self.lower(room))
        return (lower, None) if lower.height <= room else None

    def links(self) -> Iterator[str]:
        """See `Box.links`: its parts lead to rows of tables."""
        return iter(())

    def headings(self) -> Iterator[Place]:
        """See `Box.headings`."""
        return iter(())

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Box.draw`."""
        bottom = top - self.height
        pen.picture(self.drawn.drawing, x, bottom, self.node)
        for area in self.drawn.areas:
            left, low, right, high = area.box
            pen.link(
                (x + left, bottom + low, x + right, bottom + high),
                f"#{area.anchor}",
                self.node.child("Link", alt=area.words),
                area.words,
            )
