"""What pages are filled with: paragraphs, rows, set-off panels and pictures, and where each may be parted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Protocol

from reportlab.graphics.shapes import Drawing

from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.tags import Node
from briefing.writing.typesetting.text import Lines

_LONG_ROW = 9  # lines; a row as long as that may be parted between two pages although it would fit on one
_BAR = 3.0  # width of the bar at the left of a panel


class Block(Protocol):
    """A part of a page: a frozen dataclass. Lengths in points; a block knows its own width."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def height(self) -> float:
        """The height of the whole."""

    @property
    def before(self) -> float:
        """The least distance from the block above."""

    @property
    def with_next(self) -> bool:
        """Whether it must not stand last on a page (a heading)."""

    @property
    def least(self) -> float:
        """The height of the smallest part that may stand at the foot of a page."""

    def split(self, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """A part not higher than `room`, and the rest; None where it cannot be parted so.

        `forced` says that more room than this will not come: a part must be given wherever that can be.
        """

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it with its upper left corner at (`x`, `top`)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that links lead to; with a title it is also an entry of the outline, `level` deep."""

    name: str
    title: str = ""
    level: int = 0

    def mark(self, pen: Pen, top: float) -> None:
        """Set it at this height of the page."""
        pen.anchor(self.name, min(top + 6, pen.page.height))
        if self.title:
            pen.outline(self.title, self.name, self.level)


@dataclass(frozen=True, slots=True)
class Text:
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
        return self.lines.leading * (count if count <= 3 else 2)  # noqa: PLR2004

    def split(self, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """See `Block.split`."""
        parts = self.lines.split(room, least=1 if forced else 2)
        if parts is None:
            return None
        return replace(self, lines=parts[0], with_next=False), replace(self, lines=parts[1], before=0.0, place=None)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Block.draw`."""
        if self.place:
            self.place.mark(pen, top)
        pen.lines(self.lines, x, top, self.node)


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs one below the other, `x` from the row's left end."""

    x: float
    texts: tuple[Text, ...]

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
class Row:
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
    again: Row | None = None

    @property
    def height(self) -> float:
        """The height of the highest cell and the room around it."""
        return max((cell.height for cell in self.cells), default=0.0) + 2 * self.pad

    @property
    def least(self) -> float:
        """The whole row, but of a long one a few lines."""
        leading = max((text.lines.leading for cell in self.cells for text in cell.texts), default=0.0)
        return self.height if self.height <= _LONG_ROW * leading else 3 * leading + 2 * self.pad

    def split(self, room: float, *, forced: bool) -> tuple[Row, Row] | None:
        """See `Block.split`."""
        if not forced and self.height <= self.least:
            return None
        parts = [cell.split(room - 2 * self.pad, least=1 if forced else 2) for cell in self.cells]
        done = [part for part in parts if part is not None]
        if len(done) < len(parts) or not any(tail.texts for _, tail in done):
            return None
        head = replace(self, cells=tuple(head for head, _ in done), rule="")
        return head, replace(self, cells=tuple(tail for _, tail in done), place=None, before=0.0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Block.draw`."""
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


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks set off on a tinted ground with a bar at the left."""

    blocks: tuple[Block, ...]
    width: float
    pad: float
    ground: str
    bar: str
    before: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        """The height of the blocks with the ground around them."""
        return stacked(self.blocks) + 2 * self.pad

    @property
    def least(self) -> float:
        """What its first blocks need."""
        return needed(self.blocks) + 2 * self.pad

    def split(self, room: float, *, forced: bool) -> tuple[Block, Block] | None:
        """See `Block.split`."""
        above, below = take(self.blocks, room - 2 * self.pad, forced=forced)
        if not above or not below:
            return None
        return (
            replace(self, blocks=tuple(above), with_next=False),
            replace(self, blocks=tuple(below), before=0.0),
        )

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Block.draw`."""
        height = self.height
        pen.ground(x, top - height, self.width, height, self.ground)
        pen.ground(x, top - height, _BAR, height, self.bar)
        draw_stacked(self.blocks, pen, x + self.pad + _BAR, top - self.pad)


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a picture that is clickable: left, bottom, right, top within it, where to, and what it says."""

    box: tuple[float, float, float, float]
    link: str
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with clickable parts; it is never parted."""

    drawing: Drawing
    areas: tuple[Area, ...]
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
        """See `Block.split`."""
        return

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Block.draw`."""
        bottom = top - self.height
        pen.picture(self.drawing, x, bottom, self.node)
        for area in self.areas:
            left, low, right, high = area.box
            pen.link(
                (x + left, bottom + low, x + right, bottom + high),
                area.link,
                self.node.child("Link", alt=area.words),
                area.words,
            )


def stacked(blocks: Sequence[Block]) -> float:
    """The height of blocks one below the other; what the first keeps clear above itself does not count."""
    return sum(block.height for block in blocks) + sum(block.before for block in blocks[1:])


def draw_stacked(blocks: Sequence[Block], pen: Pen, x: float, top: float) -> None:
    """Draw blocks one below the other."""
    for index, block in enumerate(blocks):
        top -= block.before if index else 0.0
        block.draw(pen, x, top)
        top -= block.height


def needed(blocks: Sequence[Block]) -> float:
    """The room that the first of `blocks` needs: what heads the following together with the least of that."""
    height = 0.0
    for block in blocks:
        height += block.before if height else 0.0
        if not block.with_next:
            return height + block.least
        height += block.height
    return height


def take(blocks: Sequence[Block], room: float, *, forced: bool) -> tuple[list[Block], list[Block]]:
    """The blocks, or parts of blocks, that fit into `room`, and the rest.

    `forced` (an empty page): at least one is taken, even one that is higher than the room.
    """
    taken: list[Block] = []
    used = 0.0
    for index, block in enumerate(blocks):
        gap = block.before if taken else 0.0
        left = room - used - gap
        if taken and needed(blocks[index:]) > left:
            return taken, list(blocks[index:])
        if block.height <= left:
            taken.append(block)
            used += gap + block.height
            continue
        parts = block.split(left, forced=forced and not taken)
        if parts:
            return [*taken, parts[0]], [parts[1], *blocks[index + 1 :]]
        if forced and not taken:
            return [block], list(blocks[index + 1 :])
        return taken, list(blocks[index:])
    return taken, []
