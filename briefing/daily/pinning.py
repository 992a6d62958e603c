"""Pins the edits that a person wrote into the file by hand to what the last edition printed, once and for good."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo
from functools import partial
from pathlib import Path

from briefing.daily.journal import Journal
from briefing.edits.file import change_edit, read_edits
from briefing.edits.pin import Printed, pinned
from briefing.errors import BadData, CannotWrite, Locked
from briefing.model import Edit
from briefing.store import Store


def pinned_edits(path: Path, store: Store, journal: Journal, *, zone: tzinfo) -> tuple[Edit, ...]:
    """The edits of the file; those that lack a pin get one, in the file too, where an edition printed their event.

    Written down, for the record of print goes on, and the event of an id may come to hold other reports. Where the
    file cannot be written they stay without, and so are not printed. Raises `BadSettings` where the file is wrong.
    """
    edits = read_edits(path, zone=zone)
    if all(edit.pin or edit.is_addition for edit in edits):
        return edits
    new = pinned(edits, printed_by(store, store.profiles()))
    try:
        for event, edit in new.items():
            change_edit(path, event, partial(_with_pin_of, edit), zone=zone)
    except (BadData, CannotWrite, Locked) as error:
        journal.problem(f"{error}; corrections by hand that are not pinned yet are not printed", event="edits")
        return read_edits(path, zone=zone)
    return tuple(new.get(edit.event, edit) for edit in edits)


def _with_pin_of(edit: Edit, now: Edit | None) -> Edit | None:
    return replace(now, pin=edit.pin) if now else None


def printed_by(store: Store, profiles: Iterable[str]) -> list[Printed]:
    """What the editions of each of the profiles printed, of those that have any."""
    made = {name: store.editions(name) for name in profiles}
    return [
        Printed(store.remembered(name).printed, max(each.made for each in editions))
        for name, editions in made.items()
        if editions
    ]
