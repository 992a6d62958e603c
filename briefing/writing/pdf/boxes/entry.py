"""An entry of the table of contents: the words of a heading, a row of dots, and the number of its page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.writing.pdf.boxes.box import Place
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.tags import Node
from briefing.writing.typesetting.text import Lines

_CLEAR = 4.0  # points between the words and the dots, and between these and the number


@dataclass(frozen=True, slots=True)
class EntryBox:
    """One entry, which is never parted; all of it is a link.

    `row` holds the number of the section, if there is one, then the words, and last the number of the page.
    `node` is the link's element, `link` where it leads, `words` what it says for those who do not see it.
    """

    row: RowBox
    node: Node
    link: str
    words: str
    dots: str
    before: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        """The height of its lines."""
        return self.row.height

    @property
    def least(self) -> float:
        """All of it."""
        return self.row.height

    def split(self, room: float, *, forced: bool) -> None:
        """See `Box.split`."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """See `Box.draw`."""
        self.row.draw(pen, x, top)
        bottom = top - self.row.height
        *_, words, page = self.row.cells
        baseline = bottom + _drop(words)
        left, right = _end(words), _start(page)
        if right - left > 2 * _CLEAR:
            pen.dots(x + left + _CLEAR, x + right - _CLEAR, baseline, color=self.dots)
        pen.link((x, bottom, x + self.row.width, top), self.link, self.node, self.words)

    def links(self) -> Iterator[str]:
        """See `Box.links`."""
        return iter(())

    def headings(self) -> Iterator[Place]:
        """See `Box.headings`: it only names one."""
        return iter(())


def _lines(cell: Cell) -> Lines:
    return cell.texts[-1].lines


def _end(cell: Cell) -> float:
    """Where the last line of a cell ends."""
    lines = _lines(cell)
    return cell.x + (lines.width if lines.right or not lines.lines else lines.lines[-1].width)


def _start(cell: Cell) -> float:
    """Where the line of a cell that is set flush right begins."""
    lines = _lines(cell)
    return cell.x + lines.width - max((line.width for line in lines.lines), default=0.0)


def _drop(cell: Cell) -> float:
    """How far the last baseline of a cell is above its lower edge."""
    lines = _lines(cell)
    return lines.pitch - lines.baseline
