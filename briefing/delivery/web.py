"""One request to an address of the web, bounded in time as a whole; no redirect is followed, no answer's body read."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from urllib.parse import urlsplit

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

AGENT = "briefing"


class Unanswered(Exception):
    """No answer came; the text says why and names no part of the address. `lasting`: asking again will not help."""

    def __init__(self, reason: str, *, lasting: bool = False) -> None:
        super().__init__(reason)
        self.lasting = lasting


@dataclass(frozen=True, slots=True)
class Answer:
    """The status of an answer, and its headers by name in small letters."""

    status: int
    headers: Mapping[str, str]


@dataclass(slots=True)
class Deadline:
    """Shuts the sockets that it watches when `seconds` are over: a byte now and then holds nobody for longer."""

    seconds: float
    passed: bool = False
    _watched: list[socket.socket] = field(default_factory=list)
    _timer: threading.Timer | None = None

    def __enter__(self) -> Deadline:
        self._timer = threading.Timer(self.seconds, self._shut)
        self._timer.daemon = True
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer.join()
        for each in self._watched:
            each.close()

    def watch(self, connected: socket.socket) -> socket.socket:
        """The same socket. A second handle is kept, for TLS takes the first one over."""
        self._watched.append(connected.dup())
        if self.passed:
            self._shut()
        return connected

    def _shut(self) -> None:
        self.passed = True
        for each in tuple(self._watched):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


def ask(
    method: str, url: str, *, body: bytes | None, headers: Mapping[str, str], silence: float, total: float
) -> Answer:
    """The answer to one request, whatever its status: nothing is tried again, no redirect is followed.

    `silence` bounds the seconds without a byte, `total` all of them. Raises `Unanswered`, without the library's own
    error as its cause: that one tells the address, which may be a secret.
    """
    with Deadline(total) as deadline:
        try:
            answer = _asked(deadline, method, url, body, {"User-Agent": AGENT, **headers}, silence)
            reason, lasting = "", False
        except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            reason, lasting = _in_words(error)
        # Headers that we cut short look as if they had ended.
        if deadline.passed:
            reason, lasting = "no whole answer in time", False
    if reason:
        raise Unanswered(reason, lasting=lasting)
    return answer


def site(url: str) -> str:
    """The part of an address that may be told to anyone: its host."""
    try:
        return urlsplit(url).hostname or "an address without a host"
    except ValueError:
        return "an address that is none"


def _asked(
    deadline: Deadline, method: str, url: str, body: bytes | None, headers: Mapping[str, str], silence: float
) -> Answer:
    with _pools(deadline) as pools:
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
            return Answer(answer.status, {name.lower(): value for name, value in answer.headers.items()})
        finally:
            answer.close()


def _pools(deadline: Deadline) -> urllib3.PoolManager:
    """Connections whose sockets the deadline watches."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return deadline.watch(super()._new_conn())

    class Encrypted(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return deadline.watch(super()._new_conn())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class EncryptedPool(HTTPSConnectionPool):
        ConnectionCls = Encrypted

    manager = urllib3.PoolManager(maxsize=1)
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": EncryptedPool}
    return manager


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
