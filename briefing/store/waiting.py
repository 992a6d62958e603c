"""The items that wait for an edition, in a file next to the database: no manifest names them, and a feed forgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.errors import BadData
from briefing.files import place
from briefing.statefolder import WAITING
from briefing.store.names import STATE_REMEDY, folder_name
from briefing.store.records import Item
from briefing.store.serial import dump, load


def write(folder: Path, profile: str, items: Iterable[Item]) -> None:
    """Put the profile's waiting items into the state folder, in the place of those before; raises `CannotWrite`."""
    name = f"{folder_name(profile)}.json"
    place({name: dump(tuple(items)) + b"\n"}, folder / WAITING, remedy=STATE_REMEDY, private=True)


def read_all(folder: Path) -> Iterator[Item | Path]:
    """Every item that waited when the last one came, some in an edition since; of a damaged file its path."""
    for path in sorted((folder / WAITING).glob("*.json")):
        try:
            yield from load(tuple[Item, ...], path.read_bytes())
        except (OSError, BadData):
            yield path
