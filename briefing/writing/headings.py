"""The headings of a brief, and which of them a table of contents lists, the same in every format that has one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from briefing.model.document import Brief, SectionKey, Table
from briefing.writing.characters import has_words

_MOST = 45
"""So many headings fit on a page that holds nothing else."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the brief: its words, its level, 1 for a section, 2 for a day or a story, and its section's number.

    `key` is that of the section.
    """

    words: str
    level: int
    section: int
    key: str


def headings(brief: Brief) -> Iterator[Heading]:
    """The headings of a brief in order: every section, with a title or without, and every group of rows with words."""
    for number, section in enumerate(brief.sections, start=1):
        yield Heading(section.title, 1, number, section.key)
        for block in section.blocks:
            if isinstance(block, Table) and block.columns:
                named = (group.heading for group in block.groups if has_words(group.heading))
                yield from (Heading(words, 2, number, section.key) for words in named)


def listings(brief: Brief, above: int) -> tuple[Mapping[int, Heading], ...]:
    """What a table of contents may list, by number among all headings, the longest first.

    Everything with words below the first `above` sections, which stand above it; the same without the days of the
    annex; the sections alone.
    """
    found = {n: one for n, one in enumerate(headings(brief)) if one.section > above and has_words(one.words)}
    main = {n: one for n, one in found.items() if one.level == 1 or one.key != SectionKey.ANNEX}
    return found, main, {n: one for n, one in found.items() if one.level == 1}


def listed(brief: Brief, above: int) -> Mapping[int, Heading]:
    """The longest of the `listings` that fits on a page, for a format that does not know its pages; else the last."""
    fitting = listings(brief, above)
    return next((one for one in fitting if len(one) <= _MOST), fitting[-1])


def above_contents(brief: Brief, set_off: Collection[str]) -> int:
    """How many sections stand above the table of contents, so that page one stays so.

    They are those set off at the top and, in an edition, what changed since the one before.
    """
    first = {*set_off, SectionKey.CHANGES}
    return sum(1 for _ in takewhile(lambda section: section.key in first, brief.sections))
