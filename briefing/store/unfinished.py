"""Notes in the state folder of what is under way: by them a run knows what a killed one began, and left unfinished.

A note is written before the first step and removed after the last.
"""

from __future__ import annotations

import datetime as dt  # a field named date would hide the type from what reads the annotations
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from briefing.errors import BadData
from briefing.files import place
from briefing.statefolder import MAKING, WITHDRAWING
from briefing.store.names import STATE_REMEDY
from briefing.store.serial import dump, load


@dataclass(frozen=True, slots=True)
class UnfinishedEdition:
    """An edition that is being put in place."""

    profile: str
    date: dt.date
    revision: int


@dataclass(frozen=True, slots=True)
class UnfinishedWithdrawal:
    """An edition that is being taken back: its folder, and where goes what a person changed in it.

    `articles` is how many wait again, `delivered` are the channels by which it went out.
    """

    profile: str
    date: dt.date
    revision: int
    folder: str
    aside: str
    articles: int
    delivered: tuple[str, ...]


Unfinished = TypeVar("Unfinished", bound=Any)


@dataclass(frozen=True, slots=True)
class Note(Generic[Unfinished]):
    """The note of one kind of thing, a file of that `name`; there is never more than one."""

    name: str
    kind: type[Unfinished]

    def begin(self, folder: Path, record: Unfinished) -> None:
        """Note in the state folder what is about to be done; raises `CannotWrite`."""
        place({self.name: dump(record) + b"\n"}, folder, remedy=STATE_REMEDY, private=True)

    def left(self, folder: Path) -> Unfinished | None:
        """What was begun and has not ended; None where nothing was, or where the note is damaged."""
        try:
            return load(self.kind, (folder / self.name).read_bytes())
        except (OSError, BadData):
            return None

    def end(self, folder: Path) -> None:
        """Remove the note: it is done."""
        with suppress(OSError):
            (folder / self.name).unlink(missing_ok=True)


EDITION = Note(MAKING, UnfinishedEdition)
"""It is removed when the database knows the edition."""

WITHDRAWAL = Note(WITHDRAWING, UnfinishedWithdrawal)
"""It is removed when nothing of the edition is left."""
