"""One request to an address of the web, bounded in time as a whole; no redirect is followed, no content is read."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from urllib.parse import urlsplit

import urllib3

from briefing.clock import data_cutoff
from briefing.web.connections import connection_pools
from briefing.web.guard import Gate, TooSlow
from briefing.web.response import Response

AGENT = "briefing"
"""What we call ourselves to every server."""


class Unanswered(Exception):
    """No answer came; the text says why and names no part of the address. `lasting`: asking again will not help."""

    def __init__(self, reason: str, *, lasting: bool = False) -> None:
        super().__init__(reason)
        self.lasting = lasting


def ask(
    method: str, url: str, *, body: bytes | None, headers: Mapping[str, str], silence: float, total: float
) -> Response:
    """Status and headers that answer one request: nothing is tried again, no redirect is followed.

    `silence` bounds the seconds without a byte, `total` all of them. Any machine may be asked, for the address is the
    user's own setting. Raises `Unanswered`, without the library's own error as its cause: that one names the address,
    which may be a secret.
    """
    gate = Gate(private=True)
    try:
        with gate.within(total):
            return _asked(gate, method, url, body, {"User-Agent": AGENT, **headers}, silence)
    except TooSlow:
        reason, lasting = "no whole answer in time", False
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        reason, lasting = _in_words(error)
    raise Unanswered(reason, lasting=lasting)


def site(url: str) -> str:
    """The part of an address that may be shown to anyone: its host."""
    try:
        return urlsplit(url).hostname or "an address without a host"
    except ValueError:
        return "an address that is none"


def _asked(
    gate: Gate, method: str, url: str, body: bytes | None, headers: Mapping[str, str], silence: float
) -> Response:
    with connection_pools(gate) as pools:
        answer = pools.request(
            method,
            url,
            body=body,
            headers=headers,
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=urllib3.Timeout(connect=silence, read=silence),
        )
        try:
            named = {name.lower(): value for name, value in answer.headers.items()}
            return Response(url, b"", data_cutoff(), answer.status, named)
        finally:
            answer.close()


_WRONG: tuple[tuple[tuple[type[Exception], ...], str, bool], ...] = (
    ((urllib3.exceptions.NameResolutionError,), "no such site is known", False),
    ((urllib3.exceptions.NewConnectionError,), "nobody listens there", False),
    ((urllib3.exceptions.TimeoutError, TimeoutError), "no answer in time", False),
    ((urllib3.exceptions.SSLError,), "no secure connection came about", False),
    ((urllib3.exceptions.ProtocolError,), "the connection broke off", False),
    ((urllib3.exceptions.LocationValueError, ValueError), "it is no address of the web; check how it is written", True),
)
"""What goes wrong on the way, the special before the general, and whether it will go wrong again."""


def _in_words(error: Exception) -> tuple[str, bool]:
    if error.args and isinstance(error.args[0], ssl.SSLCertVerificationError):
        return "no secure connection: its certificate does not hold", True
    known = ((words, lasting) for kinds, words, lasting in _WRONG if isinstance(error, kinds))
    return next(known, ("it cannot be reached", False))
