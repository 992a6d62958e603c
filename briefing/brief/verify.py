"""The last gate before writing: a line whose source does not contain what it says cannot be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.brief.quoting import folded
from briefing.errors import ProgramFault
from briefing.model import Article
from briefing.model.document import (
    Block,
    Brief,
    Bullets,
    Line,
    Paragraph,
    RunKind,
    Section,
    Table,
)


class UnsupportedLine(ProgramFault):
    """A line quotes words that the cited passage does not hold, or quotes without a citation."""


def verify(brief: Brief, articles: Mapping[str, Article]) -> None:
    """Compare every quoting line of the brief with the passages it cites.

    A line's words must stand in the first passage it cites; the others report the same event in words of their own and
    must be there. What a line names outside a quotation (a date's words, who said it) is cut out by offsets as well.
    `articles` by id. Raises `UnsupportedLine` naming the first line that is not borne out: a fault of the program,
    after which nothing may be written.
    """
    texts = {source.number: articles[source.id].text for source in brief.sources}
    for section in brief.sections:
        for block in section.blocks:
            for line in lines(block):
                _hold(line, texts)


def lines(block: Block) -> Iterator[Line]:
    """Every line of a block."""
    if isinstance(block, Paragraph):
        yield block.line
    elif isinstance(block, Bullets):
        yield from (bullet.line for bullet in block.items)
    elif isinstance(block, Table):
        for group in block.groups:
            for row in group.rows:
                for cell in row.cells:
                    yield from cell


def cited(section: Section) -> frozenset[int]:
    """The numbers of the sources that a section cites."""
    found = (citation for block in section.blocks for line in lines(block) for citation in line.citations)
    return frozenset(citation.source for citation in found)


def _hold(line: Line, texts: Mapping[int, str]) -> None:
    for citation in line.citations:
        if not 0 <= citation.start < citation.end <= len(texts[citation.source]):
            raise UnsupportedLine(f"source {citation.source} has no characters {citation.start} to {citation.end}")
    quoted = "".join(run.text for run in line.runs if run.kind is RunKind.QUOTE)
    if not quoted.strip():
        return
    if not line.citations:
        raise UnsupportedLine(f"no source is cited for “{quoted}”")
    first = line.citations[0]
    passage = folded(texts[first.source][first.start : first.end])
    # A line folds white space, and puts some around what it adds in brackets.
    if _without_space(quoted) not in _without_space(passage):
        raise UnsupportedLine(f"source {first.source} does not say “{quoted}”")


def _without_space(text: str) -> str:
    return "".join(text.split())
