"""What a person changed by hand in a brief, and how that differs from what the sources report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from briefing.model.article import Passage
from briefing.model.event import Event
from briefing.model.mention import Status
from briefing.model.time import When


@dataclass(frozen=True, slots=True)
class Pin:
    """The passage that an edit was made on, and what its event was then: where the edit holds, and nowhere else.

    `passage` is the clause that the brief quoted. Of its event as the sources reported it, `when` is the time,
    `counted` what the passage counts ("killed", "arrested protester"), and `mentions` the names of all its mentions
    (`briefing.events.ids`). `seen` (aware) says up to when the articles reach that were known then: a report first
    seen later may join the event, one of those known may not. None: no moment is known.
    """

    passage: Passage
    when: When
    counted: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    seen: datetime | None = None


ADDED = "added-"
"""How the names of additions begin, which stand in the place of an event's id."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A person's correction of one event, under the id that the event had, or an addition of their own.

    `pin` says what it was made on; one written into the file by hand lacks it until an edition finds its event. `when`
    is the time that takes the place of the sources' (basis EDITED) and `when_words` its spelling; `text` are the
    words printed in place of the quotation, no source's. `drop`: the event is not printed. `who` and `at` (aware) say
    whose it is; an edit written by hand may lack them.

    `status` takes the place of the event's. `key` says that the line is a key development, or is none; None leaves it
    to its weight. `story` is the name of the story that the event belongs to. `below` are the words of the passage
    whose line it follows in its `section` (a key) under the same heading, "" where it comes first there, None where it
    stands in its own order. `comments` are a reviewer's: a Word draft carries them, nothing prints them.

    An addition is of no event: its name begins with ADDED, and its `text` is printed in its `section`.
    """

    event: str
    when: When | None = None
    when_words: str = ""
    text: str | None = None
    drop: bool = False
    note: str = ""
    who: str = ""
    at: datetime | None = None
    pin: Pin | None = None
    status: Status | None = None
    key: bool | None = None
    story: str | None = None
    below: str | None = None
    section: str = ""
    comments: tuple[str, ...] = ()

    @property
    def is_addition(self) -> bool:
        """Whether it adds a text to a section, and is of no event."""
        return self.event.startswith(ADDED)

    @property
    def alters(self) -> bool:
        """Whether anything in a brief is other for it: comments alone are printed nowhere."""
        given = (self.when, self.text, self.status, self.key, self.story, self.below)
        return self.drop or bool(self.note) or any(one is not None for one in given)

    @property
    def corrects(self) -> bool:
        """Whether it gives the event another time or other words, which sources may contradict."""
        return not self.drop and (self.when is not None or self.text is not None)


class Misfit(StrEnum):
    """Why an edit no longer fits what it was made on."""

    UNPINNED = "unpinned"
    GONE = "gone"
    SPLIT = "split"
    MERGED = "merged"
    DAY = "day"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Orphan:
    """An edit that no longer fits, and why.

    UNPINNED: no passage is known that it was made on. GONE: its passage is in no event any more, while its event goes
    on. SPLIT: reports of its event are in another one now. MERGED: the event took in reports that were of another one.
    DAY, COUNT: the sources give the event another time, or the passage counts something else.
    """

    edit: Edit
    why: Misfit


class Objection(StrEnum):
    """In what newer sources differ from an edit."""

    DATE = "date"
    FIGURE = "figure"
    DENIAL = "denial"
    TELLING = "telling"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One thing in which reports newer than an edit differ from it.

    `passages` bear it out, one a report, oldest report first. A DATE has the `when` they state, a FIGURE the `label` of
    its kind, a DENIAL the `status`; TELLING is of an event that the person left out.
    """

    edit: Edit
    kind: Objection
    passages: tuple[Passage, ...]
    when: When | None = None
    label: str = ""
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """The edits of a brief and what became of each.

    `found` are all events as the sources report them. `by_event` holds the edits in force, by the id that the event has
    now (an edit keeps the id under which it was made), and `pinned` the passages of those events that they were made
    on; `moved` those of the events reported only in the words of such a passage, which take its time, by their own
    ids; `dropped` are the ids of all that is left out. `orphaned` are the edits that no longer fit: they change
    nothing. `not_reported` are those of which neither passage nor event is reported today. `additions` are what a
    person wrote of their own.
    """

    edits: tuple[Edit, ...]
    found: tuple[Event, ...]
    by_event: Mapping[str, Edit]
    pinned: Mapping[str, Passage] = field(default_factory=dict)
    moved: Mapping[str, Edit] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    orphaned: tuple[Orphan, ...] = ()
    not_reported: tuple[Edit, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    additions: tuple[Edit, ...] = ()

    @property
    def left_out(self) -> frozenset[str]:
        """The ids of all events that are not to be printed, those of earlier editions with them."""
        return self.dropped | {edit.event for edit in self.edits if edit.drop}

    def words(self, event: str) -> str | None:
        """The words that a person gave an event, None where it stands in a source's."""
        edit = self.by_event.get(event)
        return edit.text if edit is not None and not edit.drop else None

    def shown(self, event: str) -> Edit | None:
        """The edit under which an event is printed, its own or one that moved it; None where there is none."""
        edit = self.by_event.get(event) or self.moved.get(event)
        return None if edit is None or edit.drop else edit

    def as_found(self, event: str) -> Event:
        """An event as the sources report it; raises KeyError for an unknown id."""
        for each in self.found:
            if each.id == event:
                return each
        raise KeyError(event)
