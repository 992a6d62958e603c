"""The address of a web page: the one that it claims, if it was found on that site, else the one where it was found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.reading.text.encoding import one_line
from briefing.sites import own_address, site_at

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # heavy, and no reader of other formats needs it

_ADDRESS = re.compile(r"https?://[^\s<>\"'./?#][^\s<>\"']*", re.IGNORECASE)
_FRONT_PATHS = ("", "/", "/index.html", "/index.htm", "/index.php", "/home", "/home/")


def claimed_address(page: HtmlElement, open_graph: str | None) -> str | None:
    """The address that a page calls its own: its canonical one, else that of Open Graph."""
    return next(addresses_among((*map(str, page.xpath("//link[@rel='canonical']/@href")), open_graph or "")), None)


def addresses_among(words: Iterable[str]) -> Iterator[str]:
    """Those that are whole addresses of the web."""
    return (address for address in map(one_line, words) if _ADDRESS.fullmatch(address))


def page_address(claimed: str | None, found: str | None) -> str | None:
    """The address of a page that calls `claimed` its own and was found at another: what it claims, on the same site.

    One of another site is not believed: by its address a page could pass for any outlet. Nor is the front page of the
    site, which templates name on every page.

    >>> page_address("https://post.example/a", "https://amp.post.example/a?x")
    'https://post.example/a'
    >>> page_address("https://post.example/a", "https://mirror.example/a")
    'https://mirror.example/a'
    """
    if not claimed or not found:
        return claimed or found
    is_own = site_at(claimed).domain == site_at(found).domain
    return claimed if is_own and not (is_front_page(claimed) and not is_front_page(found)) else found


def is_front_page(address: str | None) -> bool:
    """Whether an address is that of a site and not of a page: what stands there changes, and its day is today's.

    >>> is_front_page("https://post.example/"), is_front_page("https://post.example/?p=12")
    (True, False)
    """
    try:
        parts = urlsplit(own_address(address) or "http:a")
    except ValueError:
        return False
    return bool(parts.netloc) and not parts.query and parts.path.lower() in _FRONT_PATHS
