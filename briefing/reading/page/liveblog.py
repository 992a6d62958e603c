"""Finds the entries of a live blog: each has its own moment, so each is read as an article with its own day.

Two forms tell them apart for programs, schema.org's LiveBlogPosting in JSON-LD and in microdata. A live blog that marks
its entries in neither is read as one article, dated by the page as a whole.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.publication import stated
from briefing.reading.page.jsonld import words_of
from briefing.reading.text.encoding import one_line, plain_text

_MOST_ENTRIES = 2_000  # of one page
_FEWEST_ENTRIES = 2
_BREAK = re.compile(r"<(?:/p|/li|/h\d|br\s*/?)>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BLANKS = re.compile(r"\s*\n\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its words, its own headline and address where it has them, and the evidence for its moment."""

    text: str
    title: str | None
    url: str | None
    evidence: tuple[Evidence, ...]


def entries_described(described: dict[str, Any]) -> tuple[Entry, ...]:
    """The entries that the JSON-LD of a page gives with their words; none where fewer than two are dated."""
    updates = described.get("liveBlogUpdate")
    items = updates if isinstance(updates, list) else [updates]
    return _dated(_described(item) for item in items[:_MOST_ENTRIES] if isinstance(item, dict))


def entries_marked(page: HtmlElement) -> tuple[Entry, ...]:
    """The entries that a page marks with itemprop="liveBlogUpdate"; none where fewer than two are dated."""
    return _dated(_marked(element) for element in page.xpath("//*[@itemprop='liveBlogUpdate']")[:_MOST_ENTRIES])


def _dated(entries: Iterator[Entry]) -> tuple[Entry, ...]:
    found = tuple(entry for entry in entries if any(map(str.isalnum, entry.text)))
    known = [entry for entry in found if any(item.interval is not None for item in entry.evidence)]
    return found if len(known) >= _FEWEST_ENTRIES else ()


def _described(item: dict[str, Any]) -> Entry:
    body = item.get("articleBody")
    return Entry(
        text=_words_of_markup(body) if isinstance(body, str) else "",
        title=words_of(item.get("headline")),
        url=words_of(item.get("url")),
        evidence=_evidence(words_of(item.get("datePublished")), words_of(item.get("dateModified"))),
    )


def _marked(element: HtmlElement) -> Entry:
    published = element.xpath(".//*[@itemprop='datePublished']")
    titles = element.xpath(".//*[@itemprop='headline']")
    when = (published[0].get("datetime") or published[0].get("content")) if published else None
    paragraphs = (one_line(paragraph.text_content()) for paragraph in element.iter("p", "li"))
    return Entry(
        text="\n\n".join(filter(None, paragraphs)),
        title=(one_line(titles[0].text_content()) or None) if titles else None,
        url=None,
        evidence=_evidence(one_line(when) if when else None, None),
    )


def _evidence(published: str | None, modified: str | None) -> tuple[Evidence, ...]:
    kinds = ((EvidenceKind.JSON_LD, published), (EvidenceKind.MODIFIED, modified))
    return tuple(stated(kind, words) for kind, words in kinds if words)


def _words_of_markup(body: str) -> str:
    """The words of a text that may hold tags and references, its paragraphs apart."""
    shown = html.unescape(_TAG.sub("", _BREAK.sub("\n\n", body)))
    return _BLANKS.sub("\n\n", plain_text(shown)).strip()
