"""A drawing on a page, with parts that can be clicked."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics.shapes import Drawing

from briefing.writing.chart.drawing import LinkArea
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.tags import Node


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A drawing with clickable parts; it is never parted."""

    drawing: Drawing
    areas: tuple[LinkArea, ...]
    node: Node
    before: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        """The height of the drawing."""
        return float(self.drawing.height)

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float, *, forced: bool) -> None:  # noqa: ARG002 - a picture has no parts
        """See `Box.split`."""
        return

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Box.draw`."""
        bottom = top - self.height
        pen.picture(self.drawing, x, bottom, self.node)
        for area in self.areas:
            left, low, right, high = area.box
            pen.link(
                (x + left, bottom + low, x + right, bottom + high),
                f"#{area.anchor}",
                self.node.child("Link", alt=area.words),
                area.words,
            )
