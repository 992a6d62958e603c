"""What a file is known by when it has been read before: its bytes and those of its publication record, not its name.

Of the name the ending counts, as a file may be read by it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from briefing.reading.inputs import InputFile, Stretch
from briefing.reading.opening import open_without_waiting
from briefing.reading.source import record_path

_CHUNK = 1 << 20  # bytes read at a time


class FileDigest(NamedTuple):
    """The digest of a file, or of a stretch of one, and how many bytes it has."""

    digest: str
    size: int


def digest_of(found: InputFile) -> FileDigest:
    """The digest of a file, or of the stretch that is meant, with its publication record.

    Raises `OSError` for what is no file, or cannot be read.
    """
    if found.path is None:
        raise FileNotFoundError("no file")
    parts = [found.path.suffix.lower().encode("utf-8", "surrogatepass")]
    size = 0
    with open_without_waiting(found.path) as stream:
        content = hashlib.sha256()
        for chunk in _chunks(stream, found.stretch):
            content.update(chunk)
            size += len(chunk)
        parts.append(content.digest())
    record = record_path(found)
    if record is not None and record.is_file():
        parts.append(_digest(record))
    return FileDigest(hashlib.sha256(b"\0".join(parts)).hexdigest(), size)


def _chunks(stream: BinaryIO, stretch: Stretch | None) -> Iterator[bytes]:
    left = -1
    if stretch is not None:
        stream.seek(stretch.start)
        left = stretch.end - stretch.start
    while left and (chunk := stream.read(_CHUNK if left < 0 else min(left, _CHUNK))):
        yield chunk
        left -= len(chunk) if left > 0 else 0


def _digest(path: Path) -> bytes:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()
