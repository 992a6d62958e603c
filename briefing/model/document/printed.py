"""What is printed, line by line, for programs and for the edition after this one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SectionKey(StrEnum):
    """The sections that there are; `brief/sections/registry.py` says what writes each."""

    KEY_DEVELOPMENTS = "key-developments"
    CHANGES = "changes"
    PICTURE = "picture"
    TIMELINE = "timeline"
    FIGURES = "figures"
    DENIED = "denied"
    AHEAD = "ahead"
    UNDATED = "undated"
    EDITS = "edits"
    SOURCES = "sources"
    COVERAGE = "coverage"
    ANNEX = "annex"
    """The full table after the brief."""


BY_TIME = (SectionKey.TIMELINE, SectionKey.ANNEX)
"""The sections whose rows stand in the order of time, by day or by story."""
EVENT_SECTIONS = (
    SectionKey.KEY_DEVELOPMENTS,
    *BY_TIME,
    SectionKey.DENIED,
    SectionKey.AHEAD,
    SectionKey.UNDATED,
)
"""The sections whose lines report events; the lines of others say more of what stands there, or how it changed."""


@dataclass(frozen=True, slots=True)
class PrintedWhen:
    """The time of a printed line, for programs: ISO 8601 days, or minutes where it is finer than a day."""

    earliest: str | None
    latest: str | None
    precision: str | None
    qualifier: str
    basis: str


@dataclass(frozen=True, slots=True)
class PrintedSpan:
    """The characters of an article that a printed line quotes or cites; `article` is its id."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One printed line that quotes an article, for programs and for the edition after this one.

    `section` is the key of its section, `event` the id of the event that gives it date and status, `events` the ids of
    all that it reports, that one first. `quotes` are the spans whose words it prints, none where it prints a person's;
    `also` what it cites besides. `attribution` is the source that it names, `independent` the number of independent
    sources that it claims, `group` ties the lines of one dispute; each is None where the line does not say so.
    """

    section: str
    event: str | None
    story: str | None
    when: PrintedWhen | None
    status: str | None
    attribution: str | None
    text: str
    quotes: tuple[PrintedSpan, ...]
    also: tuple[PrintedSpan, ...]
    independent: int | None = None
    group: str | None = None
    events: tuple[str, ...] = ()

    @property
    def borne_out_by(self) -> PrintedSpan:
        """The passage that the line stands on: the first that it quotes, else the first that it cites."""
        return (*self.quotes, *self.also)[0]


@dataclass(frozen=True, slots=True)
class StoryName:
    """A story by the id that printed lines refer to."""

    id: str
    name: str
