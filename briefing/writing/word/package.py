"""The zip archive that a .docx is, written so that the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_CONTENT_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
# Word for Mac calls a file unreadable whose entries carry no permissions at all.
_PERMISSIONS = 0o600 << 16


def unzipped(archive: bytes) -> dict[str, bytes]:
    """The parts of a package by name; raises `zipfile.BadZipFile` where it is none."""
    with zipfile.ZipFile(io.BytesIO(archive)) as package:
        return {entry.filename: package.read(entry) for entry in package.infolist() if not entry.is_dir()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts: the list of content types first, as the standard asks, then by name, without times."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != _CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _PERMISSIONS
            package.writestr(entry, parts[name])
    return stream.getvalue()
