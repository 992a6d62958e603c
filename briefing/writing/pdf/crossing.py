"""Citations the other way: on which pages each source is cited, and the places there that its entry leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Protocol, TypeAlias

from briefing.labels import Labels
from briefing.writing.citations import source_anchor

CitingPages: TypeAlias = Mapping[int, Sequence[int]]
"""By the number of a source the pages that cite it, from 1."""

_ALSO = "+"  # between the first source of a link and each that its words count besides
_SOURCE = re.compile(re.escape(f"#{source_anchor(0)}").replace("0", rf"(\d+(?:{re.escape(_ALSO)}\d+)*)"))
_MOST = 5  # pages, or rows of pages, that an entry names
_FEW = 2  # pages in a row that stand one by one


class _Linking(Protocol):
    """What of a box counts here."""

    def links(self) -> Iterator[str]:
        """Where its words lead to."""


def citing_pages(pages: Sequence[Iterable[_Linking]]) -> CitingPages:
    """Which pages cite which sources."""
    found: dict[int, dict[int, None]] = {}
    for page, boxes in enumerate(pages, start=1):
        for number in (number for box in boxes for link in box.links() for number in cited_sources(link)):
            found.setdefault(number, {})[page] = None
    return {number: tuple(on) for number, on in found.items()}


def citing_link(sources: Sequence[int]) -> str:
    """A link that cites sources and leads to the entry of the first."""
    return _ALSO.join([f"#{source_anchor(sources[0])}", *map(str, sources[1:])])


def cited_sources(link: str | None) -> tuple[int, ...]:
    """The numbers of the sources that a link cites, none where it leads elsewhere."""
    found = _SOURCE.fullmatch(link or "")
    return tuple(map(int, found[1].split(_ALSO))) if found else ()


def target(link: str) -> str:
    """The name of the place in the document that a link leads to."""
    return link.removeprefix("#").partition(_ALSO)[0] if cited_sources(link) else link.removeprefix("#")


def citing_place(source: int, page: int) -> str:
    """The name of the place on a page where a source is first cited."""
    return f" cited {source} {page}"


def page_words(pages: Sequence[int], labels: Labels) -> str:
    """The pages of one source in words, "" for none; a row of pages as its first and last, and no more than a few."""
    words = labels.source_entry
    parts = list(islice(_folded(pages), _MOST + 1))
    phrase = words.cited_on_page if len(pages) == 1 else words.cited_on_pages
    if len(parts) > _MOST:
        phrase = words.cited_on_more
    return phrase.format(pages=words.separator.join(parts[:_MOST])) if pages else ""


def parted(words: str) -> Iterator[tuple[str, int | None]]:
    """Words about pages in parts; with each that is the number of a page this number."""
    for part in re.split(r"(\d+)", words):
        if part:
            yield part, int(part) if part.isdecimal() else None


def _folded(pages: Sequence[int]) -> Iterator[str]:
    at = 0
    while at < len(pages):
        end = at
        while end + 1 < len(pages) and pages[end + 1] == pages[end] + 1:
            end += 1
        if end - at >= _FEW:
            yield f"{pages[at]}–{pages[end]}"
        else:
            yield from map(str, pages[at : end + 1])
        at = end + 1
