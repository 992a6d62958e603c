"""What the pages of a brief say of its pages: which of them cite each source, and on which each heading stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.writing.pdf.boxes.box import Box, Place, Running
from briefing.writing.pdf.crossing import CitingPages, citing_pages


@dataclass(frozen=True, slots=True)
class PageReferences:
    """The pages that cite each source, and those of the headings in order, none where there are no contents."""

    cited_on: CitingPages = field(default_factory=dict)
    headings: tuple[int, ...] = ()


def page_references(pages: Sequence[Sequence[Box]], *, contents: bool) -> PageReferences:
    """What these pages are; `contents`: the brief has a table of contents."""
    return PageReferences(citing_pages(pages), heading_pages(pages) if contents else ())


def heading_pages(pages: Sequence[Iterable[Box]]) -> tuple[int, ...]:
    """On which page each heading stands, in order."""
    return tuple(page for page, boxes in enumerate(pages, start=1) for _ in first_headings(boxes))


def first_headings(boxes: Iterable[Box]) -> Iterator[Place]:
    """The headings in boxes, without those that stand again."""
    return (place for place in _headings(boxes) if not place.again)


def running_heads(boxes: Iterable[Box]) -> tuple[Running, ...]:
    """What the header of a page may name: the days, or stories, of the table that comes first on it, in order."""
    found = [place.running for place in _headings(boxes) if place.running]
    return tuple(one for one in found if one.table == found[0].table)


def _headings(boxes: Iterable[Box]) -> Iterator[Place]:
    return (place for box in boxes for place in box.headings())
