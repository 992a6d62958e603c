"""Opens what is packed as ZIP (packed files, Word, OpenDocument) with bounds on what comes out of it."""

from __future__ import annotations

import struct
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from briefing.errors import BadData
from briefing.reading.parsing.bounds import check_markup
from briefing.reading.parsing.guard import parsing
from briefing.reading.source import MAX_FILE_BYTES, OpenFile

MAX_MEMBERS = 10_000
_MAX_DIRECTORY_BYTES = 5_000_000
"""Of the list of contents, which is held in memory whole: some 50,000 names."""

_MAX_RATIO = 200  # times; deflate reaches a thousand, and no document comes near
_RATIO_FROM_BYTES = 1_000_000
"""Text packs to a tenth, empty tables to a fiftieth; a bomb to a thousandth."""

_END = b"PK\x05\x06"
_END_BYTES = 22  # of the record that ends a ZIP file (APPNOTE.TXT, 4.3.16)
_END_WITHIN = 65_535 + _END_BYTES  # its comment may follow it


def opened_zip(source: OpenFile) -> ZipFile:
    """The packed file; raises `BadData` where it is damaged or lists more than can be held."""
    if _directory_bytes(source.stream) > _MAX_DIRECTORY_BYTES:
        raise BadData("a packed file of too many files; unpack it and name the folder")
    with parsing("the packed file"):
        source.stream.seek(0)
        packed = ZipFile(source.stream)
    if len(packed.infolist()) > MAX_MEMBERS:
        raise BadData(f"a packed file of more than {MAX_MEMBERS:,} files; unpack it and name the folder")
    return packed


def unpacked(source: OpenFile, packed: ZipFile, member: str | ZipInfo, most: int = MAX_FILE_BYTES) -> bytes:
    """The contents of one of the files; raises `BadData` where it is locked, missing, damaged or a bomb."""
    try:
        info = packed.getinfo(member) if isinstance(member, str) else member
    except KeyError as error:
        raise BadData(f"the file is damaged: {member} is missing in it") from error
    if info.flag_bits & 0x1:
        raise BadData("locked with a password; save it without one")
    if info.file_size > _RATIO_FROM_BYTES and info.file_size > _MAX_RATIO * info.compress_size:
        raise BadData(f"unpacks to more than {_MAX_RATIO} times its size, as no document does")
    with parsing("the packed file"), packed.open(info) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise BadData(f"larger than {most // 1_000_000} MB, too large for one article; split it")
    source.budget.spend(len(content))
    return content


def unpacked_xml(source: OpenFile, packed: ZipFile, member: str) -> bytes:
    """The contents of a part in XML; raises `BadData` also where it has more elements than any article."""
    content = unpacked(source, packed, member)
    check_markup(content)
    return content


def _directory_bytes(stream: BinaryIO) -> int:
    """How long the list of contents is, as the record at the end of the file says (APPNOTE.TXT 4.3.16)."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END_WITHIN))
    tail = stream.read(_END_WITHIN)
    place = tail.rfind(_END)
    if place < 0 or len(tail) - place < _END_BYTES:
        return 0
    (length,) = struct.unpack_from("<L", tail, place + 12)
    return int(length)
