"""The sources as Word's own bibliography keeps them, for References > Manage Sources and any citation style of Word.

A document has one list of sources (ECMA-376 part 1, 22.6); a second breaks the package, so the template's is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from lxml import etree

from briefing.model.document import Source
from briefing.writing.characters import printable
from briefing.writing.choices import CitationStyle
from briefing.writing.citations import linkable
from briefing.writing.references.names import Author, Organisation, Person, authors
from briefing.writing.word.oxml import Element

_B = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
_ROOT = _B.encode()
_TAG = "briefing-source-"
# The styles that come with Word, as it writes them into a document; it has none of the Bluebook.
_STYLES = {
    CitationStyle.NUMERIC: ("\\IEEE2006OfficeOnline.xsl", "IEEE"),
    CitationStyle.CHICAGO: ("\\CHICAGO.XSL", "Chicago"),
    CitationStyle.APA: ("\\APASixthEditionOfficeOnline.xsl", "APA"),
}
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


def source_tag(number: int) -> str:
    """The name by which fields of the document refer to the source with this number."""
    return f"{_TAG}{number}"


def list_sources(document: Document, sources: Iterable[Source], title_not_known: str) -> None:
    """Put `sources` into the document's list of sources; those without a title get `title_not_known` in brackets.

    A document without a list stays without: `adoption.complete` gives one to every template.
    """
    part = source_list(document)
    if part is None:
        return
    root = etree.fromstring(part.blob)
    root.extend(_entry(source, title_not_known) for source in sources)
    part._blob = _written(root)


def choose_style(document: Document, style: CitationStyle) -> None:
    """Choose Word's own style that is nearest to `style`, in which it shows fields once it updates them."""
    part, chosen = source_list(document), _STYLES.get(style)
    if part is None or chosen is None:
        return
    root = etree.fromstring(part.blob)
    for name, value in zip(("SelectedStyle", "StyleName"), chosen, strict=True):
        root.set(name, value)
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


def _entry(source: Source, title_not_known: str) -> Element:
    entry = etree.Element(f"{{{_B}}}Source", nsmap={"b": _B})
    for name, value in _fields(source, title_not_known):
        if value:
            etree.SubElement(entry, f"{{{_B}}}{name}").text = _fit(value)
    named = authors(source.author, source.publisher, source.agency, language=source.language)
    if named:
        _add_authors(_below(entry, "Author", "Author"), named)
    return entry


def _add_authors(place: Element, named: Sequence[Author]) -> None:
    """One organisation as such, else a list of persons: Word has no list of both, and takes a family name alone."""
    if len(named) == 1 and isinstance(named[0], Organisation):
        _below(place, "Corporate").text = _fit(named[0].name)
        return
    names = _below(place, "NameList")
    for author in named:
        person = _below(names, "Person")
        family, given = (author.name, "") if isinstance(author, Organisation) else (author.family, author.given)
        suffix = author.suffix if isinstance(author, Person) else ""
        for name, value in (("Last", f"{family} {suffix}".strip()), ("First", given)):
            if value:
                _below(person, name).text = _fit(value)


def _below(place: Element, *names: str) -> Element:
    for name in names:
        place = etree.SubElement(place, f"{{{_B}}}{name}")
    return place


def _fit(value: str) -> str:
    return printable(value)[:_LONGEST]


def _fields(source: Source, title_not_known: str) -> Iterator[tuple[str, str | None]]:
    url = linkable(source.url)
    yield "Tag", source_tag(source.number)
    yield "SourceType", "InternetSite" if url else "ArticleInAPeriodical"
    # In brackets, as citation styles set what is no title: "[title not known]".
    yield "Title", source.title or f"[{title_not_known}]"
    yield "InternetSiteTitle" if url else "PeriodicalTitle", source.publisher
    yield from _date(source.published_day, "")
    yield "URL", url if url and len(url) <= _LONGEST else None
    yield from _date(source.retrieved_day if url else None, "Accessed")
    yield "RefOrder", str(source.number)


def _date(day: date | None, kind: str) -> Iterator[tuple[str, str | None]]:
    yield f"Year{kind}", str(day.year) if day else None
    yield f"Month{kind}", str(day.month) if day else None
    yield f"Day{kind}", str(day.day) if day else None
