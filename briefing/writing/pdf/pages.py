"""Fills pages with boxes, and draws them one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from briefing.writing.contents import HeaderFooter
from briefing.writing.pdf.boxes.box import Box
from briefing.writing.pdf.boxes.stack import draw_stacked, stacked, take
from briefing.writing.pdf.margins import Margins
from briefing.writing.pdf.page_references import running_heads
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.running import wordings
from briefing.writing.templates import Templates
from briefing.writing.theme import Page
from briefing.writing.typesetting.fonts import FontBook

_NEXT_TO_NOTHING = 0.15  # of a page
_NARROWED = (0.85, 0.7)  # of the distances between boxes: below that, sections run together


class Foot(Protocol):
    """What stands at the foot of each page, above its margin."""

    def height(self, boxes: Iterable[Box]) -> float:
        """What it takes of a page with these boxes, 0 for nothing."""

    def draw(self, boxes: Iterable[Box], pen: Pen) -> None:
        """Draw it on the page with these boxes."""

    @property
    def words(self) -> tuple[str, ...]:
        """All that has been drawn so far, each text once."""


def paginate(boxes: Sequence[Box], page: Page, foot: Foot | None = None) -> list[list[Box]]:
    """The boxes of each page, long ones parted; at least one page. `foot` has what stands below them.

    Where the last page would hold next to nothing, the distances between boxes are narrowed if that saves it.
    """
    room = page.height - page.top - page.bottom
    pages = _fill(boxes, room, foot)
    if len(pages) > 1 and stacked(pages[-1]) < _NEXT_TO_NOTHING * room:
        for share in _NARROWED:
            tighter = _fill([replace(box, before=box.before * share) for box in boxes], room, foot)
            if len(tighter) < len(pages):
                return tighter
    return pages


def _fill(boxes: Sequence[Box], room: float, foot: Foot | None) -> list[list[Box]]:
    pages: list[list[Box]] = []
    rest = list(boxes)
    while rest:
        taken, rest = _above(foot, rest, room) if foot else take(rest, room, forced=True)
        pages.append(taken)
    return pages or [[]]


def _above(foot: Foot, boxes: Sequence[Box], room: float) -> tuple[list[Box], list[Box]]:
    """As many boxes as leave room for the foot that they need, and the rest."""
    taken, rest = take(boxes, room, forced=True)
    below = foot.height(taken)
    if not below or stacked(taken) + below <= room:
        return taken, rest
    # Fewer boxes need no higher a foot, so these leave room for theirs; if it is lower, a few more may go on the page.
    taken, rest = take(boxes, room - below, forced=True)
    more, left = take(boxes, room - foot.height(taken), forced=True)
    return (more, left) if stacked(more) + foot.height(more) <= room else (taken, rest)


def draw_pages(
    pages: deque[list[Box]],
    words: HeaderFooter,
    pen: Pen,
    book: FontBook,
    templates: Templates,
    foot: Foot | None = None,
) -> tuple[str, ...]:
    """Draw all pages. Each is taken from `pages`: what is drawn need not be kept.

    Gives what their headers say of where their reader is, each text once.
    """
    page, count = templates.theme.page, len(pages)
    margins = Margins(pen, book, templates.theme, words)
    named: dict[str, None] = {}
    for number in range(1, count + 1):
        boxes = pages.popleft()
        draw_stacked(boxes, pen, page.left, page.height - page.top)
        if foot:
            foot.draw(boxes, pen)
        named[margins.draw(number, count, wordings(running_heads(boxes), templates.labels))] = None
        pen.next_page()
    return tuple(filter(None, named))
