"""The way in which a run asks for pages unless it is given another: public sites alone, with this machine's cache."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing.web.response import Response

if TYPE_CHECKING:
    from briefing.web.client import Client


def from_public_sites(url: str) -> Response:
    """What an address answers; raises `BadData` as `Client.get` does."""
    return _client().get(url)


@cache
def _client() -> Client:
    """One for the whole run, which remembers when it asked whom, and each robots.txt."""
    return new_client()


def new_client(*, private: bool = False, per_second: float = 1.0) -> Client:
    """A client that keeps answers where this machine keeps caches.

    `private` lets machines of this network be asked; `per_second` is how often one host is asked at most.
    """
    from platformdirs import user_cache_path

    from briefing.web.cache import Cache
    from briefing.web.client import Client, Limits

    return Client(Limits(per_second=per_second), private=private, cache=Cache(user_cache_path("briefing") / "web"))
