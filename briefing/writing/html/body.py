"""The masthead, the sections and their blocks as HTML. Each text of the record (`writing/proof.py`) is a `data-t`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model.document import (
    Block,
    Brief,
    Bullet,
    Bullets,
    Chart,
    Citation,
    Line,
    Paragraph,
    PrintedLine,
    Row,
    Run,
    RunKind,
    Section,
    Source,
    SourceList,
    Table,
)
from briefing.writing.citations import cited, linkable, source_anchor
from briefing.writing.contents import places
from briefing.writing.html.backlinks import back_links, by_source, page_lines
from briefing.writing.html.markup import Html, element, text
from briefing.writing.html.passages import passage_id
from briefing.writing.html.picture import svg
from briefing.writing.lines import cells_of
from briefing.writing.marks import marked, unbroken
from briefing.writing.templates import Templates

_CLASSES = {
    RunKind.STRONG: "strong",
    RunKind.MUTED: "muted",
    RunKind.GLOSS: "gloss",
    RunKind.EMPHASIS: "emphasis",
    RunKind.SMALL_CAPITALS: "small-capitals",
}


class Body:
    """Writes the parts of one brief."""

    def __init__(self, brief: Brief, templates: Templates) -> None:
        self._brief = brief
        self._templates = templates
        self._labels = templates.labels
        self._places = places(brief)
        self._passages = {(each.source, each.start, each.end) for each in brief.passages}
        self._printed = {(line.section, line.text): line for line in reversed(brief.printed)}
        self._references = templates.references(brief)
        self._lines = tuple(page_lines(brief))
        self._rest = iter(self._lines)
        self._citing = by_source(self._lines)

    def masthead(self) -> Html:
        """Handling mark, title and facts."""
        head = self._brief.masthead
        facts = (element("div", _unit("dt", label), _unit("dd", value)) for label, value in head.facts)
        mark = element("p", text(head.handling), class_="handling") if head.handling else ""
        return element("header", mark, _unit("h1", head.title), element("dl", *facts) if head.facts else "")

    def sections(self) -> Iterator[Html]:
        """Every section under its heading."""
        self._rest = iter(self._lines)
        look = self._templates.theme.look
        for section in self._brief.sections:
            heading = _unit("h2", section.title, class_="numbered" if look.numbered else None)
            blocks = (part for block in section.blocks for part in self._block(block, section))
            set_off = "set-off" if section.key in look.set_off else None
            yield element("section", heading, *blocks, "\n", id=section.key, class_=set_off)

    def _block(self, block: Block, section: Section) -> Iterator[Html]:
        match block:
            case Paragraph(line):
                yield self._paragraph(line)
            case Bullets(items):
                plain = "" if any(item.lead for item in items) else " plain"
                yield element("ul", *(self._item(item, section) for item in items), class_=f"items{plain}")
            case Table():
                yield self._table(block, section)
            case Chart():
                yield svg(block, self._templates, self._places)
            case SourceList(sources):
                plain = "" if self._references.by_number else " plain"
                yield element("ul", *map(self._source, self._references.listed(sources)), class_=f"sources{plain}")

    def _paragraph(self, line: Line) -> Html:
        place = self._place()
        return element("p", self._line(line), data_t=True, dir="auto", **place) if line.runs else Html("")

    def _place(self) -> dict[str, str | bool | int | None]:
        """Where links to the next line of the page lead, if any do."""
        line = next(self._rest)
        return {"id": line.anchor, "tabindex": -1} if line.sources else {}

    def _item(self, item: Bullet, section: Section) -> Html:
        parts = [
            _unit("span", item.lead, class_="lead") if item.lead else "",
            element("span", self._line(item.line), data_t=True, dir="auto"),
            element("span", *map(self._run, item.noted), data_t=True, dir="auto", class_="note") if item.note else "",
        ]
        return element("li", *parts, **self._place(), **self._data((item.line,), section, item.record))

    def _table(self, table: Table, section: Section) -> Html:
        head = element("tr", *(_unit("th", column.heading, scope="col") for column in table.columns))
        bodies = []
        for group in table.groups:
            heading = element("th", _unit("h3", group.heading), colspan=len(table.columns), scope="colgroup")
            rows = [element("tr", heading, class_="group")] if group.heading else []
            bodies.append(element("tbody", *rows, *(self._row(table, row, section) for row in group.rows), "\n"))
        caption = element("caption", text(table.caption)) if table.caption else ""
        return element("table", caption, element("thead", head), *bodies)

    def _row(self, table: Table, row: Row, section: Section) -> Html:
        cells = []
        printed = cells_of(table, row)
        for number, cell in enumerate(printed):
            lines = (
                element("p", self._line(line), data_t=True, dir="auto") for line in cell if line.runs or line.citations
            )
            cells.append(element("td" if number else "th", *lines, scope=None if number else "row"))
        lines_of_row = [line for cell in printed for line in cell]
        place = {"id": row.anchor, "tabindex": -1, **self._place()}
        return element("tr", *cells, **place, **self._data(lines_of_row, section, row.record))

    def _data(
        self, lines: Sequence[Line], section: Section, record: PrintedLine | None
    ) -> dict[str, str | bool | int | None]:
        """What a line is found by: its sources, status and story."""
        found = record or next(
            (self._printed[key] for line in lines if (key := (section.key, line.text)) in self._printed), None
        )
        sources = dict.fromkeys(str(number) for line in lines for number in cited(line))
        return {
            "data_line": True,
            "data_sources": " ".join(sources) or None,
            "data_status": found.status if found else None,
            "data_story": found.story if found else None,
        }

    def _line(self, line: Line) -> Html:
        pieces = [self._run(run) for run in marked(line)]
        if line.citations:
            pieces.append(self._citations(line, alone=not pieces))
        return Html("".join(pieces))

    def _run(self, run: Run) -> Html:
        words = text(unbroken(run.text) if run.kind is RunKind.GLOSS else run.text)
        if run.leads_to in self._places:
            words = element("a", words, href=f"#{run.leads_to}")
        kind = _CLASSES.get(run.kind)
        return element("span", words, class_=kind) if kind else words

    def _citations(self, line: Line, *, alone: bool) -> Html:
        first: dict[int, Citation] = {}
        for citation in line.citations:
            first.setdefault(citation.source, citation)
        signs = (
            text(sign.text) if sign.source is None else self._citation(first[sign.source], sign.text)
            for sign in self._references.marks(line)
        )
        kind = "cites" if self._references.by_number else "cites named"
        return Html(("" if alone else " ") + element("span", *signs, class_=kind))

    def _citation(self, citation: Citation, words: str) -> Html:
        name = passage_id(citation)
        known = (citation.source, citation.start, citation.end) in self._passages
        anchor = name if known else source_anchor(citation.source)
        if not known and anchor not in self._places:
            return text(words)
        label = self._labels.page_html.citation.format(number=self._references.name(citation.source))
        return element("a", text(words), href=f"#{anchor}", data_passage=name if known else None, aria_label=label)

    def _source(self, source: Source) -> Html:
        address = linkable(source.url)
        pieces = []
        for run in self._references.entry(source):
            words = text(run.text)
            if address and run.text == source.url:
                words = element("a", words, href=address, rel="noopener noreferrer")
            kind = _CLASSES.get(run.kind)
            pieces.append(element("span", words, class_=kind) if kind else words)
        sign = self._references.label(source)
        number = _unit("span", sign, class_="number") if sign else ""
        entry = element("span", *pieces, data_t=True, dir="auto")
        back = back_links(self._citing.get(source.number, ()), self._labels.page_html)
        return element("li", number, entry, back, id=source_anchor(source.number), tabindex=-1)


def _unit(tag: str, words: str, **attributes: str | None) -> Html:
    return element(tag, text(words), data_t=True, dir="auto", **attributes)
