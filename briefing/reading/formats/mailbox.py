"""Reads a mailbox in the mbox format (RFC 4155): every message by the reader of mails."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats.registry import raw_articles_inside
from briefing.reading.raw import RawArticle
from briefing.reading.source import MAX_FILE_BYTES, OpenFile

_LINE_BYTES = 65_536  # read at a time: a mail of one line is read in pieces
_QUOTED_START = re.compile(rb"^>(?=>*From )", re.MULTILINE)
"""In the mboxrd form a line of the text that begins with "From " has one more ">" than it had in the mail."""


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """The articles of every message in order; a message that cannot be used is named by its number."""
    number = 0
    for number, message in enumerate(_messages(source), 1):
        place = f"mail {number}"
        if len(message) > MAX_FILE_BYTES:
            yield Skipped(f"{source.origin}, {place}", f"larger than {MAX_FILE_BYTES // 1_000_000} MB; save it alone")
        else:
            yield from raw_articles_inside(source, place, f"{number}.eml", _QUOTED_START.sub(b"", message))
    if not number:
        raise BadData("a mailbox without mails")


def _messages(source: OpenFile) -> Iterator[bytes]:
    """The messages without the lines that part them, each no longer than the limit and a byte."""
    source.stream.seek(0)
    lines: list[bytes] = []
    size, after_blank = 0, True
    while line := source.stream.readline(_LINE_BYTES):
        if after_blank and line.startswith(b"From "):
            if size:
                yield b"".join(lines)
            lines, size = [], 0
        elif size <= MAX_FILE_BYTES:
            lines.append(line)
            size += len(line)
        after_blank = not line.strip()
    if size:
        yield b"".join(lines)[: MAX_FILE_BYTES + 1]
