"""Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1): one article an item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeGuard

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind, Skipped
from briefing.reading.evidence.publication import stated
from briefing.reading.page import fragment
from briefing.reading.page.jsonld import code_of, words_of
from briefing.reading.raw import RawArticle, skipped
from briefing.reading.source import checked_text
from briefing.reading.text.encoding import plain_text

_VERSION = "jsonfeed.org/version/"


def describes(loaded: object) -> TypeGuard[dict[str, Any]]:
    """Whether a document is a JSON Feed, as its version says."""
    return isinstance(loaded, dict) and _VERSION in code_of(loaded.get("version"))


def raw_articles(loaded: dict[str, Any], origin: str) -> Iterator[RawArticle | Skipped]:
    """The items in order; one without words is named. Raises `BadData` where there is no item."""
    items = loaded.get("items")
    if not isinstance(items, list) or not items:
        raise BadData("a feed without items")
    for number, item in enumerate(items, 1):
        place = f"{origin}, item {number}"
        try:
            yield _raw_article(item if isinstance(item, dict) else {}, loaded, place)
        except BadData as error:
            yield skipped(place, error)


def _raw_article(item: dict[str, Any], feed: dict[str, Any], origin: str) -> RawArticle:
    full = _text(item)
    return RawArticle(
        text=checked_text(full or plain_text(_string(item.get("summary")))),
        origin=origin,
        id=words_of(item.get("id")),
        title=words_of(item.get("title")),
        publisher=words_of(feed.get("title")),
        author=words_of(item.get("authors")) or words_of(item.get("author")) or words_of(feed.get("authors")),
        url=words_of(item.get("url")) or words_of(item.get("external_url")),
        language=words_of(item.get("language")) or words_of(feed.get("language")),
        evidence=tuple(_evidence(item)),
        summary_only=not full,
    )


def _text(item: dict[str, Any]) -> str:
    markup = _string(item.get("content_html"))
    return fragment.text_of(fragment.blocks(markup)) if markup else plain_text(_string(item.get("content_text")))


def _evidence(item: dict[str, Any]) -> Iterator[Evidence]:
    fields = (("date_published", EvidenceKind.FEED), ("date_modified", EvidenceKind.MODIFIED))
    return (stated(kind, words) for name, kind in fields if (words := words_of(item.get(name))))


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""
