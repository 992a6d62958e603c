"""What a person takes back: the last edition of a profile, or all that is remembered of one that is gone."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from briefing.errors import BadData, UsageError
from briefing.files import cannot_write
from briefing.ledger import digest
from briefing.store import receipts, waiting
from briefing.store.manifest import MANIFESTS, manifest_path, read_manifest
from briefing.store.names import STATE_REMEDY, edition_stem, folder_name
from briefing.store.records import Edition, Remembered
from briefing.store.serial import load
from briefing.store.store import Store


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Of a withdrawn edition: how many articles wait again, how it went out, what stays, and the edition before it."""

    articles: int
    delivered: tuple[str, ...]
    left: tuple[Path, ...]
    before: Edition | None


def withdraw(store: Store, edition: Edition) -> Withdrawn:
    """Take back an edition, as a wrong clock may have made one: as if it had never been made.

    Its articles wait for the next one, what is remembered is what the edition before left, and its documents go. What
    a person changed or added stays, in a folder that is called "-withdrawn". It must be the last that was made for its
    profile: later ones build upon it. A delivery cannot be taken back. A run that is killed on the way can be repeated.
    Raises `UsageError`, `BadData` where what the edition before left is lost, `CannotWrite`.
    """
    editions = sorted(store.editions(edition.profile), key=lambda each: (each.made, each.date, each.revision))
    if edition != editions[-1]:
        last = editions[-1]
        raise UsageError(
            f"{edition.date}: a later edition builds upon it; withdraw that of {last.date}-r{last.revision} first"
        )
    before = editions[-2] if len(editions) > 1 else None
    remembered = _left_by(store, before) if before else Remembered({}, {})
    items = store.items(edition.profile).values()
    own = [each for each in items if (each.edition, each.revision) == (edition.date, edition.revision)]
    again = [replace(each, edition=None, revision=None, late=False) for each in own]
    waiting.write(store.folder, edition.profile, [*(each for each in items if each.edition is None), *again])
    sent = tuple(path.suffixes[0].removeprefix(".") for path in _receipts(store, edition))
    path = manifest_path(store.folder, edition.profile, edition.date, edition.revision)
    try:
        left = _remove_documents(Path(edition.folder), read_manifest(path)[0].files if path.exists() else {})
        for trace in (*_receipts(store, edition), path):
            trace.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(error, Path(error.filename or store.folder), STATE_REMEDY) from error
    store.take_back(edition, again, remembered)
    return Withdrawn(len(again), sent, left, before)


def forget(store: Store, profile: str) -> int:
    """Remember nothing of a profile any more; how many editions it had. Its documents stay where they are."""
    count, name = len(store.editions(profile)), folder_name(profile)
    try:
        for folder in (store.folder / MANIFESTS / name, store.folder / receipts.RECEIPTS / name):
            if folder.is_dir():
                shutil.rmtree(folder)
        for path in store.folder.glob(f"*/{name}.json"):
            path.unlink()
    except OSError as error:
        raise cannot_write(error, Path(error.filename or store.folder), STATE_REMEDY) from error
    store.forget(profile)
    return count


def _left_by(store: Store, edition: Edition) -> Remembered:
    path = manifest_path(store.folder, edition.profile, edition.date, edition.revision)
    try:
        return load(Remembered, store.objects.get(read_manifest(path)[0].remembered_after))
    except BadData as error:
        raise BadData(f"what the edition of {edition.date} left cannot be had any more: {error}") from error


def _receipts(store: Store, edition: Edition) -> list[Path]:
    folder = store.folder / receipts.RECEIPTS / folder_name(edition.profile)
    return sorted(folder.glob(f"{edition_stem(edition.date, edition.revision)}.*.json"))


def _remove_documents(folder: Path, made: Mapping[str, str]) -> tuple[Path, ...]:
    """What was not removed of an edition's folder, since a person changed it or put it there: where it lies now."""
    for name, sha in made.items():
        path = folder / name
        if path.is_file() and digest(path.read_bytes()) == sha:
            path.unlink()
    with suppress(OSError):
        folder.rmdir()
    if not folder.is_dir():
        return ()
    # Under its old name it would be taken for an edition that the database has lost.
    kept = folder.rename(_withdrawn_name(folder))
    return tuple(sorted(kept.iterdir()))


def _withdrawn_name(folder: Path) -> Path:
    """A free name next to the folder, which is no edition's: `2026-03-31-r2-withdrawn`, then `…-withdrawn-2`."""
    first = folder.with_name(f"{folder.name}-withdrawn")
    others = (first.with_name(f"{first.name}-{number}") for number in count(2))
    return next(path for path in chain([first], others) if not path.exists())
