"""What a person changed by hand in a brief, and how that differs from what the sources report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from briefing.model.article import Passage
from briefing.model.event import Event, Status
from briefing.model.time import When


@dataclass(frozen=True, slots=True)
class Edit:
    """A person's correction of one event, by its id.

    `when` is the time that takes the place of the sources' (basis EDITED) and `when_words` its spelling; `text` are the
    words printed in place of the quotation, no source's. `drop`: the event is not printed. `who` and `at` (aware) say
    whose it is; an edit written by hand may lack them. `line` and `line_when` are what the brief printed when the edit
    was made, so that it can be understood when its event is gone, and `mentions` the names of the event's mentions
    (`briefing.events.ids`), by which it is found when its id has changed.
    """

    event: str
    when: When | None = None
    when_words: str = ""
    text: str | None = None
    drop: bool = False
    note: str = ""
    who: str = ""
    at: datetime | None = None
    line: str = ""
    line_when: str = ""
    mentions: tuple[str, ...] = ()

    @property
    def corrects(self) -> bool:
        """Whether it gives the event another time or other words, which sources may contradict."""
        return not self.drop and (self.when is not None or self.text is not None)


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

    `found` are all events as the sources report them. `by_event` holds the edits of events that are there, by the id
    that the event has now (an edit keeps the id under which it was made); `moved` those of the events reported only in
    the words of an edited one, which take its time, by their own ids; `dropped` are the ids of all that is left out.
    `not_reported` are edits of events that earlier editions printed and this one has no source for, `unknown` those
    whose event nobody knows.
    """

    edits: tuple[Edit, ...]
    found: tuple[Event, ...]
    by_event: Mapping[str, Edit]
    moved: Mapping[str, Edit] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    not_reported: tuple[Edit, ...] = ()
    unknown: tuple[Edit, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

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
