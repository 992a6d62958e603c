"""Fills pages with boxes and sets on each what stands on every page: handling mark, running header, page number."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from briefing.writing.contents import HeaderFooter
from briefing.writing.pdf.boxes.box import Box
from briefing.writing.pdf.boxes.stack import draw_stacked, stacked, take
from briefing.writing.pdf.page_references import running_heading
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.tags import Artifact
from briefing.writing.theme import Page, Theme
from briefing.writing.typesetting.fonts import FontBook
from briefing.writing.typesetting.layout import cut_to_width, single_line
from briefing.writing.typesetting.text import Lines, Style, StyledText

_EDGE = 0.42  # where header and footer stand in their margin, as a share of it from the edge of the paper
_HANDLING_SHARE = 0.74  # of the text's width, the most that a handling mark takes: the page number stands next to it
_NEXT_TO_NOTHING = 0.15  # of a page
_NARROWED = (0.85, 0.7)  # of the distances between boxes: below that, sections run together
_TITLE_SHARE = 0.42  # of the text's width, the most that the title in the running header takes
_EDITION_SHARE = 0.24
_RUNNING_SHARE = 0.3
_BETWEEN = 8.0  # points between title and edition


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
    theme: Theme,
    foot: Foot | None = None,
) -> None:
    """Draw all pages. Each is taken from `pages`: what is drawn need not be kept."""
    page, count = theme.page, len(pages)
    for number in range(1, count + 1):
        boxes = pages.popleft()
        draw_stacked(boxes, pen, page.left, page.height - page.top)
        if foot:
            foot.draw(boxes, pen)
        _Margins(pen, book, theme).draw(words, number, count, running_heading(boxes))
        pen.next_page()


@dataclass(frozen=True, slots=True)
class _Margins:
    """Draws in the upper and lower margin of one page."""

    pen: Pen
    book: FontBook
    theme: Theme

    def draw(self, words: HeaderFooter, number: int, count: int, running: str) -> None:
        """`running` is the day, or the story, that the rows of the page have got to."""
        page, colors = self.theme.page, self.theme.colors
        above = page.height - page.top * _EDGE
        below = page.bottom * _EDGE
        small = Style(self.book.heading(), self.theme.sizes.small, colors.muted)
        self._handling(words.handling, above)
        self._handling(words.handling, below)
        self._put(words.number.format(page=number, pages=count), small, below, share=0.3, at=1.0)
        if number == 1:
            return
        # Below the handling mark where there is one: both in the middle of the margin would touch.
        header = above - (1.6 * small.size if words.handling else 0.0)
        end = self._put(words.title, small, header, share=_TITLE_SHARE, at=0.0)
        self._put(words.edition, small, header, share=_EDITION_SHARE, at=0.0, after=end + _BETWEEN if end else 0.0)
        strong = Style(self.book.heading(bold=True), small.size, colors.accent)
        if self._fits(running, strong, _RUNNING_SHARE):
            self._put(running, strong, header, share=_RUNNING_SHARE, at=1.0)
        self.pen.rule(page.left, header - 0.75 * small.size, page.text_width, color=colors.rule)

    def _handling(self, mark: str, middle: float) -> None:
        style = Style(self.book.heading(bold=True), self.theme.sizes.small + 0.8, self.theme.colors.handling)
        self._put(mark, style, middle, share=_HANDLING_SHARE, at=0.5)

    def _fits(self, text: str, style: Style, share: float) -> bool:
        """Whether it stands in so much of the width: half a day, or half a story, tells nobody where he is."""
        return single_line([StyledText(text, style)], self.book).width <= share * self.theme.page.text_width

    def _put(self, text: str, style: Style, middle: float, *, share: float, at: float, after: float = 0.0) -> float:
        """Text in one line around the height `middle`; `at` is 0 for flush left, `after` so much, 1 for flush right.

        Gives its width.
        """
        page = self.theme.page
        width = page.text_width * share
        line = single_line([StyledText(cut_to_width(text, style, self.book, width), style)], self.book)
        lines = Lines((line,), line.width, style.size, style.size)
        left = page.left + after + at * (page.text_width - line.width)
        artifact = Artifact.HEADER if middle > page.height / 2 else Artifact.FOOTER
        self.pen.lines(lines, left, middle + style.size / 2, artifact)
        return line.width
