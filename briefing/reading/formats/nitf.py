"""Reads NITF, the IPTC's article in XML, as a file of its own or inside NewsML (https://iptc.org/std/NITF/)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind
from briefing.reading.formats.formatwords import without_by
from briefing.reading.formats.iptc import WITHDRAWN, dated, with_dateline
from briefing.reading.page import fragment
from briefing.reading.parsing.guard import parsing
from briefing.reading.parsing.safexml import LANGUAGE_OF, first, local_name, parsed, words
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import one_line


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """The one article; raises `BadData` for one that its agency withdrew or that has no text."""
    root = parsed(source.content())
    with parsing("the NITF"):
        found = raw_article_of(root, source.origin)
    yield found


def raw_article_of(root: etree._Element, origin: str) -> RawArticle:
    """The article of an `nitf` element."""
    data = first(root, "docdata")
    status = (data.get("management-status") or "").lower() if data is not None else ""
    if status in WITHDRAWN:
        raise BadData(f"withdrawn by its agency (management-status {status})")
    publication, identifier = first(root, "pubdata"), first(root, "doc-id")
    return RawArticle(
        text=checked_text(text_of(root)),
        origin=origin,
        id=(identifier.get("id-string") if identifier is not None else None) or None,
        title=title_of(root) or None,
        publisher=_attribute(publication, "name") or words(first(root, "distributor")) or None,
        author=without_by(one_line(words(first(root, "byline"))), root.get(LANGUAGE_OF)) or None,
        url=_attribute(publication, "ex-ref"),
        language=root.get(LANGUAGE_OF),
        evidence=tuple(_evidence(root, publication)),
    )


def title_of(root: etree._Element) -> str:
    """The headline, else the title of the document."""
    head = first(root, "body.head")
    return words(first(head if head is not None else root, "hl1")) or words(first(root, "title"))


def text_of(root: etree._Element) -> str:
    """The paragraphs of the article, opened by its dateline."""
    body = first(root, "body.content")
    found = fragment.text_of(fragment.blocks_of(body)) if body is not None else ""
    return with_dateline(found, words(first(root, "dateline")))


def _evidence(root: etree._Element, publication: etree._Element | None) -> Iterator[Evidence]:
    printed = _attribute(publication, "date.publication")
    if printed:
        yield dated(EvidenceKind.NITF, printed)
    for element in root.iter():
        if local_name(element) == "date.issue" and (norm := element.get("norm")):
            yield dated(EvidenceKind.NITF, norm)


def _attribute(element: etree._Element | None, name: str) -> str | None:
    return (element.get(name) or None) if element is not None else None
