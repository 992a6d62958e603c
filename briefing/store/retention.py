"""What may go: the documents of editions that are old enough, and the contents that only old editions were made of.

Manifests, receipts and the database stay: they are small, and without them items of long ago would come back as new.
"""

from __future__ import annotations

import datetime as dt  # a field named date would hide the type from what reads the annotations
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import BadData
from briefing.files import cannot_write
from briefing.model import Skipped
from briefing.store.manifest import Manifest, manifest_paths, read_manifest
from briefing.store.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """What a profile keeps: inputs of editions from the day `inputs` on, documents from `documents` on.

    None keeps all. An edition whose inputs are gone cannot be made again.
    """

    inputs: dt.date | None = None
    documents: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Pruned:
    """How many contents and editions' documents went, and what was left for a reason."""

    objects: int = 0
    editions: int = 0
    problems: tuple[Skipped, ...] = ()


def prune(store: Store, kept: Mapping[str, Kept]) -> Pruned:
    """Remove what no profile keeps any longer; a profile that is not in `kept` keeps all.

    Whatever waits for an edition or a delivery stays, and so does what the newest edition of each profile left in
    memory. Of an edition's folder the files go that its manifest names; anything else in it is a person's. While a
    manifest cannot be read no content goes, for it may be the one that needs it. Only while the lock is held; raises
    `CannotWrite`.
    """
    manifests, problems = _manifests(store.folder)
    objects = 0
    try:
        editions = sum(_remove_documents(manifest) for manifest in _old(store, manifests, kept))
        if not problems:
            objects = store.objects.prune(_needed(store, manifests, kept))
    except OSError as error:
        raise cannot_write(error, Path(error.filename or store.folder), "see to its permissions") from error
    return Pruned(objects, editions, tuple(problems))


def _manifests(folder: Path) -> tuple[list[Manifest], list[Skipped]]:
    manifests, problems = [], []
    for path in manifest_paths(folder):
        try:
            manifests.append(read_manifest(path)[0])
        except BadData as error:
            problems.append(Skipped(str(path), f"{error}; no inputs are removed while it lies there"))
    return sorted(manifests, key=lambda manifest: manifest.order), problems


def _needed(store: Store, manifests: list[Manifest], kept: Mapping[str, Kept]) -> set[str]:
    """The hashes of all contents that something still needs."""
    needed = {
        item.object for profile in store.profiles() for item in store.items(profile).values() if item.edition is None
    }
    for manifest in manifests:
        first = kept.get(manifest.profile, Kept()).inputs
        if first is None or manifest.date >= first:
            needed |= manifest.objects
    newest = {manifest.profile: manifest for manifest in manifests}
    return needed | {manifest.remembered_after for manifest in newest.values()}


def _old(store: Store, manifests: list[Manifest], kept: Mapping[str, Kept]) -> Iterator[Manifest]:
    """The editions whose documents may go."""
    for manifest in manifests:
        first = kept.get(manifest.profile, Kept()).documents
        if first is not None and manifest.date < first:
            waiting = {(each.date, each.revision) for each in store.pending(manifest.profile)}
            if (manifest.date, manifest.revision) not in waiting:
                yield manifest


def _remove_documents(manifest: Manifest) -> bool:
    """Whether anything of the edition was still there to be removed."""
    folder = Path(manifest.folder)
    there = [folder / name for name in manifest.files if (folder / name).is_file()]
    for path in there:
        path.unlink()
    with suppress(OSError):
        # It stays where a person keeps something of their own in it.
        folder.rmdir()
    return bool(there)
