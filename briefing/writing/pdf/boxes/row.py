"""Cells side by side on a page: a row of a table, an item of a list, an entry of the source list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefing.writing.pdf.boxes.box import Place
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.pen import Pen

_LONG_ROW = 9  # lines; a row as long as that may be parted between two pages although it would fit on one


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs one below the other, `x` from the row's left end."""

    x: float
    texts: tuple[TextBox, ...]

    @property
    def height(self) -> float:
        """The height of the paragraphs and the distances between them."""
        return sum(text.height + text.before for text in self.texts)

    def split(self, room: float, *, least: int) -> tuple[Cell, Cell] | None:
        """The paragraphs and lines that fit, and the rest, which may be none."""
        used = 0.0
        for index, text in enumerate(self.texts):
            if used + text.before + text.height <= room:
                used += text.before + text.height
                continue
            parts = text.lines.split(room - used - text.before, least=least)
            if parts is None:
                if index == 0:
                    return None
                return replace(self, texts=self.texts[:index]), replace(self, texts=self.texts[index:])
            head, tail = replace(text, lines=parts[0]), replace(text, lines=parts[1], before=0.0)
            return (
                replace(self, texts=(*self.texts[:index], head)),
                replace(self, texts=(tail, *self.texts[index + 1 :])),
            )
        return self, replace(self, texts=())

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw the paragraphs from the top down."""
        for text in self.texts:
            top -= text.before
            text.draw(pen, x + self.x, top)
            top -= text.height


@dataclass(frozen=True, slots=True)
class RowBox:
    """Cells side by side: a row of a table, an item of a list, an entry of the source list.

    `pad` is the room above and below the cells. `ground` colours the row, `rule` draws a line below it. `again` is what
    stands for it at the top of the next page where it heads what follows there.
    """

    cells: tuple[Cell, ...]
    width: float
    before: float = 0.0
    pad: float = 0.0
    with_next: bool = False
    place: Place | None = None
    ground: str = ""
    rule: str = ""
    rule_weight: float = 0.5
    again: RowBox | None = None
    _height: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Once: pages are filled by asking each row for its height again and again.
        highest = max((cell.height for cell in self.cells), default=0.0)
        object.__setattr__(self, "_height", highest + 2 * self.pad)

    @property
    def height(self) -> float:
        """The height of the highest cell and the room around it."""
        return self._height

    @property
    def least(self) -> float:
        """The whole row, but of a long one a few lines."""
        leading = max((text.lines.pitch for cell in self.cells for text in cell.texts), default=0.0)
        return self.height if self.height <= _LONG_ROW * leading else 3 * leading + 2 * self.pad

    def split(self, room: float, *, forced: bool) -> tuple[RowBox, RowBox] | None:
        """See `Box.split`."""
        if not forced and self.height <= self.least:
            return None
        parts = [cell.split(room - 2 * self.pad, least=1 if forced else 2) for cell in self.cells]
        done = [part for part in parts if part is not None]
        if len(done) < len(parts) or not any(tail.texts for _, tail in done):
            return None
        head = replace(self, cells=tuple(head for head, _ in done), rule="")
        return head, replace(self, cells=tuple(tail for _, tail in done), place=None, before=0.0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Box.draw`."""
        bottom = top - self.height
        if self.place:
            self.place.mark(pen, top)
        if self.ground:
            pen.ground(x, bottom, self.width, self.height, self.ground)
        if self.rule:
            # Inside the row: the ground of the next one would cover a line on its edge.
            pen.rule(x, bottom + self.rule_weight / 2, self.width, color=self.rule, weight=self.rule_weight)
        for cell in self.cells:
            cell.draw(pen, x, top - self.pad)

    def links(self) -> Iterator[str]:
        """See `Box.links`."""
        return (link for cell in self.cells for text in cell.texts for link in text.links())

    def headings(self) -> Iterator[Place]:
        """See `Box.headings`."""
        if self.place and self.place.title:
            yield self.place
