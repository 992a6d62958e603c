"""Recognises the format of a file, by what stands in it before what it is called, and hands it to its reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import PurePath

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.draft import Draft
from briefing.reading.source import Source


class Format(StrEnum):
    """The formats that are read; the value is the module of this package that reads it.

    Such a module has `drafts(source)`, which gives a `Draft` or a `Skipped` for each article in it and raises
    `BadData` where there is none to be had.
    """

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    JSONL = "jsonl"

    @property
    def holds_many(self) -> bool:
        """Whether one file of it may hold several articles."""
        return self is Format.JSONL


_BY_SUFFIX = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
}
_NOT_READ = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_HTML_START = re.compile(
    rb"\s*+(?:<\?xml[^>]{0,200}+>\s*+)?+(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Possessive throughout: a comment that has ended is never tried again with a later end."""

_FRONT_MATTER_START = re.compile(rb"\s*---[ \t]*\r?\n[ \t]*[\w-]+[ \t]*:")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def recognised(source: Source) -> Format:
    """The format of a file; raises `BadData` for one that is known and not read."""
    head = source.head().removeprefix(_BYTE_ORDER_MARK)
    for start, what in _NOT_READ:
        if head.startswith(start):
            raise BadData(f"{what}, which is not read; save its text as .txt, .md or .html")
    if _HTML_START.match(head):
        return Format.HTML
    if head.lstrip().startswith((b"{", b"[")):
        return _json_format(head.lstrip(), source.name)
    if _FRONT_MATTER_START.match(head):
        return Format.MARKDOWN
    return _BY_SUFFIX.get(PurePath(source.name).suffix.lower(), Format.PLAIN)


def drafts(source: Source) -> Iterator[Draft | Skipped]:
    """The articles in a file, by the reader of its format."""
    module = import_module(f"briefing.reading.{recognised(source).value}")
    outcomes: Iterator[Draft | Skipped] = module.drafts(source)
    return outcomes


def _json_format(head: bytes, name: str) -> Format:
    suffix = PurePath(name).suffix.lower()
    first, line_end, _ = head.partition(b"\n")
    try:
        if isinstance(json.loads(first), dict):
            return Format.JSONL
    except (ValueError, RecursionError):
        if first.startswith(b"{") and not line_end and suffix in ("", ".json", ".jsonl", ".ndjson"):
            return Format.JSONL
    if suffix == ".json":
        raise BadData('JSON of another form; give one article a line: {"text": …, "published": …}')
    return _BY_SUFFIX.get(suffix, Format.PLAIN)
