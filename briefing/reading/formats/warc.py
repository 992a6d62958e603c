"""Reads an archive of the web (WARC, ISO 28500, and ARC before it): every page that a server answered with.

A crawl holds pictures, scripts and lists besides articles; of pages that hold no article nothing is said, or the list
of what was left out would be longer than the brief.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from datetime import datetime
from gzip import GzipFile
from io import StringIO
from typing import Any, BinaryIO

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats.registry import raw_articles_inside
from briefing.reading.parsing.guard import parsing
from briefing.reading.raw import RawArticle, Textless
from briefing.reading.source import MAX_FILE_BYTES, OpenFile
from briefing.reading.text.encoding import one_line
from briefing.sites import is_web_address

_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_READ = _PAGES | {"application/pdf", "application/rss+xml", "application/atom+xml", "application/feed+json"}
_ANSWERED = "200"
_GZIP = b"\x1f\x8b"


class _Unpacked:
    """A gzipped stream whose bytes are counted as they are unpacked; where it is damaged it ends, and says so."""

    def __init__(self, source: OpenFile) -> None:
        self._stream, self._budget = GzipFile(fileobj=source.stream), source.budget
        self.is_damaged = False

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes of what can be unpacked."""
        try:
            content = self._stream.read1(size)
        except (OSError, EOFError, zlib.error):
            self.is_damaged = True
            return b""
        self._budget.spend(len(content))
        return content


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """The articles of its pages, feeds and PDFs in order; raises `BadData` where it holds none of these."""
    seen = 0
    stream = _plain(source)
    for address, content, retrieved in _captures(stream):
        seen += 1
        yield from _outcomes(source, address, content, retrieved)
    if isinstance(stream, _Unpacked) and stream.is_damaged:
        raise BadData("damaged or cut short: what stands after the damage is not read")
    if not seen:
        raise BadData("a WARC without pages, feeds or PDFs that a server answered with")


def _outcomes(source: OpenFile, address: str, content: bytes, retrieved: str) -> Iterator[RawArticle | Skipped]:
    found = address if is_web_address(address) else None
    for outcome in raw_articles_inside(source, address, "", content, found):
        if isinstance(outcome, Textless):
            continue
        if isinstance(outcome, Skipped):
            yield outcome
            continue
        yield replace(outcome, url=outcome.url or found, retrieved=_moment(retrieved))


def _captures(stream: _Unpacked | BinaryIO) -> Iterator[tuple[str, bytes, str]]:
    """The address, contents and time of capture of what may hold an article; raises `BadData` for a damaged file."""
    with parsing("the WARC"):
        from warcio.archiveiterator import ArchiveIterator

        records = iter(ArchiveIterator(stream, arc2warc=True))
    while True:
        with parsing("the WARC"), redirect_stderr(StringIO()):  # warcio prints what it finds amiss
            record = next(records, None)
            found = _capture(record) if record is not None else None
        if record is None:
            return
        if found is not None:
            yield found


def _plain(source: OpenFile) -> _Unpacked | BinaryIO:
    source.stream.seek(0)
    is_packed = source.stream.read(len(_GZIP)) == _GZIP
    source.stream.seek(0)
    return _Unpacked(source) if is_packed else source.stream


def _capture(record: Any) -> tuple[str, bytes, str] | None:  # noqa: ANN401 - warcio's record
    """What one record holds, None where that is no page: requests, pictures, redirects, errors of the server."""
    kind = _content_type(record)
    if record.rec_type == "response":
        wanted = record.http_headers is not None and record.http_headers.get_statuscode() == _ANSWERED and kind in _READ
    elif record.rec_type == "conversion":
        wanted = kind == "text/plain"
    else:
        wanted = record.rec_type == "resource" and kind in _READ
    if not wanted:
        return None
    headers = record.rec_headers
    address = one_line(headers.get_header("WARC-Target-URI") or "") or "a page without an address"
    return address, _content(record), one_line(headers.get_header("WARC-Date") or "")


def _content_type(record: Any) -> str:  # noqa: ANN401
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() if headers else ""


def _content(record: Any) -> bytes:  # noqa: ANN401
    """The contents with the coding of their transfer undone, no longer than one article can be and a byte."""
    stream, pieces, size = record.content_stream(), [], 0
    while size <= MAX_FILE_BYTES and (piece := stream.read(65_536)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)[: MAX_FILE_BYTES + 1]


def _moment(words: str) -> datetime | None:
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        return None
