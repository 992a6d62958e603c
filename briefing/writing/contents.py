"""What every writer asks of a whole brief: the places that links may lead to, and the edition in words."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.labels import Labels
from briefing.model.document import Brief, SourceList, Table
from briefing.writing.citations import source_anchor


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
