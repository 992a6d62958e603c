"""What every writer asks of a whole brief: the places that links may lead to, and what stands on every page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.labels import Labels
from briefing.model.document import Brief, SourceList, Table
from briefing.writing.citations import source_anchor


@dataclass(frozen=True, slots=True)
class HeaderFooter:
    """What stands on every page, in words: the handling mark ("" for none), title, edition and page number.

    `number` has {page} and {pages} where the numbers go.
    """

    handling: str
    title: str
    edition: str
    number: str


def header_footer(brief: Brief, labels: Labels) -> HeaderFooter:
    """The words for the header and the footer of every page."""
    head = brief.masthead
    return HeaderFooter(head.handling, head.title, edition(brief, labels), labels.page.number)


def places(brief: Brief) -> frozenset[str]:
    """The names of all places that links may lead to: sections, rows of tables, sources."""
    return frozenset(_each_place(brief))


def _each_place(brief: Brief) -> Iterator[str]:
    for section in brief.sections:
        yield section.key
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (row.anchor for group in block.groups for row in group.rows if row.anchor)
            elif isinstance(block, SourceList):
                yield from (source_anchor(source.number) for source in block.sources)


def edition(brief: Brief, labels: Labels) -> str:
    """The edition in the words of the masthead, else its day as ISO 8601 has it."""
    return dict(brief.masthead.facts).get(labels.masthead.edition, brief.edition.isoformat())
