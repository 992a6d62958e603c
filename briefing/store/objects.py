"""Contents kept under the hash of what they say: written once, whole or not at all, and compared with it on reading."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from briefing.errors import BadData
from briefing.files import place
from briefing.store.names import STATE_REMEDY

HASH = re.compile(r"[0-9a-f]{64}")
"""How a SHA-256 is spelled."""
_PACKED = ".z"
_READ_AT_ONCE = 65_536  # bytes of a packed file
_WORTH_PACKING = 512
"""Below so many bytes a file takes up the same room on disk, packed or not."""


@dataclass(frozen=True, slots=True)
class Objects:
    """The contents in a folder, by the SHA-256 of their bytes; larger ones lie there packed (zlib)."""

    folder: Path

    def put(self, content: bytes) -> str:
        """Keep the content and give its hash, after it is on disk; one that is kept already is written but once.

        A copy that was damaged meanwhile is written anew. Raises `CannotWrite`.
        """
        sha = hashlib.sha256(content).hexdigest()
        if self.holds(sha):
            return sha
        packed = zlib.compress(content) if len(content) > _WORTH_PACKING else content
        name, kept = (sha + _PACKED, packed) if len(packed) < len(content) else (sha, content)
        place({name: kept}, self._home(sha), remedy=STATE_REMEDY, private=True)
        return sha

    def put_parts(self, parts: Iterable[bytes]) -> str:
        """`put` of a large content that comes part by part, and is never held as a whole."""
        digest, packing, packed = hashlib.sha256(), zlib.compressobj(), BytesIO()
        for part in parts:
            digest.update(part)
            packed.write(packing.compress(part))
        packed.write(packing.flush())
        sha = digest.hexdigest()
        if not self.holds(sha):
            place({sha + _PACKED: packed.getvalue()}, self._home(sha), remedy=STATE_REMEDY, private=True)
        return sha

    def get(self, sha: str) -> bytes:
        """The content of that hash; raises `BadData` where it is missing or damaged."""
        if not HASH.fullmatch(sha):
            raise BadData(f"{sha!r} is no SHA-256; the manifest that names it is damaged")
        path = self.path(sha)
        try:
            kept = path.read_bytes()
            content = zlib.decompress(kept) if path.suffix == _PACKED else kept
        except FileNotFoundError as error:
            raise BadData(f"{path} is missing; what was made of it cannot be made again") from error
        except (OSError, zlib.error) as error:
            raise BadData(f"{path} cannot be read ({error}); what was made of it cannot be made again") from error
        if hashlib.sha256(content).hexdigest() != sha:
            raise BadData(f"{path} was changed since it was kept; what was made of it cannot be made again")
        return content

    def holds(self, sha: str) -> bool:
        """Whether the content of that hash is there and undamaged."""
        if not HASH.fullmatch(sha):
            return False
        path, digest = self.path(sha), hashlib.sha256()
        try:
            with path.open("rb") as file:
                unpacking = zlib.decompressobj() if path.suffix == _PACKED else None
                while kept := file.read(_READ_AT_ONCE):
                    digest.update(unpacking.decompress(kept) if unpacking else kept)
            return (unpacking is None or unpacking.eof) and digest.hexdigest() == sha
        except (OSError, zlib.error):
            return False

    def path(self, sha: str) -> Path:
        """Where the content of that hash lies, or would lie."""
        packed = self._home(sha) / (sha + _PACKED)
        return packed if packed.exists() else self._home(sha) / sha

    def all(self) -> Iterator[str]:
        """The hashes of everything kept, in order, each once."""
        seen = ""
        for path in sorted(self.folder.glob("[0-9a-f][0-9a-f]/*")):
            sha = path.name.removesuffix(_PACKED)
            if HASH.fullmatch(sha) and sha != seen:
                seen = sha
                yield sha

    def prune(self, keep: Collection[str]) -> int:
        """Remove everything but what is in `keep`; how many contents went.

        Only while the lock is held: another run may be about to name what nobody names yet.
        """
        gone = 0
        for sha in [sha for sha in self.all() if sha not in keep]:
            for name in (sha, sha + _PACKED):
                (self._home(sha) / name).unlink(missing_ok=True)
            gone += 1
        return gone

    def _home(self, sha: str) -> Path:
        return self.folder / sha[:2]
