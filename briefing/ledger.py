"""What the program wrote into a folder, by hash: a document that a person has changed since is never written over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from briefing.files import place

NAME = ".briefing.json"
"""The ledger lies hidden next to the documents, so that it goes where they go."""


@dataclass(frozen=True, slots=True)
class Written:
    """The documents as they lie now, in order; and of those that took another name, which file was left as it is."""

    paths: tuple[Path, ...]
    left: tuple[tuple[Path, Path], ...] = ()

    @property
    def remarks(self) -> Iterator[str]:
        """A line for each file that was left as it is."""
        for old, new in self.left:
            yield f"{old} is not as it was written, and stays; the new one is {new.name}"


def write(contents: Mapping[str, bytes], folder: Path, *, force: bool = False) -> Written:
    """Write the contents under their names into `folder`, but over no file that is not as the program wrote it.

    Such a file stays, and the new one is called "-2" ("-3", where that was changed as well). A file that the program
    knows nothing of is a person's too, unless it holds what is to be written. `force` writes over everything. Raises
    `CannotWrite`, and then nothing has changed.
    """
    known = _known(folder)
    given = {name: name if force else _free(name, content, folder, known) for name, content in contents.items()}
    noted = known | {given[name]: digest(content) for name, content in contents.items()}
    record = (json.dumps(noted, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")
    files = {given[name]: content for name, content in contents.items()}
    paths = place({**files, NAME: record}, folder)[:-1]
    left = tuple((folder / name, folder / other) for name, other in given.items() if name != other)
    return Written(tuple(paths), left)


def names(folder: Path) -> frozenset[str]:
    """The names of the documents that the program wrote into the folder."""
    return frozenset(_known(folder))


def free_folder(wanted: Path, record: Path) -> Path:
    """The first of "2026-03-31", "2026-03-31-2" … that is free, or holds nothing but what `claim` noted in `record`.

    A run that was killed leaves a folder that the next one makes anew; one that a person has been at stays.
    """
    noted = _read(record)
    for number in count(1):
        folder = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        known = noted.get("files") if noted.get("folder") == str(folder) else None
        if not folder.is_dir() or (isinstance(known, dict) and _holds_only(folder, known)):
            return folder
    raise AssertionError("numbers do not end")


def claim(contents: Mapping[str, bytes], folder: Path, record: Path, *, remedy: str) -> None:
    """Note, before a folder is made, what the program is going to put into it; raises `CannotWrite`."""
    noted = {"folder": str(folder), "files": {name: digest(content) for name, content in contents.items()}}
    content = json.dumps(noted, ensure_ascii=False).encode("utf-8", "surrogatepass")
    place({record.name: content + b"\n"}, record.parent, remedy=remedy, private=True)


def _holds_only(folder: Path, known: Mapping[str, str]) -> bool:
    return all(path.is_file() and _digest_of(path) == known.get(path.name) for path in folder.iterdir())


def digest(content: bytes) -> str:
    """The SHA-256 by which a document is known again."""
    return hashlib.sha256(content).hexdigest()


def _free(name: str, content: bytes, folder: Path, known: Mapping[str, str]) -> str:
    """The first of "brief.docx", "brief-2.docx" … that is free, or holds what the program wrote or is to write."""
    path = Path(name)
    for number in count(1):
        candidate = name if number == 1 else f"{path.stem}-{number}{path.suffix}"
        place_ = folder / candidate
        if not place_.is_file():  # a folder of that name is an error that `place` knows how to say
            return candidate
        there = _digest_of(place_)
        if there is not None and there in (known.get(candidate), digest(content)):
            return candidate
    raise AssertionError("numbers do not end")


def _digest_of(path: Path) -> str | None:
    """The hash of a file, None where it cannot be read: then nobody knows whose it is."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return None


def _known(folder: Path) -> dict[str, str]:
    """The hashes of what the program wrote into the folder, by file name; none where that is not known any more."""
    return {name: value for name, value in _read(folder / NAME).items() if isinstance(value, str)}


def _read(path: Path) -> dict[str, Any]:
    """The object in a file of ours, empty where there is none that can be read."""
    with suppress(OSError, ValueError):
        found = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        if isinstance(found, dict):
            return found
    return {}
