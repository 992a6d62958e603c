"""Reads a feed of articles, RSS or Atom: feedparser finds the entries, their dates are taken as they are spelt.

feedparser turns every date to UTC and 23:30 in New York into the next day; the words that it keeps with them name
the zone in which the article was published.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind, Skipped
from briefing.reading.evidence.publication import stated
from briefing.reading.formats.formatwords import is_signature
from briefing.reading.page import fragment
from briefing.reading.parsing.guard import parsing
from briefing.reading.raw import RawArticle, skipped
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import is_binary, one_line, plain_text

_MAX_BYTES = 10_000_000
_MAX_TAGS = 300_000
"""Feeds of a thousand full articles reach a tenth of either; parsing holds some 15 times the bytes."""

_LONGEST_SUMMARY = 120
"""Words. WordPress cuts its excerpts at 55, agencies give a first paragraph of some 60."""

_SPELT_AS_CHANGE = (b":updated", b":modified")


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """An article for each entry that has words, the others named; raises `BadData` where there is no entry."""
    content = source.content(_MAX_BYTES)
    if content.count(b"<") > _MAX_TAGS:
        raise BadData(f"more than {_MAX_TAGS:,} tags, too many for one feed; split it")
    if is_binary(content) and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadData("not text: it looks like a binary file")
    feed, entries, is_rss = _parsed(content)
    if not entries:
        raise BadData("a feed without entries, or one that is damaged")
    changed = any(words in content for words in _SPELT_AS_CHANGE) or not is_rss
    for number, entry in enumerate(entries, 1):
        origin = f"{source.origin}, item {number}"
        try:
            with parsing("the entry"):
                raw = _raw_article(entry, feed, origin, dc_date=not changed)
            yield raw
        except BadData as error:
            yield skipped(origin, error)


def _parsed(content: bytes) -> tuple[dict[str, Any], list[dict[str, Any]], bool]:
    with parsing("the feed"):
        import feedparser

        found = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
        return found.get("feed", {}), found.get("entries", []), str(found.get("version", "")).startswith("rss")


def _raw_article(entry: dict[str, Any], feed: dict[str, Any], origin: str, *, dc_date: bool) -> RawArticle:
    full = [str(item.get("value") or "") for item in entry.get("content") or []]
    markup = max(full, key=len, default="") or str(entry.get("summary") or "")
    text = checked_text(fragment.text_of([block for block in fragment.blocks(markup) if not is_signature(block.text)]))
    source = entry.get("source") or {}
    return RawArticle(
        text=text,
        origin=origin,
        id=_words(entry.get("id")),
        title=_shown(entry.get("title")),
        publisher=_shown(source.get("title")) or _words(feed.get("publisher")) or _shown(feed.get("title")),
        author=_words(entry.get("author")),
        url=_words(entry.get("link")),
        language=_words(entry.get("language")) or _words(feed.get("language")),
        evidence=tuple(_evidence(entry, dc_date=dc_date)),
        summary_only=not any(full) and text.count(" ") < _LONGEST_SUMMARY,
    )


def _evidence(entry: dict[str, Any], *, dc_date: bool) -> Iterator[Evidence]:
    """What the entry states of its publication and of its last change.

    feedparser calls Dublin Core's date, the date of publication in RSS, a change as it does real ones (`dc_date` says
    that the feed has none of those).
    """
    published, updated = _words(dict.get(entry, "published")), _words(dict.get(entry, "updated"))
    if published:
        yield stated(EvidenceKind.FEED, published)
    if updated:
        yield stated(EvidenceKind.FEED if dc_date else EvidenceKind.MODIFIED, updated)


def _words(value: object) -> str | None:
    return one_line(value) or None if isinstance(value, str) else None


def _shown(value: object) -> str | None:
    """A title, which may be HTML, as words on one line."""
    if not isinstance(value, str):
        return None
    return one_line(" ".join(block.text for block in fragment.blocks(plain_text(value)))) or None
