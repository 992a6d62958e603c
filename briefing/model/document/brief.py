"""The brief as a whole: a masthead, sections of blocks, and a statement of what went into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from briefing.model.cut import Cut
from briefing.model.document.blocks import UNPRINTED, Bullets, Chart, Paragraph, Table
from briefing.model.document.printed import PrintedLine, StoryName
from briefing.model.document.sources import CitedPassage, Source, SourceList
from briefing.model.edit import Pin

Block: TypeAlias = Paragraph | Bullets | Table | Chart | SourceList


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the brief; `key` is its name in the labels file and the anchor for links."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What went into the brief and what did not; the counts that the command prints are these.

    `orphaned` are a person's edits that no longer fit. `cut` says what the brief was narrowed to, None for nothing.
    """

    read: int
    dated: int
    undated: int
    unresolved: int
    skipped: tuple[tuple[str, str], ...] = ()
    orphaned: int = field(default=0, metadata=UNPRINTED)
    cut: Cut | None = None


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
