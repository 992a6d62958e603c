"""The sources as Word's own bibliography keeps them, for References > Manage Sources and any citation style of Word.

A document has one list of sources (ECMA-376 part 1, 22.6); a second breaks the package, so the template's is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from lxml import etree

from briefing.model.document import Source
from briefing.writing.characters import printable
from briefing.writing.citations import linkable
from briefing.writing.word.oxml import Element

_B = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
_ROOT = _B.encode()
_TAG = "briefing-source-"
_LONGEST = 255  # characters; Word's own form for a source takes no more


def forget_sources(document: Document) -> None:
    """Take the sources of an earlier brief out of the document's list; `etree.XMLSyntaxError` where it is damaged."""
    part = source_list(document)
    if part is None:
        return
    root = etree.fromstring(part.blob)
    for earlier in root.xpath("b:Source[starts-with(b:Tag, $tag)]", tag=_TAG, namespaces={"b": _B}):
        root.remove(earlier)
    part._blob = _written(root)


def list_sources(document: Document, sources: Iterable[Source]) -> None:
    """Put `sources` into the document's list of sources.

    A document without a list stays without: `adoption.complete` gives one to every template.
    """
    part = source_list(document)
    if part is None:
        return
    root = etree.fromstring(part.blob)
    root.extend(_entry(source) for source in sources)
    part._blob = _written(root)


def _written(root: Element) -> bytes:
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def source_list(document: Document) -> Part | None:
    """The part that holds the document's list of sources."""
    for relation in document.part.rels.values():
        if relation.reltype == RT.CUSTOM_XML and not relation.is_external and _ROOT in relation.target_part.blob:
            part: Part = relation.target_part
            return part
    return None


def _entry(source: Source) -> Element:
    entry = etree.Element(f"{{{_B}}}Source", nsmap={"b": _B})
    for name, value in _fields(source):
        if value:
            etree.SubElement(entry, f"{{{_B}}}{name}").text = printable(value)[:_LONGEST]
    if source.author:
        # Names as they stand: taking them apart into first and last would be guessing.
        place = entry
        for name in ("Author", "Author", "Corporate"):
            place = etree.SubElement(place, f"{{{_B}}}{name}")
        place.text = printable(source.author)[:_LONGEST]
    return entry


def _fields(source: Source) -> Iterator[tuple[str, str | None]]:
    url, day = linkable(source.url), source.published_day
    yield "Tag", f"{_TAG}{source.number}"
    yield "SourceType", "InternetSite" if url else "ArticleInAPeriodical"
    yield "Title", source.title
    yield "InternetSiteTitle" if url else "PeriodicalTitle", source.publisher
    yield "Year", str(day.year) if day else None
    yield "Month", str(day.month) if day else None
    yield "Day", str(day.day) if day else None
    yield "URL", url if url and len(url) <= _LONGEST else None
    yield "RefOrder", str(source.number)
