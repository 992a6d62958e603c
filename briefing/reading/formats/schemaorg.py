"""Reads an article that schema.org describes with its whole text, as JSON-LD outside a page (NewsArticle and kin)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.publication import stated
from briefing.reading.page import fragment
from briefing.reading.page.jsonld import address_of, types_of, words_of
from briefing.reading.page.names import page_names
from briefing.reading.raw import RawArticle
from briefing.reading.source import checked_text
from briefing.sites import is_web_address

_BODY = ("articleBody", "text")


def describes(item: dict[str, Any]) -> bool:
    """Whether its type is one of schema.org's for articles."""
    return not page_names().json_ld.articles.isdisjoint(types_of(item))


def raw_article(item: dict[str, Any], origin: str) -> RawArticle:
    """The article; raises `BadData` where the description has no text, as on most pages."""
    body = next((value for name in _BODY if isinstance(value := item.get(name), str) and value.strip()), None)
    summary = item.get("description")
    words = body or (summary if isinstance(summary, str) else "")
    if not words:
        raise BadData("a description without articleBody; give the page that it describes")
    addresses = sorted(value for value in address_of(item) if is_web_address(value))
    return RawArticle(
        text=checked_text(fragment.text_of(fragment.blocks(words))),
        origin=origin,
        id=words_of(item.get("identifier")),
        title=words_of(item.get("headline")) or words_of(item.get("name")),
        publisher=words_of(item.get("publisher")) or words_of(item.get("sourceOrganization")),
        author=words_of(item.get("author")),
        url=addresses[0] if addresses else None,
        language=words_of(item.get("inLanguage")),
        evidence=tuple(_evidence(item)),
        summary_only=body is None,
    )


def _evidence(item: dict[str, Any]) -> Iterator[Evidence]:
    fields = (("datePublished", EvidenceKind.JSON_LD), ("dateModified", EvidenceKind.MODIFIED))
    return (stated(kind, words) for name, kind in fields if (words := words_of(item.get(name))))
