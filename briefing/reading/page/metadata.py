"""What an HTML page states about its article for programs to read: dates of publication, title, publisher, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.publication import stated
from briefing.reading.page.jsonld import address_of, article_description, words_of
from briefing.reading.page.liveblog import Entry, entries_described, entries_marked
from briefing.reading.page.names import page_names
from briefing.reading.page.shown import is_apart, shown_evidence
from briefing.reading.text.encoding import one_line

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_MOST_TIMES = 20
"""Marked elements that are looked at; an article has one or two, a page of many is a list of articles."""

_LANGUAGE_HEADER = "content-language"
_NAMING = ("property", "name", "itemprop")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What the page states; each None where it does not. `entries` are those of a live blog."""

    title: str | None
    publisher: str | None
    author: str | None
    url: str | None
    language: str | None
    evidence: tuple[Evidence, ...]
    entries: tuple[Entry, ...] = ()


def page_metadata(page: HtmlElement) -> PageMetadata:
    """The metadata of a parsed page; a date of change is never taken for one of publication."""
    names = page_names()
    metas = _metas(page)
    address = _address(page, metas)
    titles = [*_first(metas, names.meta.title), *_element_titles(page)]
    scripts = page.xpath("//script[contains(@type, 'ld+json')]/text()")
    described = article_description(map(str, scripts), {address} if address else set(), set(titles))
    own_addresses = sorted(filter(_ADDRESS.fullmatch, address_of(described)))
    return PageMetadata(
        title=next(filter(None, (words_of(described.get("headline")), *titles)), None),
        publisher=next(
            iter(filter(None, (words_of(described.get("publisher")), *_first(metas, names.meta.publisher)))), None
        ),
        author=next(iter(filter(None, (words_of(described.get("author")), *_first(metas, names.meta.author)))), None),
        url=address or next(iter(own_addresses), None),
        language=_language(page, metas, names.meta.language, described),
        evidence=tuple(_evidence(page, metas, described, titles)),
        entries=entries_described(described) or entries_marked(page),
    )


def _metas(page: HtmlElement) -> dict[str, str]:
    """The contents of the meta elements by name in lower case; the first of a name counts.

    Of the HTTP headers that a page repeats, only the language: "date" there is when the page was sent.
    """
    metas: dict[str, str] = {}
    for element in page.iter("meta"):
        content = one_line(element.get("content") or "")
        for attribute in _NAMING:
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                metas.setdefault(name, content)
        if (element.get("http-equiv") or "").lower() == _LANGUAGE_HEADER and content:
            metas.setdefault(_LANGUAGE_HEADER, content)
    return metas


def _first(metas: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _element_titles(page: HtmlElement) -> Iterator[str]:
    for tag in ("h1", "title"):
        for element in page.iter(tag):
            if words := one_line("".join(element.itertext())):
                yield words
                break


def _address(page: HtmlElement, metas: dict[str, str]) -> str | None:
    canonical = page.xpath("//link[@rel='canonical']/@href")
    saved = (match[1] for comment in page.xpath("//comment()")[:5] if (match := _SAVED_FROM.search(str(comment.text))))
    for address in map(one_line, (*map(str, canonical), metas.get("og:url", ""), *saved)):
        if _ADDRESS.fullmatch(address):
            return address
    return None


def _language(page: HtmlElement, metas: dict[str, str], names: Sequence[str], described: dict[str, Any]) -> str | None:
    root = page.getroottree().getroot()
    stated_here = (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang"))
    return next(filter(None, (*stated_here, words_of(described.get("inLanguage")), *_first(metas, names))), None)


def _evidence(
    page: HtmlElement, metas: dict[str, str], described: dict[str, Any], titles: Sequence[str]
) -> Iterator[Evidence]:
    """Every statement of the publication date, and of what bounds it, each kind once for the same words."""
    names = page_names()
    root = page.getroottree().getroot()
    language = _language(page, metas, names.meta.language, described) or root.get("lang")
    statements = [(EvidenceKind.JSON_LD, words_of(described.get("datePublished")))]
    statements += [(EvidenceKind.OPEN_GRAPH, words) for words in _first(metas, names.open_graph.published)]
    statements += [(EvidenceKind.META, words) for words in _first(metas, names.meta.published)]
    statements += [(EvidenceKind.MODIFIED, words_of(described.get("dateModified")))]
    statements += [(EvidenceKind.MODIFIED, words) for words in _first(metas, names.changed.modified)]
    for kind, words in dict.fromkeys(statements):
        if words:
            yield stated(kind, words, language=language)
    marked = _time_elements(page, names.time.classes, language)
    yield from marked
    known = {item.words for item in marked}
    yield from (item for item in shown_evidence(page, titles, language) if item.words not in known)


def _time_elements(page: HtmlElement, classes: frozenset[str], language: str | None) -> list[Evidence]:
    """The elements marked as the time of publication; where they state different days, none of them is believed."""
    marked = [
        element
        for element in page.iter("time", "span", "div", "p", "abbr", "meta")
        if _is_marked(element, classes) and not is_apart(element)
    ]
    words = filter(None, map(_words_of_time, marked[:_MOST_TIMES]))
    found = [stated(EvidenceKind.TIME_ELEMENT, value, language=language) for value in words]
    days = {item.interval.first_day for item in found if item.interval}
    if len(days) > 1:
        return [Evidence(item.kind, item.words, None) for item in found]
    return found[:1]


def _is_marked(element: HtmlElement, classes: frozenset[str]) -> bool:
    if (element.get("itemprop") or "").lower() == "datepublished":
        return element.tag != "meta" or element.get("content") is None
    if element.tag not in ("time", "abbr"):
        return False
    return element.get("pubdate") is not None or not classes.isdisjoint((element.get("class") or "").lower().split())


def _words_of_time(element: HtmlElement) -> str | None:
    value = element.get("datetime") or element.get("content") or element.get("title") or "".join(element.itertext())
    return one_line(value) or None
