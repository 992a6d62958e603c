"""Cuts a file of very many articles (JSON lines, WARC) into stretches that can be read apart, on other machines too.

A stretch begins where its first bytes show its format by themselves. It ends after so many lines or records from the
beginning of the file: a file that has grown at its end has the same stretches as before, and others after them.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from briefing.errors import BadData
from briefing.reading.formats.format import Format
from briefing.reading.formats.recognition import recognised
from briefing.reading.inputs import InputFile, Stretch
from briefing.reading.opening import open_without_waiting
from briefing.reading.source import OpenFile

MOST_LINES = 200
"""Articles in a stretch of JSON lines: about half a minute of work, which is what a killed run loses."""
MOST_RECORDS = 600
"""Of a WARC: a page is a request, a response and often a record of metadata."""
MOST_BYTES = 4_000_000

_JSON_SUFFIXES = (".jsonl", ".ndjson")
_GZIP = b"\x1f\x8b"
_WARC = b"WARC/"
_CHUNK = 1 << 20  # bytes read at a time
_LONGEST_HEADER = 1 << 16  # bytes of a line of a WARC header
_MOST_DIGITS = 18
"""Of a length that a position in a file can have."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A line or record, from its first byte to that of the next; `opens` says that a stretch may begin with it."""

    start: int
    end: int
    opens: bool


def stretches_of(found: InputFile) -> Iterator[InputFile]:
    """The file in stretches, in order; as it is where it is short, of another format, or cannot be opened."""
    if found.path is None:
        yield found
        return
    try:
        with open_without_waiting(found.path) as stream:
            kept = list(_stretches(found, stream))
    except (OSError, ValueError, OverflowError):
        kept = []  # whoever reads it says why
    if len(kept) > 1:
        yield from (replace(found, stretch=stretch) for stretch in kept)
    else:
        yield found


def _stretches(found: InputFile, stream: BinaryIO) -> Iterator[Stretch]:
    items, most = _items(found, stream)
    start = end = before = count = 0
    for item in items:
        if item.opens and (count >= most or end - start >= MOST_BYTES):
            yield Stretch(start, end, before)
            start, before, count = item.start, before + count, 0
        end, count = item.end, count + 1
    if count:
        yield Stretch(start, stream.seek(0, 2), before)


def _items(found: InputFile, stream: BinaryIO) -> tuple[Iterator[_Item], int]:
    """The lines or records of the file, and how many make a stretch; none of a file that is not cut."""
    if found.path is None or not stream.seekable():
        return iter(()), 0
    try:
        form = recognised(OpenFile(found.origin, found.path.name, stream))
    except BadData:
        return iter(()), 0
    stream.seek(0)
    if form is Format.JSONL and found.path.suffix.lower() in _JSON_SUFFIXES:
        return _lines(stream), MOST_LINES
    if form is Format.WARC:
        packed = stream.read(len(_GZIP)) == _GZIP
        stream.seek(0)
        return (_members if packed else _records)(stream), MOST_RECORDS
    return iter(()), 0


def _lines(stream: BinaryIO) -> Iterator[_Item]:
    start = end = 0
    opens = False
    while piece := stream.readline(_CHUNK):
        if start == end:
            opens = piece.lstrip().startswith(b"{")
        end += len(piece)
        if piece.endswith(b"\n"):
            yield _Item(start, end, opens)
            start = end
    if end > start:
        yield _Item(start, end, opens)


def _members(stream: BinaryIO) -> Iterator[_Item]:
    """The members of a gzipped WARC, of which each is a record where the file is as it should be.

    They end before the first that is damaged: who reads the last stretch names it.
    """
    position, rest = 0, b""
    while rest := rest or stream.read(_CHUNK):
        unpacking, size, head = zlib.decompressobj(wbits=31), 0, b""
        while rest and not unpacking.eof:
            try:
                unpacked = unpacking.decompress(rest, _CHUNK)  # in pieces, however much is packed in it
            except zlib.error:
                return
            head = head or unpacked[: len(_WARC)]
            left = unpacking.unused_data if unpacking.eof else unpacking.unconsumed_tail
            size += len(rest) - len(left)
            rest = left if left or unpacking.eof else stream.read(_CHUNK)
        if size:
            yield _Item(position, position + size, head.startswith(_WARC))
            position += size


def _records(stream: BinaryIO) -> Iterator[_Item]:
    """The records of a plain WARC, by the lengths that they state, up to the first that states none that can be."""
    start = 0
    while (first := stream.readline(_LONGEST_HEADER)).startswith(_WARC):
        length = None
        while (line := stream.readline(_LONGEST_HEADER)).strip():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length":
                length = _length(value.strip())
        if length is None:
            return
        stream.seek(length, 1)
        end = stream.tell()
        while (blank := stream.readline(_LONGEST_HEADER)) in (b"\r\n", b"\n"):
            end += len(blank)
        stream.seek(end)
        yield _Item(start, end, first.startswith(_WARC))
        start = end


def _length(stated: bytes) -> int | None:
    return int(stated) if stated.isdigit() and len(stated) <= _MOST_DIGITS else None
