"""The body of the document: masthead, sections and their blocks, in order."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.document import (
    Block,
    Brief,
    Bullet,
    Bullets,
    Chart,
    Masthead,
    Paragraph,
    Section,
    Source,
    SourceList,
    Table,
)
from briefing.writing.citations import source_anchor
from briefing.writing.headings import above_contents
from briefing.writing.templates import Templates
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.captions import Caption, written
from briefing.writing.word.inline import Inline
from briefing.writing.word.oxml import Node, in_field, line_break, paragraph, tab, w
from briefing.writing.word.picture import Pictures
from briefing.writing.word.tables import facts, tables
from briefing.writing.word.toc import Contents

# Letters that fit into the column of leads (the hanging indent of its styles), in a wide substitute of its font, too.
_LONGEST_LEAD = 20


class Body:
    """Writes the parts of a brief as paragraphs and tables, `width` twentieths of a point wide."""

    def __init__(
        self,
        inline: Inline,
        bookmarks: Bookmarks,
        pictures: Pictures,
        contents: Contents,
        templates: Templates,
        width: int,
    ) -> None:
        self._inline = inline
        self._bookmarks = bookmarks
        self._pictures = pictures
        self._contents = contents
        self._templates = templates
        self._width = width

    def parts(self, brief: Brief) -> Iterator[tuple[Section | None, list[Node]]]:
        """Everything between the body's beginning and its section properties, section by section.

        None stands for the masthead, which has none.
        """
        parts = (None, *brief.sections)
        above = above_contents(brief, self._templates.theme.look.set_off)
        for number, (section, following) in enumerate(zip(parts, (*parts[1:], None), strict=True)):
            content = self._section(section) if section else [*self._masthead(brief.masthead)]
            if number == above:
                content += self._contents.written(self._templates.labels.page.contents, self._inline)
            yield section, list(self._parted(content, last=following is None))

    def _masthead(self, masthead: Masthead) -> Iterator[Node]:
        yield paragraph(self._inline.style("Title"), *self._inline.text(masthead.title))
        if masthead.facts:
            yield facts(masthead.facts, self._inline, self._width)

    def _section(self, section: Section) -> list[Node]:
        look = self._templates.theme.look
        set_off = section.key in look.set_off
        style = self._inline.style("Briefing Key Heading" if set_off else "heading 1")
        # Number 0 takes a paragraph out of its style's list.
        unnumbered = () if look.numbered else (w("numPr", w("ilvl", val=0), w("numId", val=0)),)
        title = self._bookmarks.around(section.key, self._inline.text(section.title))
        content = [paragraph(style, *self._contents.mark(title), properties=unnumbered)]
        for block, following in zip(section.blocks, (*section.blocks[1:], None), strict=False):
            introduces = isinstance(block, Paragraph) and isinstance(following, Bullets)
            introduces |= isinstance(block, Chart) and isinstance(following, Caption)
            content += self._block(block, set_off=set_off, with_next=introduces)
        return content

    def _block(self, block: Block, *, set_off: bool, with_next: bool) -> list[Node]:
        match block:
            case Caption():
                return [written(block, self._templates.labels.captions, self._inline, self._bookmarks)]
            case Paragraph(line):
                style = self._inline.style("Briefing Key Point" if set_off else "Normal")
                kept = (w("keepNext"),) if with_next else ()
                return [paragraph(style, *self._inline.line(line), properties=kept)]
            case Bullets(items):
                style = self._item_style(items, set_off=set_off)
                return [self._item(item, style) for item in items]
            case Table():
                return tables(block, self._inline, self._bookmarks, self._contents, self._width)
            case Chart():
                kept = (w("keepNext"),) if with_next else ()
                picture = self._pictures.picture(block)
                return [paragraph(self._inline.style("Briefing Picture"), picture, properties=kept)]
            case SourceList(sources):
                entries = [self._source(source) for source in self._inline.references.listed(sources)]
                # ECMA-376 part 1, 17.16.5.6
                return in_field("BIBLIOGRAPHY", entries) if entries and self._templates.choices.fields else entries

    def _source(self, source: Source) -> Node:
        label = self._inline.references.label(source)
        if not label:
            entry = self._bookmarks.around(source_anchor(source.number), self._inline.source(source))
            return paragraph(self._inline.style("Bibliography"), *entry)
        number = self._inline.text(label, "Briefing Citation")
        place = self._bookmarks.around(source_anchor(source.number), number)
        return paragraph(self._inline.style("Briefing Source"), *place, tab(), *self._inline.source(source))

    def _item_style(self, items: tuple[Bullet, ...], *, set_off: bool) -> str:
        if set_off:
            return self._inline.style("Briefing Key Point")
        return self._inline.style("Briefing Item" if any(item.lead for item in items) else "List Bullet")

    def _item(self, item: Bullet, style: str) -> Node:
        content = self._inline.text(item.lead, "Briefing Lead")
        number = self._inline.controls.line(item.record, 0) if item.record else 0
        if item.record and item.lead_place and content:
            content = self._inline.controls.around(number, item.record, item.lead_place, content)
        if style != self._inline.style("List Bullet"):
            # Text after a line break stands at the hanging indent as text after the tabulator does.
            content.append(tab() if len(item.lead) <= _LONGEST_LEAD else line_break())
        content += self._inline.line(item.line, number, item.record)
        if item.note:
            content += [line_break(), *self._inline.note(item)]
        return paragraph(style, *content)

    def _parted(self, content: list[Node], *, last: bool) -> Iterator[Node]:
        """A section with a paragraph after each table that another table or nothing follows, as Word wants it."""
        for node, following in zip(content, (*content[1:], None), strict=True):
            yield node
            if node.tag == "w:tbl" and (last if following is None else following.tag == "w:tbl"):
                yield paragraph(self._inline.style("Briefing Table End"))
