"""The brief: one format-neutral document. Writers know this module and nothing else of the program.

A brief is a masthead, sections of blocks, numbered sources and a coverage statement. Text stands in runs; a run that
quotes an article carries the citation whose span it quotes, so that every printed line can be compared with its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from briefing.model.edit import Pin


class RunKind(StrEnum):
    """What a run of text is, for a writer to choose its look by."""

    PLAIN = "plain"
    QUOTE = "quote"
    GLOSS = "gloss"
    STRONG = "strong"
    MUTED = "muted"
    EMPHASIS = "emphasis"
    SMALL_CAPITALS = "small-capitals"


class Place(StrEnum):
    """What a person may change by hand in a draft: the time of a line, its words, its status, the name of a story."""

    WHEN = "when"
    WORDS = "words"
    STATUS = "status"
    STORY = "story"


UNPRINTED = {"printed": False}
"""Marks a field that is no part of what is printed: it says only where a person's changes belong."""


@dataclass(frozen=True, slots=True)
class Citation:
    """The source with this number (1 is the first), and the characters of its text that bear the line out."""

    source: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; `place` where a person may change it, `leads_to` the anchor inside the brief that it links to.

    QUOTE: the article's own words, without quotation marks (writers set the runs between a line's marks).
    GLOSS: our addition inside a quotation, printed in square brackets, which the writer sets.
    """

    text: str
    kind: RunKind = RunKind.PLAIN
    place: Place | None = field(default=None, metadata=UNPRINTED)
    leads_to: str | None = field(default=None, metadata=UNPRINTED)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with the citations that bear it out.

    Where runs are QUOTE and GLOSS, a writer sets one pair of quotation marks around each unbroken row of them.
    """

    runs: tuple[Run, ...]
    citations: tuple[Citation, ...] = ()

    @property
    def text(self) -> str:
        """The line as plain text, with quotation marks and brackets."""
        pieces: list[str] = []
        inside = False
        for run in self.runs:
            quoted = run.kind in (RunKind.QUOTE, RunKind.GLOSS)
            if quoted != inside:
                pieces.append("“" if quoted else "”")
                inside = quoted
            pieces.append(f"[{run.text}]" if run.kind is RunKind.GLOSS else run.text)
        return "".join(pieces) + ("”" if inside else "")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences of running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of lines; each with a lead (a date, a name) set off from its text, or "" for none."""

    items: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    """One item of a list; `record` is that of a line that a person may change, `lead_place` what its lead then is.

    `note_runs` are its note where part of that leads to another place.
    """

    lead: str
    line: Line
    note: str = ""
    record: PrintedLine | None = field(default=None, metadata=UNPRINTED)
    lead_place: Place | None = field(default=None, metadata=UNPRINTED)
    note_runs: tuple[Run, ...] = field(default=(), metadata=UNPRINTED)

    @property
    def noted(self) -> tuple[Run, ...]:
        """Its note in runs, none where it has no note."""
        return self.note_runs or ((Run(self.note),) if self.note else ())


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading and its share of the table's width (shares of a table sum to 1)."""

    heading: str
    share: float


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: one cell a column, each cell one or more lines; `anchor` names it for links inside the brief.

    `record` is that of the line that a person may change in it.
    """

    cells: tuple[tuple[Line, ...], ...]
    anchor: str | None = None
    record: PrintedLine | None = field(default=None, metadata=UNPRINTED)


@dataclass(frozen=True, slots=True)
class GroupTime:
    """The time that rows share: in few words ("8 Oct 2015"), and the day where it is one."""

    words: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one heading (a day, a story) that stands across the table; "" for no heading.

    `place` says that a person may change the heading. `time` is that of rows that stand under their time.
    """

    heading: str
    rows: tuple[Row, ...]
    place: Place | None = field(default=None, metadata=UNPRINTED)
    time: GroupTime | None = field(default=None, metadata=UNPRINTED)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption for those who cannot see it."""

    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class ChartItem:
    """One event in the picture: a dot where it falls on one day, a bar from `earliest` to `latest` else.

    An end that is None is open: drawn fading out. `tone` is the event's status, for its colour; `approximate` is drawn
    dashed. `anchor` is the table row it links to. `weight` says how much the event matters: where there is no room for
    the words of all, the lighter ones lose theirs. `lane` is the name of its story, "" for none.
    """

    label: str
    earliest: datetime | None
    latest: datetime | None
    one_day: bool
    tone: str
    approximate: bool = False
    anchor: str | None = None
    weight: float = 0.0
    lane: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """The timeline picture, on a day axis from `first` to `last`; `alt` says in words what it shows.

    `lanes` are the names of the stories that have a part of the picture each, from the top down; none for one picture.
    """

    first: date
    last: date
    items: tuple[ChartItem, ...]
    alt: str
    legend: tuple[tuple[str, str], ...] = ()
    lanes: tuple[str, ...] = ()


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


Block: TypeAlias = Paragraph | Bullets | Table | Chart | SourceList


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the brief; `key` is its name in the labels file and the anchor for links."""

    key: str
    title: str
    blocks: tuple[Block, ...]


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


@dataclass(frozen=True, slots=True)
class Coverage:
    """What went into the brief and what did not; the counts that the command prints are these.

    `orphaned` are a person's edits that no longer fit.
    """

    read: int
    dated: int
    undated: int
    unresolved: int
    skipped: tuple[tuple[str, str], ...] = ()
    orphaned: int = field(default=0, metadata=UNPRINTED)


@dataclass(frozen=True, slots=True)
class ChangedLines:
    """How many printed lines are new since the edition before, updated, withdrawn or corrected, and unchanged."""

    new: int
    updated: int
    withdrawn: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of page one; every field but the title as words ready to print, with its label."""

    title: str
    handling: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole document. `edition` is the day it is for, `cutoff` (zone-aware) when reading ended.

    `printed` holds every line of the sections that quotes an article, in print order. `pins` says by the id of each
    printed event what a person's edit of it is pinned to; `passages` are the words that its citations point to, each
    once, in order of source and place. `changed` is counted in a row of editions alone. `comments` are a reviewer's on
    the lines of printed events, by the events' ids: a Word draft carries them, nothing prints them.
    """

    masthead: Masthead
    edition: date
    cutoff: datetime
    language: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    coverage: Coverage
    printed: tuple[PrintedLine, ...] = ()
    stories: tuple[StoryName, ...] = ()
    pins: Mapping[str, Pin] = field(default_factory=dict, metadata=UNPRINTED)
    passages: tuple[CitedPassage, ...] = field(default=(), metadata=UNPRINTED)
    changed: ChangedLines | None = field(default=None, metadata=UNPRINTED)
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata=UNPRINTED)
