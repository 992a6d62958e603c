"""Receipts: a file for each delivery that was made, so that none is made twice even if the database is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing.errors import BadData
from briefing.files import cannot_write, place
from briefing.statefolder import RECEIPTS
from briefing.store.names import STATE_REMEDY, edition_stem, folder_name
from briefing.store.records import Pending
from briefing.store.serial import dump, load


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a delivery was made, and when (aware)."""

    delivery: Pending
    delivered: datetime


def write(folder: Path, delivery: Pending, when: datetime) -> None:
    """Put the receipt into the state folder; raises `CannotWrite`."""
    path = _path(folder, delivery)
    place({path.name: dump(Receipt(delivery, when)) + b"\n"}, path.parent, remedy=STATE_REMEDY, private=True)


def exists(folder: Path, delivery: Pending) -> bool:
    """Whether the delivery was made; raises `CannotWrite` where nobody can know, for it must not be made twice."""
    path = _path(folder, delivery)
    try:
        path.stat()  # `exists` would say no of what it may not look at
    except FileNotFoundError:
        return False
    except OSError as error:
        raise cannot_write(error, path, "check what is there, and its permissions") from error
    return True


def read_all(folder: Path) -> Iterator[Receipt | Path]:
    """Every receipt of a state folder in the order of their names; of one that is damaged, its path."""
    for path in receipt_paths(folder):
        try:
            receipt = load(Receipt, path.read_bytes())
        except (OSError, BadData):
            yield path
        else:
            yield receipt if _path(folder, receipt.delivery) == path else path


def receipt_paths(folder: Path) -> Iterator[Path]:
    """Every receipt of a state folder, in the order of their names."""
    yield from sorted((folder / RECEIPTS).glob("*/*.json"))


def _path(folder: Path, delivery: Pending) -> Path:
    stem = edition_stem(delivery.date, delivery.revision)
    return folder / RECEIPTS / folder_name(delivery.profile) / f"{stem}.{folder_name(delivery.channel)}.json"
