"""Asks an address for its content: within limits of time and size, with retries, politely, and nothing is executed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.response import BaseHTTPResponse
from urllib3.util.retry import Retry

from briefing.clock import data_cutoff
from briefing.errors import BadData
from briefing.web.cache import Cache
from briefing.web.connections import connection_pools
from briefing.web.guard import Gate, Refused
from briefing.web.pace import Pace
from briefing.web.request import AGENT
from briefing.web.response import DONE, Response
from briefing.web.robots import Robots

_PIECE = 65_536  # bytes read at a time
_TRY_AGAIN = (429, 500, 502, 503, 504)
_REDIRECTS = (301, 302, 303, 307, 308)
_UNCHANGED = 304  # RFC 9110: what was kept of the page is still right
_KEPT_HEADERS = ("content-type", "etag", "last-modified")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is put up with: bytes after unpacking, seconds, redirects, retries, requests a second and host."""

    size: int = 20_000_000
    total: float = 60.0
    connecting: float = 10.0
    silence: float = 20.0
    redirects: int = 5
    retries: int = 2
    backoff: float = 0.5
    longest_backoff: int = 10
    per_second: float = 1.0


@dataclass(slots=True)
class Client:
    """Asks for pages, one after the other. `private` allows machines of this network; `cache` may be None."""

    limits: Limits = field(default_factory=Limits)
    private: bool = False
    cache: Cache | None = None
    heed_robots: bool = True
    _gate: Gate = field(init=False)
    _pools: urllib3.PoolManager = field(init=False)
    _pace: Pace = field(init=False)
    _robots: Robots = field(init=False)

    def __post_init__(self) -> None:
        self._gate = Gate(self.private)
        self._pools = connection_pools(self._gate)
        self._pace = Pace(self.limits.per_second)
        self._robots = Robots(AGENT, self._ask_once)

    def get(self, url: str) -> Response:
        """What the address answers, from the cache where it has not changed.

        Raises `BadData` in one line where it is no address of the web, may not be asked, does not answer in time, says
        that there is nothing, or sends more than `limits.size`.
        """
        try:
            with self._gate.within(self.limits.total):
                return self._followed(url)
        except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            raise BadData(_in_words(error)) from error

    def _followed(self, url: str) -> Response:
        kept = self.cache.load(url) if self.cache else None
        at = url
        for _ in range(self.limits.redirects + 1):
            origin = _origin(at)
            pause = self._robots.pause(origin, at) if self.heed_robots else 0.0
            self._pace.wait(urlsplit(origin).netloc, pause=pause)
            with self._answer(at, kept.conditions if kept and kept.url == at else {}) as answer:
                target = answer.headers.get("Location") if answer.status in _REDIRECTS else None
                if target is None:
                    return self._taken(url, at, answer, kept)
            at = urljoin(at, target)
        raise BadData(f"more than {self.limits.redirects} redirects; name the address where they should end")

    def _taken(self, asked: str, at: str, answer: BaseHTTPResponse, kept: Response | None) -> Response:
        now = data_cutoff()
        if answer.status == _UNCHANGED and kept:
            return replace(kept, retrieved=now)
        if answer.status != DONE:
            raise BadData(_refusal(answer.status))
        headers = {name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers}
        taken = Response(at, self._content(answer), now, headers=headers)
        if self.cache:
            self.cache.store(asked, taken)
        return taken

    def _content(self, answer: BaseHTTPResponse) -> bytes:
        """All of it, unpacked piece by piece so that a small file cannot become a huge one."""
        content = bytearray()
        for piece in answer.stream(_PIECE, decode_content=True):
            content += piece
            if len(content) > self.limits.size:
                raise BadData(f"larger than {self.limits.size // 1_000_000} MB, too large for one article")
            self._gate.check()
        return bytes(content)

    def _ask_once(self, url: str) -> tuple[int, bytes]:
        """Status and content of a robots.txt; a redirect of it is followed as any other address."""
        for _ in range(self.limits.redirects + 1):
            _origin(url)
            with self._answer(url, {}) as answer:
                target = answer.headers.get("Location") if answer.status in _REDIRECTS else None
                if target is None:
                    return answer.status, self._content(answer)
            url = urljoin(url, target)
        return 404, b""  # RFC 9309, 2.3.1.2: too many redirects count as none there

    @contextmanager
    def _answer(self, url: str, headers: dict[str, str]) -> Iterator[BaseHTTPResponse]:
        limits = self.limits
        answer = self._pools.request(
            "GET",
            url,
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", **headers},
            redirect=False,
            preload_content=False,
            timeout=urllib3.Timeout(connect=limits.connecting, read=limits.silence),
            retries=Retry(
                total=limits.retries,
                redirect=False,
                status_forcelist=_TRY_AGAIN,
                backoff_factor=limits.backoff,
                backoff_max=limits.longest_backoff,
                retry_after_max=limits.longest_backoff,
                raise_on_status=False,
            ),
        )
        try:
            yield answer
        finally:
            answer.close()


def _origin(url: str) -> str:
    """Scheme, host and port; raises `Refused` for what is no plain address of the web."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused("no address of the web: it must begin with http:// or https:// and name a site")
    if parts.username is not None or parts.password is not None:
        raise Refused("name and password in an address are not sent; save the page yourself and name the file")
    return f"{parts.scheme}://{parts.netloc}"


def _refusal(status: int) -> str:
    """What a status that is no success means, and what to do."""
    if status in (401, 402, 403, 407, 451):
        return f"the site refuses it ({status}); save the page yourself and name the file"
    if status in (404, 410):
        return f"there is no such page ({status}); check the address"
    if status in _TRY_AGAIN:
        return f"the site cannot answer now ({status}); try again later"
    return f"the site answers with status {status}, not with a page"


_WRONG: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((urllib3.exceptions.NameResolutionError,), "no such site is known; check the address"),
    ((urllib3.exceptions.TimeoutError, TimeoutError), "the site does not answer in time; try again later"),
    ((urllib3.exceptions.SSLError,), "its certificate does not hold; check the address"),
    ((urllib3.exceptions.DecodeError,), "it is packed in a way that cannot be unpacked"),
    ((urllib3.exceptions.ProtocolError,), "the site breaks off in the middle of its answer; try again later"),
    ((ValueError,), "no address of the web; check how it is written"),
)
"""What goes wrong on the way, the special before the general."""


def _in_words(error: Exception) -> str:
    cause = error.reason if isinstance(error, urllib3.exceptions.MaxRetryError) and error.reason else error
    known = (words for kinds, words in _WRONG if isinstance(cause, kinds))
    return next(known, "the site cannot be reached; check the address and the connection")
