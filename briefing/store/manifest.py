"""The manifest of an edition: what it was made of, with what, and what came out; enough to make it again or repair."""

from __future__ import annotations

import datetime as dt  # a field named date would hide the type from what reads the annotations
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.errors import BadData, in_a_line
from briefing.files import place
from briefing.statefolder import MANIFESTS
from briefing.store.names import STATE_REMEDY, edition_stem, folder_name
from briefing.store.objects import HASH
from briefing.store.records import Edition, InputSeen, Item
from briefing.store.serial import dump, load


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything about one edition.

    `number` counts the profile's editions from 1, however they are dated. `cutoff` and `made` are aware. `request` is
    what it was made of, as JSON has it (lists, not tuples), every content by the SHA-256 of its object; `files` are
    the documents with theirs. `items` are those new in it and `waiting` those that wait still. `remembered_after` is
    the object that holds the profile's whole `Remembered`, `channels` are those it is to be delivered by. `versions`
    are those of the program, of Python and of what they stand on; `timings` are in seconds.
    """

    profile: str
    date: dt.date
    revision: int
    number: int
    cutoff: dt.datetime
    made: dt.datetime
    folder: str
    request: Mapping[str, Any]
    files: Mapping[str, str]
    items: tuple[Item, ...]
    remembered_after: str
    waiting: tuple[Item, ...] = ()
    inputs_seen: tuple[InputSeen, ...] = ()
    channels: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    skipped: tuple[tuple[str, str], ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)
    timings: Mapping[str, float] = field(default_factory=dict)

    @property
    def objects(self) -> frozenset[str]:
        """The hashes of all contents that it needs to be made again."""
        kept = {item.object for item in (*self.items, *self.waiting)} | {self.remembered_after}
        return frozenset(kept | set(_hashes(self.request)))

    def edition(self, sha: str) -> Edition:
        """Its row in the store; `sha` is what `write_manifest` gave."""
        return Edition(
            profile=self.profile,
            date=self.date,
            revision=self.revision,
            cutoff=self.cutoff,
            made=self.made,
            folder=self.folder,
            manifest=sha,
            new_items=len(self.items),
            number=self.number,
        )


def write_manifest(state: Path, manifest: Manifest) -> str:
    """Put the manifest into the state folder and give the SHA-256 of the file; raises `CannotWrite`."""
    path = manifest_path(state, manifest.profile, manifest.date, manifest.revision)
    content = json.loads(dump(manifest).decode("utf-8", "surrogatepass"))
    sealed = {"seal": _seal(content), "manifest": content}
    written = json.dumps(sealed, indent=1).encode() + b"\n"
    place({path.name: written}, path.parent, remedy=STATE_REMEDY, private=True)
    return hashlib.sha256(written).hexdigest()


def read_manifest(path: Path) -> tuple[Manifest, str]:
    """A manifest with the SHA-256 of its file; raises `BadData` where it is missing, or not what was written."""
    try:
        written = path.read_bytes()
        sealed = json.loads(written)
        content = sealed["manifest"]
        if sealed["seal"] != _seal(content):
            raise BadData(f"{path} was changed since it was written")
        return load(Manifest, dump(content)), hashlib.sha256(written).hexdigest()
    except FileNotFoundError as error:
        raise BadData(f"{path} is missing; that edition cannot be made again") from error
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadData(f"{path} cannot be read ({in_a_line(error)})") from error


def manifest_path(state: Path, profile: str, day: dt.date, revision: int) -> Path:
    """Where the manifest of an edition lies in a state folder."""
    return state / MANIFESTS / folder_name(profile) / f"{edition_stem(day, revision)}.json"


def manifest_paths(state: Path) -> Iterator[Path]:
    """Every manifest in a state folder, in the order of their names."""
    yield from sorted((state / MANIFESTS).glob("*/*.json"))


def _seal(content: object) -> str:
    """A hash of what a manifest says, the same in every version of the program and however it is spaced."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _hashes(value: object) -> Iterator[str]:
    """Every string inside, keys of tables apart, that is a SHA-256."""
    if isinstance(value, str) and HASH.fullmatch(value):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _hashes(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _hashes(each)
