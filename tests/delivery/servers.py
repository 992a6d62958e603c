"""A mail server and a web server on this machine that behave as badly as a test asks them to."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from tests.serving import served

CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""Of localhost and 127.0.0.1, signed by itself; openssl req -x509 with its key behind it, good for a hundred years."""


def server_context() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    return context


@dataclass
class Mailbox:
    """What a mail server does with what comes: replies are used up in turn, after them all is well."""

    recipients: dict[str, list[str]] = field(default_factory=dict)
    data: list[str] = field(default_factory=list)
    taken: list[tuple[list[str], bytes]] = field(default_factory=list)
    logins: list[tuple[str, str]] = field(default_factory=list)
    password: str = ""
    encrypted: list[bool] = field(default_factory=list)

    @property
    def messages(self) -> list[EmailMessage]:
        return [message_from_bytes(content, policy=policy.default) for _, content in self.taken]

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        replies = self.recipients.get(address, [])
        reply = replies.pop(0) if replies else "250 fine"
        if reply.startswith("250"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        reply = self.data.pop(0) if self.data else "250 taken"
        if reply.startswith("250"):
            self.taken.append((list(envelope.rcpt_tos), envelope.content))
            self.encrypted.append(server.transport.get_extra_info("cipher") is not None)
        return reply

    def authenticate(self, server, session, envelope, mechanism, credentials):
        given = (credentials.login.decode(), credentials.password.decode())
        self.logins.append(given)
        return AuthResult(success=given[1] == self.password, handled=False)


class _AnyPort(Controller):
    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def mail_server(mailbox: Mailbox, *, security: str = "none", **options: Any) -> Iterator[int]:
    """The port on which it listens."""
    context = server_context() if security != "none" else None
    given = {"ssl_context": context} if security == "tls" else {"tls_context": context}
    if mailbox.password:
        # aiosmtpd counts no connection as secure that was so from its first byte.
        late = security == "starttls"
        given |= {"authenticator": mailbox.authenticate, "auth_required": late, "auth_require_tls": late}
    controller = _AnyPort(mailbox, hostname="127.0.0.1", port=0, **given, **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


@contextmanager
def talking(*scripts: list[bytes]) -> Iterator[int]:
    """A port whose n-th connection gets the n-th script, a reply after each line of the client, and is then shut."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_talk, args=(listening, scripts), daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def _talk(listening: socket.socket, scripts: tuple[list[bytes], ...]) -> None:
    with suppress(OSError):
        for script in scripts:
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                for place, reply in enumerate(script):
                    if place and not connection.recv(65_536):
                        break
                    connection.sendall(reply)


@contextmanager
def dripping(first: bytes, drop: bytes = b"x") -> Iterator[int]:
    """A port that answers `first` and then `drop` now and then, for ever."""
    over = threading.Event()

    def drip() -> None:
        with suppress(OSError):
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                connection.sendall(first)
                while not over.wait(0.02):
                    connection.sendall(drop)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
        over.set()
        thread.join()


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class _Handler(BaseHTTPRequestHandler):
    server: WebServer

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.requests.append(Request(self.command, self.path, headers, self.rfile.read(length)))
        self.server.heard.set()
        status, headers = self.server.answers.pop(0) if self.server.answers else (200, {})
        if status == "hang":
            self.server.over.wait(10)
        if status == "drip":
            with suppress(OSError):
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
                while not self.server.over.wait(0.02):
                    self.wfile.write(b"x")
        if isinstance(status, str):
            return
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    do_GET = do_POST = do_HEAD = _answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


class WebServer(ThreadingHTTPServer):
    """Answers with `answers` in turn, each (status, headers) or ("hang" or "close" or "drip", {}); then with 200."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.requests: list[Request] = []
        self.answers: list[tuple[int | str, dict[str, str]]] = []
        self.over = threading.Event()
        self.heard = threading.Event()
        """Set by the first request: a client that gives up soon may be done before its request is read."""
        self.scheme = "http"

    def url(self, path: str = "/hook") -> str:
        return f"{self.scheme}://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, *_: object) -> None:
        pass


@contextmanager
def web_server(*, tls: bool = False) -> Iterator[WebServer]:
    with WebServer() as server:
        if tls:
            server.scheme = "https"
            server.socket = server_context().wrap_socket(server.socket, server_side=True)
        with served(server):
            yield server
