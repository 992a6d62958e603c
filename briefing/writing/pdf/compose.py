"""Turns a brief into the boxes that its pages are filled with, and into the tags that say what each of them is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from briefing.model.document import (
    BY_TIME,
    Block,
    Brief,
    Bullet,
    Bullets,
    Chart,
    Line,
    Paragraph,
    RunKind,
    Section,
    SourceList,
    Table,
)
from briefing.writing.characters import has_words, printable
from briefing.writing.chart.drawing import Drawn, picture
from briefing.writing.contents import places
from briefing.writing.headings import above_contents, listings
from briefing.writing.pdf import masthead, tables
from briefing.writing.pdf.boxes.box import Box, Place
from briefing.writing.pdf.boxes.panel import PanelBox
from briefing.writing.pdf.boxes.picture import PictureBox
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.crossing import CitingPages
from briefing.writing.pdf.notes import PageNotes
from briefing.writing.pdf.page_references import PageReferences, first_headings
from briefing.writing.pdf.pages import paginate
from briefing.writing.pdf.source_entries import SourceEntries
from briefing.writing.pdf.styles import Setter
from briefing.writing.pdf.tags import Node
from briefing.writing.pdf.toc import Contents
from briefing.writing.templates import Templates
from briefing.writing.typesetting.fonts import FontBook
from briefing.writing.typesetting.text import StyledText

_LEAD_SHARE = 0.24  # of the width: the column of the leads of a list; "on or before 10 Nov 2016" stands in one line
_PANEL_PAD = 13.0  # points
_AROUND_PICTURE = 4.0  # times the size of headings: what a heading and the distances around it take of a page
_LOWEST_PICTURE = 115.0  # points: with less room at the foot of a page it stands on the next
_FOLDED = 0.7  # of the room above a heading
_BULLET = "•"
_NOTHING_KNOWN = PageReferences()
_UNTITLED = " "  # a section without a title is a heading all the same, if one that nobody sees
_NUMBER_GAP = "\u00a0\u00a0"  # between a section's number and its title


class Composer:
    """Makes boxes of the parts of one brief."""

    def __init__(self, brief: Brief, book: FontBook, templates: Templates, root: Node) -> None:
        self._brief = brief
        self._templates = templates
        self._labels = templates.labels
        self._theme = templates.theme
        self._root = root
        self._width = self._theme.page.text_width
        self._references = templates.references(brief)
        self._set = Setter(book, self._theme, self._references, places(brief))
        self._book = book
        self._cited_on: CitingPages = {}
        self._composed: dict[int, list[Box]] = {}
        self._entries = SourceEntries(self._references, self._set, self._theme, self._labels)
        self._nodes: dict[int, Node] = {}
        self._above_contents = above_contents(brief, self._theme.look.set_off)
        self._contents_node = Node("Sect")
        self._contents = Contents(
            listings(brief, self._above_contents),
            self._set,
            self._theme,
            templates.labels.page.contents,
            self._contents_node,
        )

    def boxes(self, known: PageReferences = _NOTHING_KNOWN) -> list[Box]:
        """All boxes of the brief, in order; what its pages say of pages, and that alone, is composed anew.

        With pages of headings it has a table of contents.
        """
        self._cited_on = known.cited_on
        if not self._composed:
            self._composed[0] = masthead.compose(self._brief.masthead, self._set, self._theme, self._root, self._width)
        for number, section in enumerate(self._brief.sections, start=1):
            if number not in self._composed or any(isinstance(block, SourceList) for block in section.blocks):
                self._composed[number] = self._section(section, number)
        parts = list(self._composed.values())
        contents = self._with_contents(parts, known.headings) if known.headings else []
        parts.insert(1 + self._above_contents, contents)
        return [box for boxes in parts for box in boxes]

    def _with_contents(self, parts: Sequence[Sequence[Box]], pages: Sequence[int]) -> list[Box]:
        """The table of contents of what has been composed, its element in the place where it is read."""
        kids = self._root.kids
        if not any(kid is self._contents_node for kid in kids):
            following = self._nodes.get(self._above_contents + 1)
            at = next((index for index, kid in enumerate(kids) if kid is following), len(kids))
            kids.insert(at, self._contents_node)
        places = [place for boxes in parts for place in first_headings(boxes)]
        page = self._theme.page
        above = [box for boxes in parts[: 1 + self._above_contents] for box in boxes]
        return self._contents.boxes(places, pages, paginate(above, page)[-1], page.height - page.top - page.bottom)

    def contents_texts(self, known: PageReferences) -> dict[int, tuple[str, ...]]:
        """What the table of contents prints, by how many sections stand above it, for the record of the brief."""
        return {self._above_contents: self._contents.texts(known.headings)} if known.headings else {}

    def forget(self) -> None:
        """Keep no boxes any longer: those that are on pages are kept there until they are drawn."""
        self._composed.clear()
        self._entries.forget()

    def notes(self) -> PageNotes:
        """The notes at the foot of its pages."""
        return PageNotes(self._brief.sources, self._references, self._set, self._theme, self._labels)

    def _section(self, section: Section, number: int) -> list[Box]:
        if number not in self._nodes:
            self._nodes[number] = self._root.child("Sect")
        node = self._nodes[number]
        node.kids.clear()  # of what was composed before
        set_off = section.key in self._theme.look.set_off
        width = self._width - (2 * _PANEL_PAD if set_off else 0)
        heading = self._heading(section, number, node, width)
        if not set_off and (folded := self._folded(section, heading, node, width)):
            return [folded]
        running = section.key if section.key in BY_TIME else ""
        boxes = [
            box
            for content, following in zip_longest(section.blocks, section.blocks[1:])
            for box in self._content(content, node, width, running=running, above=following)
        ]
        boxes.insert(0, replace(heading, with_next=bool(boxes)))
        if not set_off:
            return boxes
        colors = self._theme.colors
        return [
            PanelBox(
                tuple(boxes),
                self._width,
                _PANEL_PAD,
                colors.band,
                colors.accent,
                before=self._theme.spacing.section,
            )
        ]

    def _folded(self, section: Section, heading: TextBox, node: Node, width: float) -> RowBox | None:
        """A section that says no more than that it is empty, in one line with its heading; None for any other."""
        if len(section.blocks) != 1 or not isinstance(section.blocks[0], Paragraph):
            return None
        line = section.blocks[0].line
        left = max((row.width for row in heading.lines.lines), default=0.0) + self._theme.spacing.gutter
        if any(run.kind is not RunKind.MUTED for run in line.runs) or left >= width:
            return None
        words = self._set.line(line, self._set.body(), width - left)
        if len(words.lines) != 1 or len(heading.lines.lines) != 1:
            return None
        like = heading.lines
        words = replace(words, size=like.size, leading=like.leading, extra=like.extra)
        cells = Cell(0, (replace(heading, before=0.0, place=None),)), Cell(left, (TextBox(words, node.child("P")),))
        # Without a text below them such headings need no more room than lines.
        return RowBox(cells, width, before=_FOLDED * heading.before, place=heading.place)

    def _heading(self, section: Section, number: int, node: Node, width: float) -> TextBox:
        colors = self._theme.colors
        style = self._set.style(self._theme.sizes.heading, colors.accent, bold=True)
        label = self._set.style(self._theme.sizes.heading, colors.muted)
        sign = f"{number}{_NUMBER_GAP}" if self._theme.look.numbered else ""
        pieces = [StyledText(sign, label)] if sign else []
        title = f"{sign}{section.title}" if has_words(section.title) else _UNTITLED
        lines = self._set.lines([*pieces, StyledText(section.title, style)], style.size, width, tight=True)
        return TextBox(
            lines,
            node.child("H2"),
            before=self._theme.spacing.section,
            place=Place(section.key, title),
        )

    def _content(self, content: Block, node: Node, width: float, *, running: str, above: Block | None) -> list[Box]:
        match content:
            case Paragraph(line):
                return self._paragraph(line, node, width, introduces=isinstance(above, Bullets))
            case Bullets(items):
                return self._bullets(items, node, width)
            case Table():
                return tables.compose(content, self._set, self._theme, self._labels, node, width, running=running)
            case Chart():
                return [self._picture(content, node, width)]
            case SourceList():
                return self._entries.compose(content, self._cited_on, node, width)

    def _paragraph(self, line: Line, node: Node, width: float, *, introduces: bool) -> list[Box]:
        """A paragraph; what introduces a list ("Also new") stays on its page."""
        lines = self._set.line(line, self._set.body(), width)
        before = self._theme.spacing.paragraph
        return [TextBox(lines, node.child("P"), before=before, with_next=introduces)] if lines.lines else []

    def _bullets(self, items: Sequence[Bullet], node: Node, width: float) -> list[Box]:
        dotted = None if any(item.lead for item in items) else {"ListNumbering": "Disc"}
        listing = node.child("L", attributes=dotted)
        if any(item.lead for item in items):
            lead_width = _LEAD_SHARE * width
            lead_style = self._set.style(self._theme.sizes.table, self._theme.colors.accent, bold=True)
        else:
            lead_width = self._theme.spacing.gutter
            lead_style = self._set.style(self._theme.sizes.body, self._theme.colors.accent, bold=True)
        gutter = self._theme.spacing.gutter if any(item.lead for item in items) else 0.0
        boxes: list[Box] = []
        for item in items:
            entry = listing.child("LI")
            lead = item.lead if gutter else _BULLET
            label = self._set.plain(lead, lead_style, lead_width, like=self._set.body())
            texts = self._bullet_texts(item, entry.child("LBody"), width - lead_width - gutter)
            entry.kids.insert(0, mark := Node("Lbl"))
            cells = (Cell(0, (TextBox(label, mark),)), Cell(lead_width + gutter, texts))
            boxes.append(RowBox(cells, width, before=self._theme.spacing.paragraph))
        return boxes

    def _bullet_texts(self, item: Bullet, node: Node, width: float) -> tuple[TextBox, ...]:
        line = self._set.line(item.line, self._set.body(), width)
        if not item.note:
            return (TextBox(line, node),)
        note = self._set.note_of(item, width)
        return TextBox(line, node.child("P")), TextBox(note, node.child("P"))

    def _picture(self, content: Chart, node: Node, width: float) -> Box:
        page = self._theme.page

        def draw(highest: float) -> Drawn:
            drawn = picture(content, self._templates, width, self._book, highest=highest)
            areas = tuple(area for area in drawn.areas if area.anchor in self._set.places)
            return replace(drawn, areas=areas)

        # A picture is never parted, and its heading stands above it.
        room = page.height - page.top - page.bottom - _AROUND_PICTURE * self._theme.sizes.heading
        whole = draw(room)
        figure = node.child("Figure", alt=printable(content.alt).strip() or self._brief.masthead.title)
        least = min(whole.drawing.height, _LOWEST_PICTURE)
        return PictureBox(whole, figure, draw, least, before=self._theme.spacing.paragraph)
