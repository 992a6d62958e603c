"""A paragraph or a heading on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.writing.pdf.boxes.box import Box, Place
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.tags import Node
from briefing.writing.typesetting.text import Lines


@dataclass(frozen=True, slots=True)
class TextBox:
    """A paragraph, or a heading."""

    lines: Lines
    node: Node | None
    before: float = 0.0
    with_next: bool = False
    place: Place | None = None

    @property
    def height(self) -> float:
        """The height of its lines."""
        return self.lines.height

    @property
    def least(self) -> float:
        """Two lines; all of them where there are no more than three."""
        count = len(self.lines.lines)
        return self.lines.pitch * (count if count <= 3 else 2)  # noqa: PLR2004

    def split(self, room: float, *, forced: bool) -> tuple[Box, Box] | None:
        """See `Box.split`."""
        parts = self.lines.split(room, least=1 if forced else 2)
        if parts is None:
            return None
        return replace(self, lines=parts[0], with_next=False), replace(self, lines=parts[1], before=0.0, place=None)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Box.draw`."""
        if self.place:
            self.place.mark(pen, top)
        pen.lines(self.lines, x, top, self.node)

    def links(self) -> Iterator[str]:
        """See `Box.links`."""
        return (segment.link for line in self.lines.lines for _, segment in line.segments if segment.link)

    def headings(self) -> Iterator[Place]:
        """See `Box.headings`."""
        if self.place and self.place.title:
            yield self.place
