"""Reads NewsML-G2 and NewsML 1: every text item of a message is an article, its content NITF, XHTML or plain.

Names of elements are compared without case or namespace: what the two versions both have, they spell alike
(https://iptc.org/standards/newsml-g2/).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind, Skipped
from briefing.reading.formats import nitf
from briefing.reading.formats.formatwords import without_by
from briefing.reading.formats.iptc import WITHDRAWN, version_evidence, with_dateline
from briefing.reading.page import fragment
from briefing.reading.parsing.guard import parsing
from briefing.reading.parsing.safexml import LANGUAGE_OF, first, local_name, parsed, words
from briefing.reading.raw import RawArticle, skipped
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import plain_text

_OTHER_CLASSES = frozenset(("picture", "video", "audio", "graphic", "animation", "composite"))
"""Of the IPTC's NewsCodes for the nature of an item; "composite" is a package that points to others."""

_FRAGMENTS = frozenset(("contentset", "newscomponent", "inlinexml"))
"""Parts of an item that systems hand on without it."""


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """An article for each item with text, others named; raises `BadData` where the message has no item."""
    root = parsed(source.content())
    with parsing("the NewsML"):
        items = [element for element in root.iter() if local_name(element) == "newsitem"]
    if not items and local_name(root) in _FRAGMENTS:
        items = [root]
    if not items:
        raise BadData("NewsML without a newsItem: a package or a description of other items")
    for number, item in enumerate(items, 1):
        origin = f"{source.origin}, item {number}" if len(items) > 1 else source.origin
        try:
            with parsing("the item"):
                found = _raw_article(item, origin)
            yield found
        except BadData as error:
            yield skipped(origin, error)


def _raw_article(item: etree._Element, origin: str) -> RawArticle:
    _check_class_and_status(item)
    inner = first(item, "nitf")
    title = words(first(item, "headline")) or (nitf.title_of(inner) if inner is not None else "")
    language = _language(item)
    return RawArticle(
        text=checked_text(_text(item, inner)),
        origin=origin,
        id=item.get("guid") or words(first(item, "publicidentifier")) or None,
        title=title or None,
        publisher=_name(first(item, "infosource")) or _name(first(item, "provider", "providerid")),
        author=without_by(words(first(item, "by", "byline")), language) or _name(first(item, "creator")),
        language=language,
        evidence=tuple(_evidence(item)),
    )


def _language(item: etree._Element) -> str | None:
    element = first(item, "language")
    own = (element.get("tag") or element.get("FormalName")) if element is not None else None
    language: str | None = own or item.get(LANGUAGE_OF)
    return language


def _check_class_and_status(item: etree._Element) -> None:
    kind = _code(first(item, "itemclass"))
    if kind in _OTHER_CLASSES:
        raise BadData(f"an item without text: {kind}")
    status = _code(first(item, "pubstatus", "status"))
    if status in WITHDRAWN:
        raise BadData(f"withdrawn by its agency (pubStatus {status})")


def _evidence(item: etree._Element) -> Iterator[Evidence]:
    return version_evidence(
        EvidenceKind.NEWSML,
        words(first(item, "firstcreated")) or None,
        words(first(item, "versioncreated", "thisrevisioncreated")) or None,
        item.get("version") or words(first(item, "revisionid")) or "1",
    )


def _text(item: etree._Element, inner: etree._Element | None) -> str:
    """The text of the first form of content that has one."""
    if inner is not None:
        return with_dateline(nitf.text_of(inner), words(first(item, "dateline")))
    data = first(item, "html", "body", "inlinedata", "datacontent", "inlinexml")
    return with_dateline(_words_in(data) if data is not None else "", words(first(item, "dateline")))


def _words_in(data: etree._Element) -> str:
    """The words of elements, of markup that is written as text, or of plain text."""
    if any(isinstance(child.tag, str) for child in data):
        return fragment.text_of(fragment.blocks_of(data))
    content = "".join(data.itertext())
    return fragment.text_of(fragment.blocks(content)) if "</" in content else plain_text(content).strip()


def _code(element: etree._Element | None) -> str:
    """The last part of a code such as "stat:usable"."""
    if element is None:
        return ""
    value = element.get("qcode") or element.get("uri") or element.get("FormalName") or ""
    return value.replace("/", ":").rpartition(":")[2].lower()


def _name(element: etree._Element | None) -> str | None:
    """The name of a party: in an element, or its literal or code."""
    if element is None:
        return None
    return words(first(element, "name")) or words(element) or element.get("literal") or _code(element) or None
