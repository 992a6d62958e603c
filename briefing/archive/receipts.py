"""What is known of the parts of an archive: read and waiting to be settled, done, or set aside with the reason."""

from __future__ import annotations

import time
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.archive.layout import ASIDE, PARTS, REMEDY, STAGING, Table, is_there, named
from briefing.archive.parts import Part
from briefing.errors import BadData, damaged
from briefing.files import place
from briefing.model import Skipped
from briefing.store.serial import dump, load

_SUFFIX = ".json"
_MAY_BE_AT_WORK = 3600.0
"""Seconds after which nobody writes at the rows of a part any more: it takes a minute."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came out of one part.

    `pieces` are the digests of what it read, `read` counts the articles of each, one of several pieces in the first.
    `known` counts the articles that the archive had already, `laid` those whose rows were laid down. `articles_in` and
    `mentions_in` name the partitions that get rows of it. Of a part that is not `whole` a piece or an article failed by
    no fault of the input: the next run reads it again.
    """

    part: str
    pieces: tuple[str, ...]
    known: int = 0
    articles_in: tuple[str, ...] = ()
    mentions_in: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    whole: bool = True
    read: tuple[int, ...] = ()
    laid: int = 0


def stage(store: Path, receipt: Receipt) -> None:
    """Say that the rows of a part lie ready to be settled."""
    place({f"{receipt.part}{_SUFFIX}": dump(receipt) + b"\n"}, store / STAGING)


def staged(store: Path) -> list[Receipt]:
    """The parts that wait to be settled, by name.

    Raises `BadData` where a receipt is damaged: nothing else tells what is still to be filed of it.
    """
    return [_read(path) for path in _receipts(store / STAGING)]


def done(store: Path) -> tuple[list[Receipt], bool]:
    """The parts that are done, by name, and whether rows are gone that others filed.

    One whose receipt is damaged, or whose rows are gone with their file, is not done, and is read again.
    """
    rows = _Rows(store)
    found, gone = [], False
    for path in _receipts(store / PARTS):
        with suppress(BadData):
            receipt = _read(path)
            if rows.are_there(receipt):
                found.append(receipt)
            else:
                gone = True
    return found, gone


class _Rows:
    """The files of partitions, each looked for once."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._there: dict[tuple[Table, str], bool] = {}

    def are_there(self, receipt: Receipt) -> bool:
        """Whether all partitions that got rows of a part still have a file."""
        return all(self._is_there(Table.ARTICLES, name) for name in receipt.articles_in) and all(
            self._is_there(Table.MENTIONS, name) for name in receipt.mentions_in
        )

    def _is_there(self, table: Table, name: str) -> bool:
        if (table, name) not in self._there:
            self._there[table, name] = is_there(named(table, name).path(self._store))
        return self._there[table, name]


def finish(store: Path, receipt: Receipt) -> None:
    """Move a part that has been settled to those that are done, or that are set aside, and drop its rows."""
    folder = store / (PARTS if receipt.whole else ASIDE)
    folder.mkdir(exist_ok=True)
    (store / STAGING / f"{receipt.part}{_SUFFIX}").replace(folder / f"{receipt.part}{_SUFFIX}")
    if receipt.whole:
        (store / ASIDE / f"{receipt.part}{_SUFFIX}").unlink(missing_ok=True)
    for path in (store / STAGING).glob(f"{receipt.part}.*"):
        with suppress(OSError):
            path.unlink()


def set_aside(store: Path, part: Part, reason: str) -> Skipped:
    """Note a part of which nothing could be used, and name it; the next run tries it again."""
    skipped = Skipped(part.shown, reason)
    pieces = tuple(piece.digest for piece in part.pieces)
    receipt = Receipt(part.name, pieces, skipped=(skipped,), whole=False)
    place({f"{part.name}{_SUFFIX}": dump(receipt) + b"\n"}, store / ASIDE)
    return skipped


def drop_left_rows(store: Path) -> None:
    """Drop rows that a killed run laid down without a receipt: their part may be cut otherwise now.

    What is younger than an hour stays, as a worker whose run was killed may be about to stage it.
    """
    for path in (store / STAGING).glob("*.parquet"):
        receipt = path.with_name(f"{path.name.partition('.')[0]}{_SUFFIX}")
        with suppress(OSError):
            if not receipt.exists() and time.time() - path.stat().st_mtime > _MAY_BE_AT_WORK:
                path.unlink()


def drop_notes_on(store: Path, pieces: Collection[str]) -> None:
    """Drop what was noted of parts set aside all of whose pieces are done by now, in whatever parts."""
    for path in _receipts(store / ASIDE):
        with suppress(BadData, OSError):
            if set(_read(path).pieces).issubset(pieces):
                path.unlink()


def _receipts(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{_SUFFIX}"))


def _read(path: Path) -> Receipt:
    try:
        return load(Receipt, path.read_bytes())
    except (OSError, BadData) as error:
        raise damaged(path, error, REMEDY) from error
