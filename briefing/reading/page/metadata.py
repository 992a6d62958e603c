"""What an HTML page states about its article for programs to read: dates of publication, title, publisher, address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from lxml.html import HtmlElement

from briefing.model import Evidence
from briefing.reading.copies.agencies import agency_called, is_own_copy
from briefing.reading.evidence.addresses import address_evidence
from briefing.reading.page.address import addresses_among, claimed_address, is_front_page, page_address
from briefing.reading.page.headline import title_of_article
from briefing.reading.page.jsonld import address_of, article_description, day_of_work, words_of
from briefing.reading.page.liveblog import Entry, entries_described, entries_marked
from briefing.reading.page.microdata import Items
from briefing.reading.page.names import page_names
from briefing.reading.page.outline import Outline, outline_of
from briefing.reading.page.publisher import publisher_of, without_publisher
from briefing.reading.page.statements import statements_in_need, statements_of_day
from briefing.reading.text.encoding import one_line
from briefing.sites import site_at

_LANGUAGE_HEADER = "content-language"
_NAMING = ("property", "name")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What the page states; each None where it does not.

    `entries` are those of a live blog, `body` the story as the page gives it to programs. `agency` is the mark of a
    wire service that the page names as its publisher, where the page is another outlet's.
    """

    title: str | None
    publisher: str | None
    agency: str | None
    author: str | None
    url: str | None
    language: str | None
    evidence: tuple[Evidence, ...]
    outline: Outline
    body: str | None = None
    entries: tuple[Entry, ...] = ()


def page_metadata(page: HtmlElement, found: str | None = None, noted: str | None = None) -> PageMetadata:
    """The metadata of a parsed page; a date of change is never taken for one of publication.

    `found` is the address where the page was found, if that is known; `noted` the one that a browser noted in it,
    which counts where the page claims none: a page may have been saved from a mirror.
    """
    names = page_names()
    metas = _metas(page)
    claimed = claimed_address(page, metas.get("og:url"))
    address = page_address(claimed, found) or noted
    site = metas.get("og:site_name")
    outline = outline_of(page, [*_first(metas, names.meta.title), *_words_of_first(page, "title")], site)
    titles = [*_first(metas, names.meta.title), *_words_of_first(page, "h1"), *_words_of_first(page, "title")]
    items = Items(outline, titles)
    metas = _item_metas(page, items) | metas
    titles = [*dict.fromkeys((*_first(metas, names.meta.title), *titles))]
    scripts = [*map(str, page.xpath("//script[contains(@type, 'ld+json')]/text()"))]
    addresses = set(filter(None, (claimed, address)))
    described = article_description(scripts, addresses, set(titles))
    language = _language(page, metas, names.meta.language, described)
    evidence: tuple[Evidence, ...] = ()
    if not is_front_page(address) or metas.get("og:type") == "article":
        stated = statements_of_day(page, metas, described, outline, items, language)
        of_work = partial(day_of_work, scripts, addresses, set(titles))
        evidence = _with_those_in_need(page, stated, metas, of_work, address, language)
    address = address or next(iter(sorted(addresses_among(address_of(described)))), None)
    named = words_of(described.get("publisher"))
    publisher = publisher_of(
        (named, *_first(metas, names.meta.publisher)),
        next(_words_of_first(page, "title"), None),
        address,
        next(_words_of_first(page, "h1"), ""),
        claimed,
    )
    return PageMetadata(
        title=_title(page, metas, described, outline, publisher, address),
        publisher=publisher,
        agency=_agency(named, publisher),
        author=next(iter(filter(None, (words_of(described.get("author")), *_first(metas, names.meta.author)))), None),
        url=address,
        language=language,
        evidence=evidence,
        outline=outline,
        body=body if isinstance(body := described.get("articleBody"), str) else None,
        entries=entries_described(described) or entries_marked(page),
    )


def _with_those_in_need(
    page: HtmlElement,
    stated: Iterable[Evidence],
    metas: dict[str, str],
    of_work: Callable[[], str | None],
    address: str | None,
    language: str | None,
) -> tuple[Evidence, ...]:
    """What a page states of its day; where that gives none, what is asked only then, and the page for phones."""
    found = tuple(stated)
    if any(item.interval and not item.kind.only_bounds for item in found):
        return found
    in_need = statements_in_need(metas, of_work(), language)
    return (*found, *in_need, *(item for link in _fast_pages(page, address) for item in address_evidence(link)))


def _title(
    page: HtmlElement,
    metas: dict[str, str],
    described: dict[str, Any],
    outline: Outline,
    publisher: str | None,
    address: str | None,
) -> str | None:
    """The title of the article, without the name of its outlet."""
    in_fields = (words_of(described.get("headline")), *_first(metas, page_names().meta.title))
    stated = [*dict.fromkeys(filter(None, (*in_fields, *_words_of_first(page, "title"))))]
    outlets = (publisher or "", metas.get("og:site_name") or "", site_at(address).label)
    return without_publisher(title_of_article(outline.headline, stated, outlets), publisher)


def _agency(named: str | None, publisher: str | None) -> str | None:
    """The mark of the wire service that a page names as its publisher, unless the page is the service's own."""
    agency = agency_called(named) if named else None
    return None if is_own_copy(publisher, agency) else agency


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


def _item_metas(page: HtmlElement, items: Items) -> dict[str, str]:
    """The properties of the article's microdata that stand in meta elements."""
    metas: dict[str, str] = {}
    for element in page.iter("meta"):
        name, content = (element.get("itemprop") or "").strip().lower(), one_line(element.get("content") or "")
        if name and content and name not in metas and items.are_of_article(element):
            metas[name] = content
    return metas


def _first(metas: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


def _words_of_first(page: HtmlElement, tag: str) -> Iterator[str]:
    """The words of the first element of a tag that has any."""
    words = (one_line("".join(element.itertext())) for element in page.iter(tag))
    yield from islice(filter(None, words), 1)


def _fast_pages(page: HtmlElement, address: str | None) -> Iterator[str]:
    """The address on the same site under which the page is to be had for phones, which may tell its day.

    Another site's address says nothing of this page, and what the page shows or states itself comes before.
    """
    links = islice(addresses_among(map(str, page.xpath("//link[@rel='amphtml']/@href"))), 1)
    own = site_at(address).domain
    return (link for link in links if own and site_at(link).domain == own)


def _language(page: HtmlElement, metas: dict[str, str], names: Sequence[str], described: dict[str, Any]) -> str | None:
    root = page.getroottree().getroot()
    stated_here = (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang"))
    return next(filter(None, (*stated_here, words_of(described.get("inLanguage")), *_first(metas, names))), None)
