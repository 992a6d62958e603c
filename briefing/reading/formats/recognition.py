"""Recognises the format of a file by what stands in it, and only where that says nothing by what it is called."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from gzip import GzipFile
from pathlib import PurePath

from briefing.errors import BadData
from briefing.reading.formats.format import Format
from briefing.reading.formats.table import COLUMNS, delimiter_of, names_in
from briefing.reading.parsing.zipped import opened_zip, unpacked
from briefing.reading.source import OpenFile

_BY_SUFFIX = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".eml": Format.MAIL,
    ".mbox": Format.MAILBOX,
    ".mht": Format.MHTML,
    ".mhtml": Format.MHTML,
}
_NOT_READ = (
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"%!PS", "a PostScript document"),
    (b"\\documentclass", "a LaTeX document"),
    (b"BEGIN:VCALENDAR", "a calendar"),
    (b"BEGIN:VCARD", "a card of addresses"),
    (b"WEBVTT", "a file of subtitles"),
    (b"<?php", "a program"),
)
_SUBTITLES = re.compile(rb"\s*+\d{1,6}\r?\n\d\d:\d\d:\d\d,\d{3} --> \d\d:")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_GZIP = b"\x1f\x8b"
_WARC = (b"WARC/", b"filedesc:")
"""The second is that of ARC, the form of archives of the web before it."""

_LONGEST_WARC_MARK = max(map(len, _WARC))
_WIRE = re.compile(rb"[\s\x16]*+\x01[\s\x20-\x7e]{3,600}+\x02")
_OTHER_PACKED = {
    "xl/": "a spreadsheet",
    "ppt/": "a presentation",
    "Index/Document.iwa": "a Pages document",
    "META-INF/container.xml": "an e-book",
    "META-INF/MANIFEST.MF": "a program",
}
_TEXT_OF_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_HTML_START = re.compile(
    rb"\s*+(?:<\?xml[^>]{0,200}+>\s*+)?+(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Possessive throughout: a comment that has ended is never tried again with a later end."""

_ROOT = re.compile(
    rb"\s*+(?:<\?[^>]{0,2000}+>\s*+|<!--.*?-->\s*+|<!doctype[^\[>]{0,2000}+(?:\[[^\]]{0,20000}+\])?+\s*+>\s*+)*+"
    rb"<(?:[\w-]+:)?([\w-]+)",
    re.IGNORECASE | re.DOTALL,
)
_XML_START = re.compile(rb"\s*+<\?xml\b")
_BY_ROOT = {
    b"rss": Format.FEED,
    b"feed": Format.FEED,
    b"rdf": Format.FEED,
    b"newsitem": Format.NEWSML,
    b"newsmessage": Format.NEWSML,
    b"newsml": Format.NEWSML,
    b"packageitem": Format.NEWSML,
    b"nitf": Format.NITF,
    b"html": Format.HTML,
    b"channel": Format.FEED,
    b"contentset": Format.NEWSML,
    b"newscomponent": Format.NEWSML,
    b"inlinexml": Format.NEWSML,
}
"""The name of an XML document's root element, in lower case and without its prefix."""

_FRAGMENTS = frozenset(
    (
        b"a", b"address", b"article", b"aside", b"b", b"blockquote", b"br", b"center", b"div", b"em", b"figure",
        b"font", b"footer", b"form", b"h1", b"h2", b"h3", b"h4", b"h5", b"h6", b"header", b"hr", b"i", b"img", b"li",
        b"link", b"main", b"meta", b"nav", b"ol", b"p", b"pre", b"script", b"section", b"span", b"strong", b"style",
        b"table", b"tbody", b"td", b"time", b"title", b"tr", b"u", b"ul",
    )
)  # fmt: skip
"""Elements with which a piece of a page begins."""

_PAGE_BEGINS = re.compile(rb"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml")
_COMPLAINT = re.compile(
    rb"\s*<br ?/?>\s*<b>(?:Warning|Notice|Deprecated|Strict Standards|(?:Fatal|Parse) error)</b>:", re.IGNORECASE
)
"""How PHP opens what it complains about before the page that it sends: "<br> <b>Warning</b>: session_start() ..."."""

_MAILBOX_START = re.compile(rb"\s*+From \S+ .{0,100}\d{4}[^\n]{0,40}\r?\n[!-9;-~]{1,76}:", re.ASCII)
_HEADER = re.compile(rb"([!-9;-~]{1,76}):[^\n]*+\n(?:[ \t][^\n]*+\n)*+")
_MOST_HEADERS = 200  # lines that are looked at for those of a mail
_SAVED_PAGE = re.compile(rb"^(?:Snapshot-Content-Location:|From: \"?<Saved by )", re.IGNORECASE | re.MULTILINE)
_SAVED_PAGE_WITHIN = 4096  # bytes
_ONLY_IN_MAILS = frozenset((b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"))
_FEWEST_MAIL_HEADERS = 3
_MAIL_HEADERS = _ONLY_IN_MAILS | {b"from", b"to", b"date", b"subject", b"reply-to", b"cc", b"content-type"}
"""A text may well begin "Date:" or "Subject:"; a mail has three of these, or one that nothing else has."""

_SEPARATOR_LINE = re.compile(rb"\Asep=.\r?\n", re.IGNORECASE)
_FEWEST_COLUMNS = 2
_LONGEST_MIME_TYPE = 200  # bytes of the member "mimetype" of an OpenDocument or EPUB file
_FRONT_MATTER_START = re.compile(rb"\s*---[ \t]*\r?\n[ \t]*[\w-]+[ \t]*:")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WIDE_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_PDF_WITHIN = 1024
"""Readers of PDF allow so many bytes before its mark (ISO 32000-1, annex H)."""

_JSON_START = re.compile(rb"\{\s*(?:\"|\})|\[\s*[\[{]")


def recognised(source: OpenFile) -> Format:
    """The format of a file; raises `BadData` for one that is known and not read."""
    head = _readable(source.head())
    what = next((what for start, what in _NOT_READ if head.startswith(start)), None)
    if what or _SUBTITLES.match(head):
        raise BadData(f"{what or 'a file of subtitles'}, which is not read; save its text as .txt, .md or .html")
    for by in _BY_CONTENT:
        found = by(head, source)
        if found is not None:
            return found
    usual = Format.HTML if source.media_type in _PAGES else Format.PLAIN
    return _BY_SUFFIX.get(_suffix(source), usual)


def _readable(head: bytes) -> bytes:
    """The head without byte order mark, in an encoding whose ASCII is ASCII."""
    for mark, encoding in _WIDE_MARKS.items():
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore").encode("utf-8", "ignore")
    return head.removeprefix(_BYTE_ORDER_MARK)


def _packed(head: bytes, source: OpenFile) -> Format | None:
    """What is binary, by its first bytes."""
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return Format.PDF
    if head.startswith(_ZIP):
        return _zipped(source)
    if head.startswith(_GZIP):
        return Format.WARC if _unpacked_head(source).startswith(_WARC) else Format.GZIPPED
    return Format.WARC if head.startswith(_WARC) else None


def _zipped(source: OpenFile) -> Format:
    """The kind of document that a ZIP file is, or packed files; raises `BadData` for one that is not read."""
    with opened_zip(source) as packed:
        names = packed.namelist()
        if "mimetype" in names:
            kind = unpacked(source, packed, "mimetype", _LONGEST_MIME_TYPE)
            if kind.startswith(_TEXT_OF_OPEN_DOCUMENT):
                return Format.ODT
            if kind.startswith(_OPEN_DOCUMENT):
                raise BadData("an OpenDocument file that is no text; save its text as .txt, .md or .html")
    if "[Content_Types].xml" in names and any(name.startswith("word/document") for name in names):
        return Format.DOCX
    for start, what in _OTHER_PACKED.items():
        if any(name.startswith(start) for name in names):
            raise BadData(f"{what}, which is not read; save its text as .txt, .md or .html")
    return Format.PACKED


def _unpacked_head(source: OpenFile) -> bytes:
    source.stream.seek(0)
    with suppress(OSError, EOFError, ValueError, zlib.error):
        return GzipFile(fileobj=source.stream).read(_LONGEST_WARC_MARK)
    return b""


def _markup(head: bytes, source: OpenFile) -> Format | None:
    """What begins with a tag; raises `BadData` for mark-up that nobody here can read, for it is no text either."""
    if _HTML_START.match(head):
        return Format.HTML
    root = _ROOT.match(head)
    if root is None:
        return None
    name = root[1].lower()
    found = _BY_ROOT.get(name)
    if found is not None or _BY_SUFFIX.get(_suffix(source)) is Format.MARKDOWN:
        return found
    is_markup = b"</" + root[1] in head
    has_complaint = _COMPLAINT.match(head) is not None and _PAGE_BEGINS.search(head) is not None
    if name in _FRAGMENTS and (is_markup or has_complaint):
        return Format.HTML
    if is_markup or _XML_START.match(head):
        shown = root[1].decode("ascii", "replace")
        raise BadData(f"mark-up of a kind that is not read (<{shown}>); NewsML, NITF, RSS, Atom and HTML are")
    return None


def _wire(head: bytes, source: OpenFile) -> Format | None:
    """A message as agencies send it over a line: start of heading, its line, start of text (IPTC 7901, ANPA 1312)."""
    del source
    return Format.WIRE if _WIRE.match(head) else None


def _json(head: bytes, source: OpenFile) -> Format | None:
    """An object a line, or one document of JSON; None where it only begins like JSON."""
    start = head.lstrip()
    suffix = _suffix(source)
    if suffix in (".jsonl", ".ndjson"):
        return Format.JSONL
    if not _JSON_START.match(start):
        return Format.JSON if suffix == ".json" else None
    first, line_end, rest = start.partition(b"\n")
    try:
        loaded = json.loads(first)
    except (ValueError, RecursionError):
        one_article_a_line = b'"text"' in first and not line_end
        return Format.JSONL if one_article_a_line else Format.JSON
    if not isinstance(loaded, dict):
        return Format.JSON
    return Format.JSONL if "text" in loaded or rest.lstrip().startswith(b"{") else Format.JSON


def _mail(head: bytes, source: OpenFile) -> Format | None:
    del source
    if _MAILBOX_START.match(head):
        return Format.MAILBOX
    names = set(_header_names(head.lstrip()))
    if _SAVED_PAGE.search(head[:_SAVED_PAGE_WITHIN]) and names & _MAIL_HEADERS:
        return Format.MHTML
    if names & _ONLY_IN_MAILS or len(names & _MAIL_HEADERS) >= _FEWEST_MAIL_HEADERS:
        return Format.MAIL
    return None


def _table(head: bytes, source: OpenFile) -> Format | None:
    """A first line of names of columns, "text" among them."""
    suffix = _suffix(source)
    if suffix in (".csv", ".tsv"):
        return Format.TABLE
    line = _SEPARATOR_LINE.sub(b"", head, count=1).partition(b"\n")[0].decode("utf-8", "replace")
    names = names_in(line, delimiter_of(line))
    return Format.TABLE if "text" in names and len(names & COLUMNS) >= _FEWEST_COLUMNS else None


def _header_names(head: bytes) -> Iterator[bytes]:
    """The names of the headers that the head begins with, in lower case; of a mail cut short, those before the cut."""
    place = 0
    for _ in range(_MOST_HEADERS):
        match = _HEADER.match(head, place)
        if match is None:
            return
        yield match[1].lower()
        place = match.end()


def _front_matter(head: bytes, source: OpenFile) -> Format | None:
    del source
    return Format.MARKDOWN if _FRONT_MATTER_START.match(head) else None


def _suffix(source: OpenFile) -> str:
    return PurePath(source.name).suffix.lower()


_BY_CONTENT: tuple[Callable[[bytes, OpenFile], Format | None], ...] = (
    _packed, _wire, _markup, _json, _front_matter, _mail, _table,
)  # fmt: skip
"""In this order: what every file of a format begins with comes before what only looks like it."""
