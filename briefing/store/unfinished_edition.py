"""The note of an edition that is being put in place: by it a run knows what a killed one left as its own.

It is written before the first file of the edition and removed when the database knows the edition.
"""

from __future__ import annotations

import datetime as dt  # a field named date would hide the type from what reads the annotations
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import BadData
from briefing.files import place
from briefing.statefolder import MAKING
from briefing.store.names import STATE_REMEDY
from briefing.store.serial import dump, load


@dataclass(frozen=True, slots=True)
class UnfinishedEdition:
    """An edition under way."""

    profile: str
    date: dt.date
    revision: int


def begin(folder: Path, making: UnfinishedEdition) -> None:
    """Note in the state folder that this edition is about to be put in place; raises `CannotWrite`."""
    place({MAKING: dump(making) + b"\n"}, folder, remedy=STATE_REMEDY, private=True)


def under_way(folder: Path) -> UnfinishedEdition | None:
    """The edition that a run began to put in place, None where each run came to its end."""
    try:
        return load(UnfinishedEdition, (folder / MAKING).read_bytes())
    except (OSError, BadData):
        return None


def end(folder: Path) -> None:
    """Remove the note: the database knows the edition."""
    with suppress(OSError):
        (folder / MAKING).unlink(missing_ok=True)
