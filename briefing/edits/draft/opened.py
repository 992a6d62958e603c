"""Opens a Word draft that comes back: its parts, the record of how it was written, and who saved it last."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias
from zipfile import ZipFile

from lxml import etree
from pydantic import TypeAdapter, ValidationError

from briefing.errors import BadData, NoInput
from briefing.model.draft import NAMESPACE, DraftRecord
from briefing.reading.opening import open_without_waiting
from briefing.reading.parsing.guard import parsing
from briefing.reading.parsing.zipped import opened_zip, unpacked
from briefing.reading.source import OpenFile

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of .doc, and of what Word protects with a password
_ZIP = b"PK\x03\x04"
_MACRO = b"macroEnabled"
_CORE = "docProps/core.xml"
_DOCUMENT = "word/document.xml"
_CONTENT_TYPES = "[Content_Types].xml"
_MOST = 100_000_000  # bytes of one part; a draft of a thousand pages has thirty million
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CUSTOM = "/customXml"
_COMMENTS = "/comments"
_NOTES = ("footnote", "endnote")
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC_TERMS = "{http://purl.org/dc/terms/}"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changed something and when (aware), as far as the draft says."""

    who: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenedDraft:
    """A draft that came back.

    `notes` are its footnotes and endnotes, by the name of the element that refers to one and its id. `record` is None
    where the draft has lost it, as one saved by Google Docs has, or never had one. `saved` is who
    saved it last.
    """

    body: Element
    comments: Element | None
    record: DraftRecord | None
    saved: Signature
    notes: Mapping[tuple[str, str], Element] = field(default_factory=dict)


def open_draft(path: Path) -> OpenedDraft:
    """The draft at `path`, read and never written to.

    Raises `NoInput` where there is none, `BadData` with one line that says what to do for all that is no Word draft
    that can be read: locked with a password, with macros, damaged, of another kind.
    """
    try:
        stream = open_without_waiting(path)
    except OSError as error:
        raise NoInput(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from error
    with stream:
        try:
            return _opened(OpenFile(str(path), path.name, stream))
        except BadData as error:
            raise BadData(f"{path}: {error}") from error


def _opened(source: OpenFile) -> OpenedDraft:
    head = source.head()
    if head.startswith(_OLE):
        raise BadData("locked with a password, or of Word 97–2003; save it in Word as .docx without a password")
    if not head.startswith(_ZIP):
        raise BadData("not a Word draft; save it as .docx")
    with opened_zip(source) as archive:
        names = set(archive.namelist())
        if _CONTENT_TYPES not in names or _DOCUMENT not in names:
            raise BadData("not a Word draft; save it as .docx")
        if _MACRO in unpacked(source, archive, _CONTENT_TYPES):
            raise BadData("a document with macros; save it as .docx, which has none")
        content = unpacked(source, archive, _DOCUMENT, _MOST)
        if _STRICT in content[:20_000] and W[1:-1].encode() not in content[:20_000]:
            raise BadData("saved as “Strict Open XML”; save it as “Word document (.docx)”")
        body = _parsed(content).find(f"{W}body")
        if body is None:
            raise BadData("a Word document without text")
        parts = dict(_related(source, archive, names))
        comments = next((part for kind, part in parts.items() if kind.endswith(_COMMENTS)), None)
        record = _record(source, archive, names)
        saved = _saved(_parsed(unpacked(source, archive, _CORE))) if _CORE in names else Signature()
    return OpenedDraft(body, comments, record, saved, dict(_notes(parts)))


def _notes(parts: Mapping[str, Element]) -> Iterator[tuple[tuple[str, str], Element]]:
    for kind, part in parts.items():
        for name in (name for name in _NOTES if kind.endswith(f"/{name}s")):
            for note in part.iter(f"{W}{name}"):
                yield (f"{W}{name}Reference", note.get(f"{W}id", "")), note


def _parsed(content: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    with parsing("the Word document"):
        return etree.fromstring(content, parser)


def _relations(source: OpenFile, archive: ZipFile, names: set[str]) -> Iterator[tuple[str, str]]:
    """The kinds of the parts that belong to the document, with their names."""
    relations = "word/_rels/document.xml.rels"
    if relations not in names:
        return
    for one in _parsed(unpacked(source, archive, relations)).iter(_RELATION):
        target = posixpath.normpath(posixpath.join("/word", one.get("Target", "")))[1:]
        if one.get("TargetMode") != "External" and target in names:
            yield one.get("Type", ""), target


def _related(source: OpenFile, archive: ZipFile, names: set[str]) -> Iterator[tuple[str, Element]]:
    for kind, name in _relations(source, archive, names):
        if kind.endswith((_COMMENTS, *(f"/{name}s" for name in _NOTES))):
            yield kind, _parsed(unpacked(source, archive, name, _MOST))


def _record(source: OpenFile, archive: ZipFile, names: set[str]) -> DraftRecord | None:
    for kind, name in _relations(source, archive, names):
        if not kind.endswith(_CUSTOM):
            continue
        content = unpacked(source, archive, name, _MOST)
        if NAMESPACE.encode() in content:
            return record_of(_parsed(content).text or "")
    return None


def record_of(text: str) -> DraftRecord:
    """The record that a draft carries; raises `BadData` where it is damaged, or of a later version of the program."""
    try:
        return TypeAdapter(DraftRecord).validate_json(text)
    except ValidationError as error:
        raise BadData("what the draft remembers of itself is damaged, or of another version of briefing") from error


def _saved(core: Element) -> Signature:
    return Signature(
        " ".join((core.findtext(f"{_CP}lastModifiedBy") or "").split()),
        moment(core.findtext(f"{_DC_TERMS}modified") or ""),
    )


def moment(words: str) -> datetime | None:
    """An ISO 8601 time as Word writes it, None where it is none.

    One without a zone is taken as UTC, which Word's are not always: the file does not say more.

    >>> moment("2026-03-31T09:15:00Z")
    datetime.datetime(2026, 3, 31, 9, 15, tzinfo=datetime.timezone.utc)
    """
    try:
        found = datetime.fromisoformat(words.strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
