"""Sets the source list: each entry a place to lead to, with the pages that cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.labels import Labels
from briefing.model.document import Run, Source, SourceList
from briefing.writing.citations import linkable, source_anchor
from briefing.writing.pdf.boxes.box import Box, Place
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.crossing import CitingPages, citing_place, page_words, parted
from briefing.writing.pdf.styles import Setter
from briefing.writing.pdf.tags import Node
from briefing.writing.references.citing import References
from briefing.writing.theme import Theme
from briefing.writing.typesetting.text import Lines, Style, StyledText

_NUMBER_WIDTH = 26.0  # the column of the numbers of the source list, wide enough for "[999]"


class SourceEntries:
    """Sets source lists of one brief; an entry is set anew only where its pages are others."""

    def __init__(self, references: References, setter: Setter, theme: Theme, labels: Labels) -> None:
        self._references = references
        self._set = setter
        self._theme = theme
        self._labels = labels
        self._entries: dict[tuple[Source, tuple[int, ...], float], Lines] = {}

    def compose(self, content: SourceList, cited_on: CitingPages, node: Node, width: float) -> list[Box]:
        """A row an entry; `cited_on` are the pages that cite each source, as far as they are known."""
        listing = node.child("L", attributes={"ListNumbering": "Decimal"} if self._references.by_number else None)
        style = self._set.note()
        number_style = self._set.style(style.size, self._theme.colors.accent)
        boxes: list[Box] = []
        for source in self._references.listed(content.sources):
            entry = listing.child("LI")
            sign = self._references.label(source)
            left = _NUMBER_WIDTH if sign else 0.0
            wording = self._entry_lines(source, tuple(cited_on.get(source.number, ())), width - left)
            cells = [Cell(left, (TextBox(wording, entry.child("LBody")),))]
            if sign:
                label = self._set.plain(sign, number_style, left, like=style)
                entry.kids.insert(0, mark := Node("Lbl"))
                cells.insert(0, Cell(0, (TextBox(label, mark),)))
            place = Place(source_anchor(source.number))
            boxes.append(RowBox(tuple(cells), width, before=self._theme.spacing.paragraph, place=place))
        return boxes

    def forget(self) -> None:
        """Keep no entries any longer."""
        self._entries.clear()

    def _entry_lines(self, source: Source, cited_on: tuple[int, ...], width: float) -> Lines:
        key = source, cited_on, width
        if key not in self._entries:
            style, link = self._set.note(), linkable(source.url)
            pages = page_words(cited_on, self._labels)
            pieces: list[StyledText] = []
            for run in self._references.entry(source, pages):
                if pages and run.text == pages:
                    pieces += self._pages(run, source.number, cited_on, style)
                else:
                    pieces.append(self._set.piece(run, style, link=link if run.text == source.url else None))
            self._entries[key] = self._set.lines(pieces, style.size, width)
        return self._entries[key]

    def _pages(self, run: Run, source: int, cited_on: tuple[int, ...], style: Style) -> Iterator[StyledText]:
        """The words that say which pages cite a source; each number leads there."""
        for words, page in parted(run.text):
            link = f"#{citing_place(source, page)}" if page is not None and page in cited_on else None
            yield self._set.piece(replace(run, text=words), style, link=link)
