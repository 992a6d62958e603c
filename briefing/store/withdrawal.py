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
from briefing.statefolder import MANIFESTS, RECEIPTS
from briefing.store import waiting
from briefing.store.manifest import manifest_path, read_manifest
from briefing.store.names import STATE_REMEDY, edition_stem, folder_name
from briefing.store.records import Edition, Item, Remembered
from briefing.store.serial import load
from briefing.store.store import Store
from briefing.store.unfinished import WITHDRAWAL, UnfinishedWithdrawal


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Of a withdrawn edition: how many articles wait again, how it went out, what stays, and the edition before it.

    `profile` and `edition` (`2026-03-31-r1`) say which it was.
    """

    profile: str
    edition: str
    articles: int
    delivered: tuple[str, ...]
    left: tuple[Path, ...]
    before: Edition | None


def withdraw(store: Store, edition: Edition) -> Withdrawn:
    """Take back an edition, as a wrong clock may have made one: as if it had never been made.

    Its articles wait for the next one, what is remembered is what the edition before left, and its documents go. What
    a person changed or added stays, in a folder that is called "-withdrawn"; so do documents that lie elsewhere than
    the settings say, for they may be another desk's. It must be the last that was made for its profile: later ones
    build upon it. A delivery cannot be taken back. Wherever it is killed, `finish` ends it.
    Raises `UsageError`, `BadData` where what the edition before left is lost, `CannotWrite`.
    """
    last = _in_order(store, edition.profile)[-1]
    if (edition.date, edition.revision) != (last.date, last.revision):
        raise UsageError(
            f"{edition.date}: a later edition builds upon it; withdraw that of {last.date}-r{last.revision} first"
        )
    own = _items_of(store, edition)
    _left_before(store, edition)  # raises what would stop it, before anything goes
    note = UnfinishedWithdrawal(
        profile=edition.profile,
        date=edition.date,
        revision=edition.revision,
        folder=edition.folder,
        aside=str(_withdrawn_name(Path(edition.folder))),
        articles=len(own),
        delivered=tuple(path.suffixes[0].removeprefix(".") for path in _receipts(store, edition)),
    )
    WITHDRAWAL.begin(store.folder, note)
    return _end(store, note)


def finish(store: Store) -> Withdrawn | None:
    """End the withdrawal that a killed run began; None where there is none. Only while the lock is held."""
    note = WITHDRAWAL.left(store.folder)
    return _end(store, note) if note else None


def _end(store: Store, note: UnfinishedWithdrawal) -> Withdrawn:
    """Take every step that is not taken yet: the documents, the database, and last the traces by which it is known."""
    editions = _in_order(store, note.profile)
    edition = next((each for each in editions if (each.date, each.revision) == (note.date, note.revision)), None)
    manifest = manifest_path(store.folder, note.profile, note.date, note.revision)
    try:
        folder = Path(note.folder)
        if store.owns(note.profile, folder):
            left = _remove_documents(folder, Path(note.aside), _hashes(manifest))
        else:
            left = tuple(sorted(folder.iterdir())) if folder.is_dir() else ()
        if edition:
            _take_back(store, edition)
        for trace in (*_receipts(store, note), manifest):
            trace.unlink(missing_ok=True)
    except OSError as error:
        raise cannot_write(error, Path(error.filename or store.folder), STATE_REMEDY) from error
    WITHDRAWAL.end(store.folder)
    before = [each for each in editions if each != edition]
    return Withdrawn(
        profile=note.profile,
        edition=edition_stem(note.date, note.revision),
        articles=note.articles,
        delivered=note.delivered,
        left=left,
        before=before[-1] if before else None,
    )


def _take_back(store: Store, edition: Edition) -> None:
    own = _items_of(store, edition)
    again = [replace(each, edition=None, revision=None, late=False) for each in own]
    others = (each for each in store.items(edition.profile).values() if each.edition is None)
    waiting.write(store.folder, edition.profile, [*others, *again])
    store.take_back(edition, again, _left_before(store, edition))


def _in_order(store: Store, profile: str) -> list[Edition]:
    """The profile's editions as they were made."""
    return sorted((_numbered(store, each) for each in store.editions(profile)), key=lambda each: each.order)


def _numbered(store: Store, edition: Edition) -> Edition:
    """The edition with its number: that of its manifest, for one made before the database kept it."""
    if edition.number is not None:
        return edition
    try:
        manifest, _ = read_manifest(manifest_path(store.folder, edition.profile, edition.date, edition.revision))
    except BadData:
        return edition
    return replace(edition, number=manifest.number)


def _items_of(store: Store, edition: Edition) -> list[Item]:
    items = store.items(edition.profile).values()
    return [each for each in items if (each.edition, each.revision) == (edition.date, edition.revision)]


def _left_before(store: Store, edition: Edition) -> Remembered:
    """What is remembered without the edition, which is the last; raises `BadData` where that is lost."""
    *_, before = [None, *_in_order(store, edition.profile)][:-1]
    return _left_by(store, before) if before else Remembered({}, {})


def _hashes(manifest: Path) -> Mapping[str, str]:
    """The documents of an edition with their hashes; none where its manifest is gone or damaged: then they stay."""
    try:
        return read_manifest(manifest)[0].files
    except BadData:
        return {}


def forget(store: Store, profile: str) -> int:
    """Remember nothing of a profile any more; how many editions it had. Its documents stay where they are."""
    count, name = len(store.editions(profile)), folder_name(profile)
    try:
        for folder in (store.folder / MANIFESTS / name, store.folder / RECEIPTS / name):
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


def _receipts(store: Store, edition: Edition | UnfinishedWithdrawal) -> list[Path]:
    folder = store.folder / RECEIPTS / folder_name(edition.profile)
    return sorted(folder.glob(f"{edition_stem(edition.date, edition.revision)}.*.json"))


def _remove_documents(folder: Path, aside: Path, made: Mapping[str, str]) -> tuple[Path, ...]:
    """What was not removed of an edition's folder, since a person changed it or put it there: it lies in `aside` now.

    Under its old name it would be taken for an edition that the database has lost.
    """
    for name, sha in made.items():
        path = folder / name
        if path.is_file() and digest(path.read_bytes()) == sha:
            path.unlink()
    with suppress(OSError):
        folder.rmdir()
    if folder.is_dir():
        folder.rename(aside)
    return tuple(sorted(aside.iterdir())) if aside.is_dir() else ()


def _withdrawn_name(folder: Path) -> Path:
    """A free name next to the folder, which is no edition's: `2026-03-31-r2-withdrawn`, then `…-withdrawn-2`."""
    first = folder.with_name(f"{folder.name}-withdrawn")
    others = (first.with_name(f"{first.name}-{number}") for number in count(2))
    return next(path for path in chain([first], others) if not path.exists())
