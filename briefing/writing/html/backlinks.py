"""Citations the other way: the entry of a source leads back to each line that cites it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby

from briefing.labels import HtmlPageLabels
from briefing.model.document import Brief, Bullet, Bullets, Line, Paragraph, Section, Table
from briefing.writing.characters import printable
from briefing.writing.citations import cited
from briefing.writing.ellipsis import shortened
from briefing.writing.html.markup import Html, element, text
from briefing.writing.lines import cells_of

_NAME = 40  # characters of a line's own words, where it has nothing to be called by
_WORDS = 90  # characters of a line that a screen reader hears before it follows a link
_OPEN = 5  # lines: a longer list is folded


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of the page as links lead to it.

    `name` is what it is called next to others of its section: its day, mostly; `words` are its own.
    """

    anchor: str
    section: str
    name: str
    words: str
    sources: tuple[int, ...]


def page_lines(brief: Brief) -> Iterator[PageLine]:
    """Every paragraph, item of a list and row of a table, in the order of the page."""
    number = count(1)
    for section in brief.sections:
        for block in section.blocks:
            match block:
                case Paragraph(line):
                    yield _page_line([line], section, "", f"line-{next(number)}")
                case Bullets(items):
                    for item in items:
                        yield _item(item, section, f"line-{next(number)}")
                case Table():
                    for row in (row for group in block.groups for row in group.rows):
                        yield _row(cells_of(block, row), row.anchor, section, f"line-{next(number)}")


def _item(item: Bullet, section: Section, anchor: str) -> PageLine:
    return _page_line([item.line], section, item.lead, anchor)


def _row(cells: Sequence[Sequence[Line]], named: str | None, section: Section, anchor: str) -> PageLine:
    first, *others = cells or ((),)
    name = next((words for line in first if (words := printable(line.text).strip())), "")
    lines = [line for cell in others for line in cell]
    return replace(_page_line(lines, section, name, named or anchor), sources=_sources([*first, *lines]))


def _page_line(lines: Sequence[Line], section: Section, name: str, anchor: str) -> PageLine:
    words = next((words for line in lines if (words := printable(line.text).strip())), "")
    called = printable(name).strip() or _cut(words, _NAME)
    return PageLine(anchor, section.title, called, _cut(words, _WORDS), _sources(lines))


def _sources(lines: Iterable[Line]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for line in lines for number in cited(line)))


def _cut(words: str, most: int) -> str:
    return shortened(words, lambda part: len(part) <= most, " …")


def by_source(lines: Iterable[PageLine]) -> dict[int, list[PageLine]]:
    """The lines that cite each source, in order."""
    found: dict[int, list[PageLine]] = {}
    for line in lines:
        for source in line.sources:
            found.setdefault(source, []).append(line)
    return found


def back_links(citing: Sequence[PageLine], labels: HtmlPageLabels) -> Html:
    """The links from a source to the lines that cite it, by section; a long list is folded. "" where none does."""
    if not citing:
        return Html("")
    phrase = labels.cited_in_line if len(citing) == 1 else labels.cited_in_lines
    sections = (
        element("li", text(title), ": ", Html(", ".join(_link(line, labels) for line in group)))
        for title, group in groupby(citing, key=lambda line: line.section)
    )
    summary = element("summary", text(phrase.format(count=len(citing))))
    return element("details", summary, element("ul", *sections), class_="cited", open=len(citing) <= _OPEN)


def _link(line: PageLine, labels: HtmlPageLabels) -> Html:
    spoken = labels.line.format(name=line.name, words=line.words) if line.words != line.name else line.name
    return element("a", text(line.name), href=f"#{line.anchor}", aria_label=spoken)
