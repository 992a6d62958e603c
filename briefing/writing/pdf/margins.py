"""What stands in the upper and lower margin of every page: handling mark, running header, page number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.writing.contents import HeaderFooter
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.tags import Artifact
from briefing.writing.theme import Theme
from briefing.writing.typesetting.fonts import FontBook
from briefing.writing.typesetting.layout import cut_to_width, single_line
from briefing.writing.typesetting.text import Lines, Style, StyledText

_EDGE = 0.42  # where header and footer stand in their margin, as a share of it from the edge of the paper
_HANDLING_SHARE = 0.74  # of the text's width, the most that a handling mark takes: the page number stands next to it
_NUMBER_SHARE = 0.3  # of the width: the room of the page's number
_RUNNING_SHARE = 0.36  # of the text's width, what a day or a story has at least: a short day with what bounds it
_EDITION_SHARE = 0.3  # the most that the edition takes where not all has room
_BETWEEN = 8.0  # points between title, edition, and day


@dataclass(frozen=True, slots=True)
class Margins:
    """Draws in the margins of the pages of one brief."""

    pen: Pen
    book: FontBook
    theme: Theme
    words: HeaderFooter

    def draw(self, number: int, count: int, running: Sequence[str]) -> str:
        """Draw in those of page `number` of `count`; gives which words say where its reader is, "" for none.

        `running` are the words that may say so, the longest first. The first of them that fits stands there, else the
        last, cut.
        """
        page, colors = self.theme.page, self.theme.colors
        above = page.height - page.top * _EDGE
        below = page.bottom * _EDGE
        small = Style(self.book.heading(), self.theme.sizes.small, colors.muted)
        self._handling(self.words.handling, above)
        self._handling(self.words.handling, below)
        place = self.words.number.format(page=number, pages=count)
        self._put(self._cut(place, small, _NUMBER_SHARE * page.text_width), small, below, at=1.0)
        if number == 1:
            return ""
        # Below the handling mark where there is one: both in the middle of the margin would touch.
        header = above - (1.6 * small.size if self.words.handling else 0.0)
        return self._header(running, small, header)

    def _header(self, running: Sequence[str], style: Style, middle: float) -> str:
        page, colors = self.theme.page, self.theme.colors
        strong = Style(self.book.heading(bold=True), style.size, colors.accent)
        title, edition = self.words.title, self.words.edition
        width = page.text_width
        wanted = self._width(title, style) + _BETWEEN + self._width(edition, style)
        named = self._fitting(running, strong, max(width - wanted - _BETWEEN, _RUNNING_SHARE * width))
        left = width - (self._width(named, strong) + _BETWEEN if named else 0.0)
        if wanted > left:
            edition = self._cut(edition, style, _EDITION_SHARE * width)
            title = self._cut(title, style, left - _BETWEEN - self._width(edition, style))
        self._put(title, style, middle)
        self._put(edition, style, middle, after=self._width(title, style) + _BETWEEN if title else 0.0)
        self._put(named, strong, middle, at=1.0)
        self.pen.rule(page.left, middle - 0.75 * style.size, width, color=colors.rule)
        return named

    def _fitting(self, wordings: Sequence[str], style: Style, room: float) -> str:
        fitting = (words for words in wordings if self._width(words, style) <= room)
        return next(fitting, self._cut(wordings[-1], style, room) if wordings else "")

    def _handling(self, mark: str, middle: float) -> None:
        style = Style(self.book.heading(bold=True), self.theme.sizes.small + 0.8, self.theme.colors.handling)
        self._put(self._cut(mark, style, _HANDLING_SHARE * self.theme.page.text_width), style, middle, at=0.5)

    def _width(self, text: str, style: Style) -> float:
        return single_line([StyledText(text, style)], self.book).width if text else 0.0

    def _cut(self, text: str, style: Style, width: float) -> str:
        return cut_to_width(text, style, self.book, width)

    def _put(self, text: str, style: Style, middle: float, *, at: float = 0.0, after: float = 0.0) -> None:
        """Text in one line around the height `middle`; `at` is 0 for flush left, `after` so much, 1 for flush right."""
        page = self.theme.page
        line = single_line([StyledText(text, style)], self.book)
        lines = Lines((line,), line.width, style.size, style.size)
        left = page.left + after + at * (page.text_width - line.width)
        artifact = Artifact.HEADER if middle > page.height / 2 else Artifact.FOOTER
        self.pen.lines(lines, left, middle + style.size / 2, artifact)
