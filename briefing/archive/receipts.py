"""What is known of the parts of an archive: read and waiting to be settled, done, or set aside with the reason."""

from __future__ import annotations

import time
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.archive.layout import ASIDE, PARTS, STAGING
from briefing.archive.parts import Part
from briefing.errors import BadData
from briefing.files import place
from briefing.model import Skipped
from briefing.store.serial import dump, load

_SUFFIX = ".json"
_MAY_BE_AT_WORK = 3600.0
"""Seconds after which nobody writes at the rows of a part any more: it takes a minute."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came out of one part.

    `pieces` are the digests of what it read, `articles` counts those new to the archive, `known` those that it had
    already. `articles_in` and `mentions_in` name the partitions that get rows of it. Of a part that is not `whole` a
    piece or an article failed by no fault of the input: the next run reads it again.
    """

    part: str
    pieces: tuple[str, ...]
    articles: int = 0
    mentions: int = 0
    known: int = 0
    articles_in: tuple[str, ...] = ()
    mentions_in: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    whole: bool = True


def stage(store: Path, receipt: Receipt) -> None:
    """Say that the rows of a part lie ready to be settled."""
    place({f"{receipt.part}{_SUFFIX}": dump(receipt) + b"\n"}, store / STAGING)


def staged(store: Path) -> list[Receipt]:
    """The parts that wait to be settled, by name.

    Raises `BadData` where a receipt is damaged: nothing else tells what is still to be filed of it.
    """
    return [_read(path) for path in _receipts(store / STAGING)]


def done(store: Path) -> list[Receipt]:
    """The parts that are done, by name; one whose receipt is damaged is not, and is read again: its rows are known."""
    found = []
    for path in _receipts(store / PARTS):
        with suppress(BadData):
            found.append(_read(path))
    return found


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
        raise BadData(f"{path} is damaged ({error}); put back a copy, or make the archive anew") from error
