"""The headings of a brief, and which of them a table of contents lists, the same in every format that has one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from briefing.model.document import Brief, Table
from briefing.writing.characters import printable

_MOST = 45
"""So many headings fit on a page; where sections and days are more, the sections stand alone."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the brief: its words and its level, 1 for a section, 2 for a day or a story."""

    words: str
    level: int


def headings(brief: Brief) -> Iterator[Heading]:
    """The headings of a brief in order."""
    for section in brief.sections:
        yield Heading(section.title, 1)
        for block in section.blocks:
            if isinstance(block, Table) and block.columns:
                yield from (Heading(group.heading, 2) for group in block.groups if group.heading)


def listed(brief: Brief) -> Mapping[int, Heading]:
    """Those that a table of contents lists, by their number among all; those without words it leaves out."""
    found = {number: one for number, one in enumerate(headings(brief)) if printable(one.words).strip()}
    if len(found) <= _MOST:
        return found
    return {number: one for number, one in found.items() if one.level == 1}


def above_contents(brief: Brief, set_off: Collection[str]) -> int:
    """How many sections stand above the table of contents: those set off at the top, so that page one stays so."""
    return sum(1 for _ in takewhile(lambda section: section.key in set_off, brief.sections))
