"""The notes at the foot of a page: the sources that it cites, as the list of sources names them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.labels import Labels
from briefing.model.document import Source
from briefing.writing.pdf.boxes.box import Box
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.stack import draw_stacked, stacked
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.crossing import cited_source
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.styles import Setter
from briefing.writing.references.citing import References
from briefing.writing.theme import Theme

_ABOVE = 8.0  # points between the text of a page and the rule over its notes
_BETWEEN = 1.5
_LABEL_WIDTH = 26.0  # wide enough for "[999]"
_RULE_SHARE = 0.25  # of the text's width
_MOST = 0.4  # of a page: a page that cites more names the rest by number


class PageNotes:
    """Sets the notes of each page of one brief.

    They repeat what stands in the list of sources, where each citation leads: so they are no part of what a screen
    reader reads, like the running header.
    """

    def __init__(
        self, sources: Iterable[Source], references: References, setter: Setter, theme: Theme, labels: Labels
    ) -> None:
        self._sources = references.listed(list(sources))
        self._references = references
        self._set = setter
        self._theme = theme
        self._labels = labels
        self._set_before: dict[int, RowBox] = {}
        self._highest = _MOST * (theme.page.height - theme.page.top - theme.page.bottom)

    def height(self, boxes: Iterable[Box]) -> float:
        """What the notes of a page with these boxes take of it, with the distance above them; 0 for none."""
        rows = self._rows(boxes)
        return stacked(rows) + _ABOVE if rows else 0.0

    def draw(self, boxes: Iterable[Box], pen: Pen) -> None:
        """Draw the notes of a page with these boxes at its foot."""
        page = self._theme.page
        rows = self._rows(boxes)
        draw_stacked(rows, pen, page.left, page.bottom + stacked(rows))

    def _rows(self, boxes: Iterable[Box]) -> list[RowBox]:
        found = {cited_source(link) for box in boxes for link in box.links()}
        cited = [source for source in self._sources if source.number in found]
        if not cited:
            return []
        page = self._theme.page
        rule = RowBox((), _RULE_SHARE * page.text_width, pad=_BETWEEN, rule=self._theme.colors.rule)
        rows = [rule, *map(self._note, cited)]
        count = len(rows)
        while stacked(rows) > self._highest and count > 1:
            count -= 1
            rows = [*rows[:count], self._others(cited[count - 1 :])]
        return rows

    def _note(self, source: Source) -> RowBox:
        if source.number not in self._set_before:
            style = self._set.note()
            sign = self._references.label(source)
            left = _LABEL_WIDTH if sign else 0.0
            width = self._theme.page.text_width
            pieces = [self._set.piece(run, style) for run in self._references.note(source)]
            text = Cell(left, (TextBox(self._set.lines(pieces, style.size, width - left), None),))
            label = Cell(0, (TextBox(self._set.plain(sign, self._set.small(), left, like=style), None),))
            cells = (label, text) if sign else (text,)
            self._set_before[source.number] = RowBox(cells, width, before=_BETWEEN)
        return self._set_before[source.number]

    def _others(self, sources: Sequence[Source]) -> RowBox:
        words = self._labels.page
        names = words.citation_separator.join(self._references.name(source.number) for source in sources)
        width = self._theme.page.text_width
        lines = self._set.plain(words.notes_more.format(sources=names), self._set.small(), width)
        return RowBox((Cell(0, (TextBox(lines, None),)),), width, before=_BETWEEN)
