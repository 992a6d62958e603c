"""What may go: the documents of editions that are old enough, and the contents that only old editions were made of.

Manifests, receipts and the database stay: they are small, and without them items of long ago would come back as new.
"""

from __future__ import annotations

import datetime as dt  # a field named date would hide the type from what reads the annotations
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import BadData
from briefing.files import cannot_write
from briefing.ledger import digest
from briefing.model import Skipped
from briefing.store.manifest import Manifest, manifest_path, read_manifest
from briefing.store.records import Edition
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
    """How many contents and editions' documents went, and what was left for a reason.

    `elsewhere` counts by their folder the editions whose documents are old enough, and stay since the settings name
    another folder now: they may be another desk's.
    """

    objects: int = 0
    editions: int = 0
    problems: tuple[Skipped, ...] = ()
    elsewhere: Mapping[Path, int] = field(default_factory=dict)


def prune(store: Store, kept: Mapping[str, Kept]) -> Pruned:
    """Remove what no profile keeps any longer; a profile that is not in `kept` keeps all.

    Whatever waits for an edition or a delivery stays, and so does what the newest edition of each profile left in
    memory. Of an edition's folder the files go that are as its manifest has them; anything else in it is a person's.
    While a manifest that counts cannot be read no content goes, for it may be the one that needs it. Only while the
    lock is held; raises `CannotWrite`.
    """
    problems: list[Skipped] = []
    elsewhere: Counter[Path] = Counter()
    objects = editions = 0
    try:
        for profile, keeps in kept.items():
            past = [*_past(store, profile, keeps.documents)]
            own = [each for each in past if store.owns(profile, Path(each.folder))]
            editions += sum(_remove_documents(store, each, problems) for each in own)
            elsewhere.update(Path(each.folder).parent for each in past if each not in own)
        needed = set(_needed(store, kept, problems))
        if not problems:
            objects = store.objects.prune(needed)
    except OSError as error:
        raise cannot_write(error, Path(error.filename or store.folder), "check its permissions") from error
    return Pruned(objects, editions, tuple(problems), elsewhere)


def _past(store: Store, profile: str, first: dt.date | None) -> Iterator[Edition]:
    """The editions before the day `first` whose documents are still there and have been delivered."""
    undelivered = _undelivered(store, profile)
    for edition in store.editions(profile):
        past = first is not None and edition.date < first and (edition.date, edition.revision) not in undelivered
        if past and Path(edition.folder).is_dir():
            yield edition


def _undelivered(store: Store, profile: str) -> set[tuple[dt.date, int]]:
    """Date and revision of the editions that are still to be delivered."""
    return {(each.date, each.revision) for each in store.pending(profile)}


def _needed(store: Store, kept: Mapping[str, Kept], problems: list[Skipped]) -> Iterator[str]:
    """The hashes of all contents that something still needs."""
    for profile in store.profiles():
        first = kept.get(profile, Kept()).inputs
        # The object of an item may be another than its manifest names: what was lost is read again.
        yield from (
            item.object
            for item in store.items(profile).values()
            if item.edition is None or first is None or item.edition >= first
        )
        editions = store.editions(profile)
        newest = max(editions, key=lambda each: each.order, default=None)
        undelivered = _undelivered(store, profile)
        for edition in editions:
            if first is None or edition.date >= first or (edition.date, edition.revision) in undelivered:
                yield from (sha for manifest in _manifest(store, edition, problems) for sha in manifest.objects)
            elif edition is newest:
                yield from (manifest.remembered_after for manifest in _manifest(store, edition, problems))


def _manifest(store: Store, edition: Edition, problems: list[Skipped]) -> Iterator[Manifest]:
    """The edition's manifest; nothing where it cannot be read, or a repair found none."""
    if not edition.manifest:
        return
    path = manifest_path(store.folder, edition.profile, edition.date, edition.revision)
    try:
        yield read_manifest(path)[0]
    except BadData as error:
        problems.append(Skipped(str(path), f"{error}; no inputs are removed as long as it is so"))


def _remove_documents(store: Store, edition: Edition, problems: list[Skipped]) -> bool:
    """Whether anything of the edition was still there to be removed."""
    folder = Path(edition.folder)
    hashes = [file for manifest in _manifest(store, edition, problems) for file in manifest.files.items()]
    there = [folder / name for name, sha in hashes if _is_as_written(folder / name, sha)]
    for path in there:
        path.unlink()
    with suppress(OSError):
        # It stays where a person keeps something of their own in it, or changed what was there.
        folder.rmdir()
    return bool(there)


def _is_as_written(path: Path, sha: str) -> bool:
    return path.is_file() and digest(path.read_bytes()) == sha
