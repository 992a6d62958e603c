"""The numbered sources, and the words that citations point to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from briefing.model.document.blocks import UNPRINTED


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the source list.

    `sha256` is the digest of its text in UTF-8, by which it is known to be still the same.
    `published` is the date in words ("9 October 2015", "not known"), `basis` the evidence for it in words;
    `published_day` the same for programs, None where unknown. `reprint_of` is the number of the source whose copy it
    carries, `newer_version` that of the version that took its place. `id` is the article's. `retrieved_day` is when
    it was fetched, None where unknown.
    """

    number: int
    id: str
    title: str | None
    publisher: str | None
    author: str | None
    url: str | None
    origin: str
    published: str
    published_day: date | None
    basis: str
    agency: str | None = None
    reprint_of: int | None = None
    language: str | None = None
    newer_version: int | None = None
    sha256: str = ""
    retrieved_day: date | None = field(default=None, metadata=UNPRINTED)


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """The words that a citation points to, with those of their paragraph before and after them."""

    source: int
    start: int
    end: int
    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class SourceList:
    """The numbered sources, each an anchor that citations link to."""

    sources: tuple[Source, ...]
