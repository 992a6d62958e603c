"""The parts that a section is made of: runs of text in lines, and lines in paragraphs, lists, tables and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from briefing.model.document.printed import PrintedLine


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
