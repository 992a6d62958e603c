"""Whose page an address leads to: its host, and the site that the host belongs to.

Which part of a host names a site is a matter of lists: "post.co.uk" is one site of "co.uk", "ida.blogspot.com" one of
very many of "blogspot.com". An archive's address leads to the page of the outlet that it keeps a copy of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from briefing.patterns import any_of
from briefing.resources import room_data

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_MOST_WRAPPED = 3  # a copy in an archive of a page that a viewer of fast pages showed, and one more
_SCHEMES = ("http://", "https://")
_LONGEST_SCHEME = max(map(len, _SCHEMES))
_BEGINNING = re.compile(r"(https?):/{1,2}(?=[^/])", re.IGNORECASE)
_HOST_AND_PATH = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#].*)?")
_CACHED = re.compile(r"cache:(?:[\w-]+:)?")
"""Before the address of a search engine's own copy, as in "cache:AbC123:www.post.example/a bridge"."""


def is_web_address(words: str) -> bool:
    """Whether words are an address of the web, and no path or address of another kind.

    >>> is_web_address("HTTPS://post.example/a"), is_web_address("post.example/a"), is_web_address("urn:post:1")
    (True, False, False)
    """
    return words[:_LONGEST_SCHEME].lower().startswith(_SCHEMES)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a page stands: `host` without "www.", the `domain` of the site, and the `label` that names it there.

    "news.post.co.uk" is a host of "post.co.uk", which "post" names. Each is "" where there is none.
    """

    host: str
    domain: str
    label: str


@lru_cache(maxsize=50_000)
def site_at(address: str | None) -> Site:
    """The site of the page at an address; of a copy in an archive that of the page itself.

    >>> site_at("https://news.post.co.uk/a")
    Site(host='news.post.co.uk', domain='post.co.uk', label='post')
    >>> site_at("https://web.archive.org/web/2019/https://ida.blogspot.com/a").domain
    'ida.blogspot.com'
    """
    parts = _split(own_address(address))
    host = (parts.hostname or "").removeprefix("www.").rstrip(".") if parts else ""
    domain = domain_of(host)
    label, _, suffix = domain.partition(".")
    return Site(host, domain, label if suffix and not _is_number(host) else "")


@lru_cache(maxsize=50_000)
def own_address(address: str | None) -> str:
    """The address of a page itself, of which an archive's, a cache's or a translator's address shows a copy.

    >>> own_address("https://web.archive.org/web/20190601120000/https://post.example/a")
    'https://post.example/a'
    """
    own = (address or "").strip()
    for _ in range(_MOST_WRAPPED):
        inner = _inner_address(own)
        if inner is None or _split(inner) is None:
            break
        own = inner
    return own


def domain_of(host: str) -> str:
    """The part of a host that was registered by one owner: all of an address of numbers.

    >>> domain_of("news.post.example"), domain_of("m.post.co.uk"), domain_of("ida.substack.com"), domain_of("192.0.2.1")
    ('post.example', 'post.co.uk', 'ida.substack.com', '192.0.2.1')
    """
    labels = host.split(".")
    if _is_number(host):
        return host
    domain = _registered(host)
    label, _, suffix = domain.partition(".")
    own = len(labels) - domain.count(".") - 2
    is_platform = not {domain, f"{label}.*"}.isdisjoint(_platforms())
    return f"{labels[own]}.{domain}" if is_platform and suffix and own >= 0 else domain


def _is_number(host: str) -> bool:
    """Whether a host is an address of numbers, of the old kind or the new."""
    return ":" in host or host.rpartition(".")[2].isdigit()


def name_in_host(words: str) -> str:
    """The label that names a site in what may be a host: "" where no top-level domain is called like its last label.

    >>> name_in_host("www.post.co.uk"), name_in_host("ida.substack.com"), name_in_host("St.Ives")
    ('post', 'ida', '')
    """
    try:
        is_host = _suffixes().publicsuffix(words, accept_unknown=False) is not None
    except ValueError:
        return ""
    return domain_of(words).partition(".")[0] if is_host else ""


def _registered(host: str) -> str:
    try:
        return _suffixes().privatesuffix(host) or host
    except ValueError:  # a label that no host may have
        return host


def _inner_address(address: str) -> str | None:
    """The address inside another one; None where there is none."""
    parts = _split(address)
    host = parts.hostname if parts else None
    if parts is None or not host:
        return None
    known = _wrappings()
    if host.endswith(known.in_host):
        name = host.removesuffix(known.in_host).replace("--", "\0").replace("-", ".").replace("\0", "-")
        return parts._replace(netloc=name, query="").geturl()
    given = parse_qs(parts.query).get(known.in_query.get(host.removeprefix("www."), ""))
    if given:
        return _as_address(_CACHED.sub("", given[0], count=1).partition(" ")[0])
    whole = parts._replace(scheme="", netloc=host).geturl().removeprefix("//")
    match = known.in_path.match(whole)
    return _as_address(whole[match.end() :]) if match else None


def _as_address(words: str) -> str | None:
    """The address that is written in another one, with or without its scheme; None where none is."""
    if "%3a" in words[:10].lower():
        words = unquote(words)
    if _BEGINNING.match(words):
        return _BEGINNING.sub(lambda match: f"{match[1]}://", words, count=1)
    return f"https://{words}" if _HOST_AND_PATH.fullmatch(words) else None


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        parts.hostname  # noqa: B018 - raises as well
    except ValueError:
        return None
    return parts


@dataclass(frozen=True, slots=True)
class _Wrappings:
    """Where addresses hold another one: in their path, in a parameter of a host, in the host itself."""

    in_path: re.Pattern[str]
    in_query: Mapping[str, str]
    in_host: str


@cache
def _wrappings() -> _Wrappings:
    data = room_data("briefing", "sites.toml")
    archives = any_of(data["archives"].split())
    forms = (rf"(?:{archives})/(?:[\w.*+-]+/)*?(?=https?(?::|%3a)|www\.)", *data["caches"])
    return _Wrappings(re.compile("|".join(forms), re.IGNORECASE), data["in_query"], data["in_host"])


@cache
def _platforms() -> frozenset[str]:
    return frozenset(room_data("briefing", "sites.toml")["platforms"].split())


@cache
def _suffixes() -> PublicSuffixList:
    """The list of public suffixes that came with the package: nothing is asked of the network."""
    from publicsuffixlist import PublicSuffixList  # a thirtieth of a second with its list, for who reads an address

    return PublicSuffixList()
