"""Whether all that is kept of editions is still what was written: every object, manifest, receipt and document."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import BadData
from briefing.store import receipts, waiting
from briefing.store.manifest import Manifest, manifest_path, read_manifest
from briefing.store.records import Edition
from briefing.store.store import Store


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is lost or was changed, and what to do."""

    what: str
    remedy: str


_BACKUP = "put it back from a backup; without it that edition cannot be made again"
_AGAIN = "the next run reads it again if it is still there; else put the file back"


def faults(store: Store, complete_from: Mapping[str, dt.date]) -> Iterator[Fault]:
    """Everything that is not as it was written, one after the other; nothing is changed.

    Of editions from the day `complete_from`, by profile, all that they were made of must be there; of older ones it
    may have been removed. That an edition's folder is gone as a whole is no fault: a person may keep it elsewhere.
    """
    sound = set()
    for sha in store.objects.all():
        try:
            store.objects.get(sha)
            sound.add(sha)
        except BadData as error:
            yield Fault(str(error), _BACKUP)
    for profile in store.profiles():
        for item in store.items(profile).values():
            if item.edition is None and item.object not in sound:
                yield Fault(f"{item.origin}: what was kept of it is lost", _AGAIN)
        for edition in store.editions(profile):
            first = complete_from.get(profile, edition.date)
            yield from _of_edition(store, edition, sound if edition.date >= first else None)
    for damaged in (*receipts.read_all(store.folder), *waiting.read_all(store.folder)):
        if isinstance(damaged, Path):
            yield Fault(f"{damaged} is damaged", "remove it")


def _of_edition(store: Store, edition: Edition, sound: set[str] | None) -> Iterator[Fault]:
    """What is wrong with one edition; `sound` are the contents that are there, None where they need not be."""
    if not edition.manifest:  # a repair found none
        return
    path = manifest_path(store.folder, edition.profile, edition.date, edition.revision)
    try:
        manifest, sha = read_manifest(path)
        if sha != edition.manifest:
            raise BadData(f"{path} is not the manifest that was written with the edition")
    except BadData as error:
        yield Fault(str(error), _BACKUP)
        return
    missing = sorted(manifest.objects - sound) if sound is not None else []
    if missing:
        yield Fault(f"{path}: {len(missing)} of the contents that it names are lost or damaged", _BACKUP)
    yield from _of_documents(replace(manifest, folder=edition.folder))


def _of_documents(manifest: Manifest) -> Iterator[Fault]:
    folder = Path(manifest.folder)
    there = {name for name in manifest.files if (folder / name).is_file()}
    remedy = f"`briefing history --rebuild {folder.name} --profile {manifest.profile}` makes it again"
    for name, sha in manifest.files.items() if there else ():
        if name not in there:
            yield Fault(f"{folder / name} is gone", remedy)
        elif hashlib.sha256((folder / name).read_bytes()).hexdigest() != sha:
            yield Fault(f"{folder / name} was changed since it was made", remedy)
