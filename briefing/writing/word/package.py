"""The zip archive that a .docx is, written so that the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from math import inf

from lxml import etree

from briefing.writing.word.oxml import NAMESPACES, q

_PLACE = "briefing-body"
_CONTENT_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
# Word for Mac calls a file unreadable whose entries carry no permissions at all.
_PERMISSIONS = 0o600 << 16


class TooLarge(ValueError):
    """A package that takes more memory than it may."""


def unzipped(archive: bytes, *, largest: float = inf) -> dict[str, bytes]:
    """The parts of a package by name.

    Raises `zipfile.BadZipFile` where it is none, `TooLarge` before unpacking where its parts hold more than `largest`
    bytes together by the archive's own list; no more is unpacked of a part than that list says.
    """
    with zipfile.ZipFile(io.BytesIO(archive)) as package:
        if sum(entry.file_size for entry in package.infolist()) > largest:
            raise TooLarge(f"more than {largest} bytes")
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


def filled(part: bytes, body: Iterable[str]) -> bytes:
    """A part with `body` in it, XML in which `NAMESPACES` are not declared.

    In the main part of a document, emptied of text, it stands in its body, in any other at the end.
    """
    old = etree.fromstring(part)
    root = etree.Element(old.tag, dict(old.attrib), {**old.nsmap, **NAMESPACES})
    root.extend(list(old))
    place = etree.ProcessingInstruction(_PLACE)
    within = root.find(q("body"))
    root.append(place) if within is None else within.insert(0, place)
    written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    start, _, end = written.partition(etree.tostring(place))
    return b"".join([start, *(element.encode() for element in body), end])
