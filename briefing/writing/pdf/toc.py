"""The table of contents of a long brief: its headings with the numbers of their pages, each a link to its place.

Neither an entry nor the whole gets higher or lower by another number, so that the pages which it names stay where they
are once it is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.writing.ellipsis import shortened
from briefing.writing.headings import Heading
from briefing.writing.pdf.boxes.box import Box, Place
from briefing.writing.pdf.boxes.entry import EntryBox
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.stack import stacked
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.styles import Setter
from briefing.writing.pdf.tags import Node
from briefing.writing.theme import Theme
from briefing.writing.typesetting.text import Lines

_NO_BREAK = "\u00a0"
_NUMBERS = 20.0  # points: the column of the numbers of sections
_PAGES = 30.0  # that of the numbers of pages, wide enough for five digits
_ABOVE_SECTION = 3.0  # points
_ABOVE_OTHERS = 1.0  # points
_MOST_LINES = 2  # of an entry: a headline is known by less
_TOGETHER = 3  # entries at its beginning, and at its end, that no page parts


class Contents:
    """Sets the table of contents of one brief."""

    def __init__(
        self, listings: Sequence[Mapping[int, Heading]], setter: Setter, theme: Theme, title: str, parent: Node
    ) -> None:
        """Of the first of `listings` that has room, else the last, under the heading `title`.

        Its element is a child of `parent`, which may be put where it belongs later.
        """
        self._listings = listings
        self._entries: Mapping[int, Heading] = listings[-1]
        self._set = setter
        self._theme = theme
        self._title = title
        self._node = parent
        self._width = theme.page.text_width
        self._words: dict[int, tuple[str, Lines]] = {}
        self._pages: dict[str, Lines] = {}

    def boxes(self, places: Sequence[Place], pages: Sequence[int], above: Sequence[Box], room: float) -> list[Box]:
        """Its heading and its entries: for each heading its place, and its page if that is known.

        `above` are the boxes that stand above it on its page, of the height `room`.
        """
        composed: list[Box] = []
        for entries in self._listings:
            self._entries = entries
            composed = self._boxes(places, pages)
            if stacked([*above, *composed]) <= room:
                break
        return composed

    def _boxes(self, places: Sequence[Place], pages: Sequence[int]) -> list[Box]:
        self._node.kids.clear()
        if not self._entries:
            return []
        colors, size = self._theme.colors, self._theme.sizes.heading
        heading = self._set.plain(self._title, self._set.style(size, colors.accent, bold=True), self._width, tight=True)
        title = TextBox(heading, self._node.child("H2"), before=self._theme.spacing.section, with_next=True)
        entries = list(self._composed(places, pages))
        last = len(entries) - 1
        kept = [
            replace(one, with_next=index < last and (index < _TOGETHER - 1 or index > last - _TOGETHER))
            for index, one in enumerate(entries)
        ]
        return [title, *kept]

    def texts(self, pages: Sequence[int]) -> tuple[str, ...]:
        """All that it prints, text by text, for the record of the brief; nothing where it has no entries."""
        if not self._entries:
            return ()
        entries = (_with_page(self._heading(n, one)[0], _page(pages, n)) for n, one in self._entries.items())
        return (self._title, *entries)

    def _composed(self, places: Sequence[Place], pages: Sequence[int]) -> Iterator[EntryBox]:
        whole = self._node.child("TOC")
        part = whole
        for number, heading in self._entries.items():
            if heading.level == 1:
                part = whole
            elif part is whole:
                part = whole.child("TOC")
            yield self._entry(number, heading, places[number], _page(pages, number), part.child("TOCI"))

    def _entry(self, number: int, heading: Heading, place: Place, page: str, node: Node) -> EntryBox:
        first = heading.level == 1
        numbered = first and self._theme.look.numbered
        cells = [self._number(heading, node)] if numbered else []
        link = node.child("Reference").child("Link")
        words, digits = self._heading(number, heading)[1], self._digits(page)
        # The number of the page stands in the last line of the words.
        drop = max(0.0, words.height - digits.height)
        cells.append(Cell(self._left(heading), (TextBox(words, link),)))
        cells.append(Cell(self._width - _PAGES, (TextBox(digits, link, before=drop),)))
        return EntryBox(
            RowBox(tuple(cells), self._width),
            link,
            f"#{place.name}",
            _with_page(heading.words, page),
            dots=self._theme.colors.muted,
            before=_ABOVE_SECTION if first else _ABOVE_OTHERS,
        )

    def _left(self, heading: Heading) -> float:
        """Where its words begin: those of days below those of their section, next to its number."""
        return _NUMBERS if self._theme.look.numbered or heading.level > 1 else 0.0

    def _number(self, heading: Heading, node: Node) -> Cell:
        """The number of a section, in a column of its own."""
        style = self._set.style(self._theme.sizes.table, self._theme.colors.muted)
        sign = self._set.plain(str(heading.section), style, _NUMBERS)
        return Cell(0, (TextBox(sign, node.child("Lbl")),))

    def _heading(self, number: int, heading: Heading) -> tuple[str, Lines]:
        """Its words as they are printed, in two lines at most, and these lines."""
        if number not in self._words:
            colors, first = self._theme.colors, heading.level == 1
            style = self._set.style(self._theme.sizes.table, colors.accent if first else colors.ink, bold=first)
            width = self._width - self._left(heading) - _PAGES

            def lines(words: str) -> Lines:
                return self._set.plain(words, style, width)

            words = shortened(heading.words, lambda part: len(lines(part).lines) <= _MOST_LINES, " …")
            self._words[number] = words, lines(words)
        return self._words[number]

    def _digits(self, page: str) -> Lines:
        if page not in self._pages:
            style = self._set.style(self._theme.sizes.table, self._theme.colors.ink)
            # Read out and copied, the number is a word of its own.
            self._pages[page] = replace(self._set.plain(f"{_NO_BREAK}{page}", style, _PAGES), right=True)
        return self._pages[page]


def _page(pages: Sequence[int], number: int) -> str:
    """The number of the page of a heading, "" while none is known."""
    return str(pages[number]) if number < len(pages) else ""


def _with_page(words: str, page: str) -> str:
    return f"{words}{_NO_BREAK}{page}"
