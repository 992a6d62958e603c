"""A table on pages: what stands again at the top of each, and where rows may part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefing.writing.pdf.boxes.box import Place
from briefing.writing.pdf.boxes.row import RowBox
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.tags import Node


@dataclass(frozen=True, slots=True)
class GridBox:
    """A table: its head stands again on every page, and so does the heading of the group that goes on there.

    `node` is its element as long as all of it is on one page.
    """

    head: RowBox
    rows: tuple[RowBox, ...]
    before: float = 0.0
    with_next: bool = False
    node: Node | None = None
    _height: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_height", self.head.height + sum(row.height for row in self.rows))

    @property
    def height(self) -> float:
        """The height of the head and all rows."""
        return self._height

    @property
    def least(self) -> float:
        """The head, the headings above the first row, and the least of that row."""
        height = self.head.height
        for row in self.rows:
            if not row.with_next:
                return height + row.least
            height += row.height
        return height

    def split(self, room: float, *, forced: bool) -> tuple[GridBox, GridBox] | None:
        """See `Box.split`."""
        used, fitting = self.head.height, 0
        while fitting < len(self.rows) and used + self.rows[fitting].height <= room:
            used += self.rows[fitting].height
            fitting += 1
        if fitting == len(self.rows):
            return None
        first = not any(not row.with_next for row in self.rows[:fitting])
        parted = self.rows[fitting].split(room - used, forced=forced and first)
        if parted:
            return self._parted((*self.rows[:fitting], parted[0]), (parted[1], *self.rows[fitting + 1 :]))
        while fitting and self.rows[fitting - 1].with_next:
            fitting -= 1
        return self._parted(self.rows[:fitting], self.rows[fitting:]) if fitting else None

    def _parted(self, above: tuple[RowBox, ...], below: tuple[RowBox, ...]) -> tuple[GridBox, GridBox]:
        # What stands again heads the page after the next too.
        heading = next((row.again or row for row in reversed(above) if row.with_next), None)
        if heading and not below[0].with_next:
            below = (heading, *below)
        head = self.head.again or self.head
        return (
            replace(self, rows=above, with_next=False, node=None),
            replace(self, head=head, rows=below, before=0.0, node=None),
        )

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Box.draw`."""
        if self.node:
            self.node.stands(x, top - self.height, x + self.head.width, top)
        for row in (self.head, *self.rows):
            row.draw(pen, x, top)
            top -= row.height

    def links(self) -> Iterator[str]:
        """See `Box.links`."""
        return (link for row in self.rows for link in row.links())

    def headings(self) -> Iterator[Place]:
        """See `Box.headings`."""
        return (heading for row in self.rows for heading in row.headings())
