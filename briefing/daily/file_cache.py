"""Files that an earlier run read: the same bytes give the same articles, so they need not be read again.

That saves time, and more: when a newer version of the program reads a page otherwise, the files of months do not all
come back as new.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from briefing.errors import CannotWrite
from briefing.files import place
from briefing.settings import Topics

_NAMED = " named"
"""Ends the name of a file of which a run said what could not be used, and no edition yet."""


@dataclass(slots=True)
class FileCache:
    """The digests of files that were read, each with the keys of the items that came of it.

    A file that is lost or damaged makes a run slower. What is not seen in a run is forgotten by the next. A file in
    which something could not be used is read again until an edition has named it, and then not until it changes or
    another version of the program may read it otherwise.
    """

    path: Path
    _before: dict[str, list[str]] = field(default_factory=dict)
    _now: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, profile: str, topics: Topics) -> FileCache:
        """What is known for a profile, as long as its topics stay: with others other articles are items."""
        about = hashlib.sha256(topics.model_dump_json().encode()).hexdigest()[:12]
        path = folder / f"{profile}-{about}.json"
        try:
            kept = json.loads(path.read_bytes())
            before = {str(name): [str(key) for key in keys] for name, keys in kept.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            before = {}
        return cls(path, before)

    def knows(self, digest: str | None, known: Collection[str]) -> bool:
        """Whether a file was read before, and all that came of it is among the `known` keys."""
        for name in (digest, _faulty(digest)) if digest else ():
            keys = self._before.get(name)
            if keys is not None and all(key in known for key in keys):
                self._now[name] = keys
                return True
        return False

    def was_named(self, digest: str | None) -> bool:
        """Whether an earlier run said what could not be used of a file, though no edition has named it yet."""
        return digest is not None and f"{_faulty(digest)}{_NAMED}" in self._before

    def note(self, digest: str | None, keys: Iterable[str], *, faulty: bool = False) -> None:
        """Remember that a file was read, and which items came of it; `faulty`: and not all of it could be used."""
        if digest is not None:
            self._now[f"{_faulty(digest)}{_NAMED}" if faulty else digest] = list(keys)

    def printed(self) -> None:
        """An edition names everything that could not be used: none of it is read again."""
        self._now = {name.removesuffix(_NAMED): keys for name, keys in self._now.items()}

    def save(self) -> None:
        """Put what this run saw on disk; only when the items themselves are remembered."""
        if self._now != self._before:
            with suppress(CannotWrite):
                place({self.path.name: json.dumps(self._now).encode()}, self.path.parent, private=True)


def _faulty(digest: str) -> str:
    """The name of a file in which this version of the program found a fault."""
    return f"{digest} {version('briefing')}"
