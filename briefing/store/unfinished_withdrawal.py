"""The note of an edition that is being taken back: by it the next run ends what a killed one began.

It is written before the first file of the edition goes and removed when nothing of it is left.
"""

from __future__ import annotations

import datetime as dt  # a field named date would hide the type from what reads the annotations
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import BadData
from briefing.files import place
from briefing.statefolder import WITHDRAWING
from briefing.store.names import STATE_REMEDY
from briefing.store.serial import dump, load


@dataclass(frozen=True, slots=True)
class UnfinishedWithdrawal:
    """A withdrawal under way: the edition, its folder, and where goes what a person changed in it.

    `articles` is how many wait again, `delivered` are the channels by which it went out.
    """

    profile: str
    date: dt.date
    revision: int
    folder: str
    aside: str
    articles: int
    delivered: tuple[str, ...]


def begin(folder: Path, note: UnfinishedWithdrawal) -> None:
    """Note in the state folder that this edition is about to go; raises `CannotWrite`."""
    place({WITHDRAWING: dump(note) + b"\n"}, folder, remedy=STATE_REMEDY, private=True)


def cut_off(folder: Path) -> UnfinishedWithdrawal | None:
    """The edition that was being taken back when a run was killed, None where none was."""
    try:
        return load(UnfinishedWithdrawal, (folder / WITHDRAWING).read_bytes())
    except (OSError, BadData):
        return None


def end(folder: Path) -> None:
    """Remove the note: nothing of the edition is left."""
    with suppress(OSError):
        (folder / WITHDRAWING).unlink(missing_ok=True)
