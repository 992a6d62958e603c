"""The notes at the foot of a page: the sources that it cites, as the list of sources names them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from briefing.labels import Labels
from briefing.model.abridging import abridged
from briefing.model.document import Run, Source
from briefing.writing.characters import printable
from briefing.writing.citations import source_anchor
from briefing.writing.pdf.boxes.box import Box
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.stack import draw_stacked, stacked
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.crossing import cited_sources
from briefing.writing.pdf.pen import Pen
from briefing.writing.pdf.styles import Setter
from briefing.writing.pdf.tags import Node
from briefing.writing.references.citing import References
from briefing.writing.theme import Theme
from briefing.writing.typesetting.text import Lines

_ABOVE = 8.0  # points between the text of a page and the rule over its notes
_BETWEEN = 1.5  # points
_LABEL_WIDTH = 26.0  # wide enough for "[999]"
_RULE_SHARE = 0.25  # of the text's width
_MOST = 0.4  # of a page: a page that cites more names the rest by number


class PageNotes:
    """Sets the notes of each page of one brief.

    In the order of reading they follow the section in which their page ends. The number of a note leads to the entry of
    its source in the list, which says more.
    """

    def __init__(
        self, sources: Iterable[Source], references: References, setter: Setter, theme: Theme, labels: Labels
    ) -> None:
        listed = references.listed(list(sources))
        self._sources = {source.number: source for source in listed}
        self._order = {source.number: place for place, source in enumerate(listed)}
        self._references = references
        self._set = setter
        self._theme = theme
        self._labels = labels
        self._lines: dict[int, tuple[Lines, ...]] = {}
        self._highest = _MOST * (theme.page.height - theme.page.top - theme.page.bottom)
        self._last = 0
        self._words: set[str] = set()

    @property
    def words(self) -> tuple[str, ...]:
        """What the notes drawn so far say, each text once, for the record of the brief."""
        return tuple(sorted(self._words))

    def height(self, boxes: Iterable[Box]) -> float:
        """What the notes of a page with these boxes take of it, with the distance above them; 0 for none."""
        rows = self._rows(boxes, None, 0)
        return stacked(rows) + _ABOVE if rows else 0.0

    def draw(self, boxes: Iterable[Box], pen: Pen) -> None:
        """Draw the notes of a page with these boxes at its foot."""
        part = Node("Div")
        rows = self._rows(boxes, part, pen.canvas.getPageNumber())
        if rows:
            self._follow(part, pen.tags.root)
            draw_stacked(rows, pen, self._theme.page.left, self._theme.page.bottom + stacked(rows))

    def _follow(self, part: Node, root: Node) -> None:
        """Put a part of the structure after what was drawn last."""
        kids = root.kids
        while self._last + 1 < len(kids) and isinstance(kid := kids[self._last + 1], Node) and kid.begun:
            self._last += 1
        kids.insert(self._last + 1, part)

    def _rows(self, boxes: Iterable[Box], part: Node | None, page: int) -> list[RowBox]:
        """The notes of a page; to be drawn, as children of `part`."""
        # What a line only counts ("and 11 more") is counted among the notes no further.
        links = (cited_sources(link) for box in boxes for link in box.links())
        found = {sources[0] for sources in links if len(sources) == 1} & self._sources.keys()
        if not found:
            return []
        cited = [self._sources[number] for number in sorted(found, key=self._order.__getitem__)]
        rule = RowBox((), _RULE_SHARE * self._theme.page.text_width, pad=_BETWEEN, rule=self._theme.colors.rule)
        count = self._fitting(rule, cited)
        rows = [rule]
        for source in cited[:count]:
            if part:
                words = "".join(run.text for run in self._references.note(source))
                self._words |= set(filter(None, map(printable, (self._references.label(source), words))))
            note = part.child("Note") if part else None
            if note:
                note.name = f"note-{page}-{source.number}"
            rows.append(self._note(source, note))
        if cited[count:]:
            rows.append(self._others(cited[count:], part.child("P") if part else None))
        return rows

    def _fitting(self, rule: RowBox, cited: Sequence[Source]) -> int:
        """How many notes have room below their rule, at least one, with the line that names the others."""
        heights = accumulate(note.before + note.height for note in (self._note(source, None) for source in cited))
        ends = [rule.height + height for height in heights]
        count = max(1, bisect_right(ends, self._highest))
        while 1 < count < len(cited):
            others = self._others(cited[count:], None)
            if ends[count - 1] + others.before + others.height <= self._highest:
                break
            count -= 1
        return count

    def _note(self, source: Source, node: Node | None) -> RowBox:
        if source.number not in self._lines:
            self._lines[source.number] = tuple(self._set_note(source))
        nodes = [node.child(role) for role in ("Lbl", "P")[-len(self._lines[source.number]) :]] if node else [None] * 2
        places = (0.0, _LABEL_WIDTH) if len(self._lines[source.number]) > 1 else (0.0,)
        texts = zip(places, self._lines[source.number], nodes, strict=False)
        cells = tuple(Cell(x, (TextBox(lines, kid),)) for x, lines, kid in texts)
        return RowBox(cells, self._theme.page.text_width, before=_BETWEEN)

    def _set_note(self, source: Source) -> Iterator[Lines]:
        """The number, in a style that has one, and the words of a note."""
        style, width = self._set.note(), self._theme.page.text_width
        if sign := self._references.label(source):
            anchor = source_anchor(source.number)
            link = f"#{anchor}" if anchor in self._set.places else None
            yield self._set.lines([self._set.piece(Run(sign), style, link=link)], style.size, _LABEL_WIDTH)
            width -= _LABEL_WIDTH
        pieces = [self._set.piece(run, style) for run in self._references.note(source)]
        yield self._set.lines(pieces, style.size, width)

    def _others(self, sources: Sequence[Source], node: Node | None) -> RowBox:
        words = self._labels.page
        named, others = abridged([source.number for source in sources])
        names = words.citation_separator.join(map(self._references.name, named))
        width = self._theme.page.text_width
        text = words.notes_more.format(sources=f"{names} {self._references.more(len(others))}" if others else names)
        if node:
            self._words.add(printable(text))
        lines = self._set.plain(text, self._set.small(), width)
        return RowBox((Cell(0, (TextBox(lines, node),)),), width, before=_BETWEEN)
