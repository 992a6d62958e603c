"""The world outside the newsroom, in a process of its own: a feed, a mail server, a webhook, and pings.

What arrives is written down before it is answered, so that it is known even of a run that never saw the answer.
"""

from __future__ import annotations

import json
import multiprocessing
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

ARRIVALS = "arrivals.jsonl"
_SILENT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that came: through which channel, under which identity (Message-ID, Idempotency-Key, a ping's name)."""

    channel: str
    identity: str
    size: int


@dataclass(slots=True)
class World:
    """The handle by which a simulation moves the world outside."""

    folder: Path
    web: int
    mail: int
    _pipe: Connection

    def set(self, **states: str) -> None:
        """How a service behaves from now on: `feed` "ok", "500", "hang"; `mail`, `hook` "up", "down"."""
        self._pipe.send(states)
        self._pipe.recv()

    def arrivals(self) -> list[Arrival]:
        """All that came so far."""
        path = self.folder / ARRIVALS
        return [Arrival(**json.loads(line)) for line in path.read_text().splitlines()] if path.exists() else []


@contextmanager
def world(folder: Path, feed: Path) -> Iterator[World]:
    """The world, whose feed is the file `feed`; `folder` takes what it notes."""
    ours, theirs = multiprocessing.Pipe()
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_live, args=(folder, feed, theirs), daemon=True)
    process.start()
    theirs.close()
    web, mail = ours.recv()
    try:
        yield World(folder, web, mail, ours)
    finally:
        ours.close()
        process.terminate()
        process.join()


def _live(folder: Path, feed: Path, pipe: Connection) -> None:
    state = {"feed": "ok", "mail": "up", "hook": "up"}
    noted = _Notes(folder / ARRIVALS)
    web = _Web(noted, feed, state)
    threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    mail = _Mail(noted)
    pipe.send((web.server_port, mail.port))
    with suppress(EOFError):
        while True:
            state.update(pipe.recv())
            mail.be(state["mail"])
            pipe.send(True)


@dataclass(slots=True)
class _Notes:
    path: Path
    _lock: Any = None

    def __post_init__(self) -> None:
        self._lock = threading.Lock()

    def take(self, channel: str, identity: str, size: int) -> None:
        with self._lock, self.path.open("a") as stream:
            print(json.dumps({"channel": channel, "identity": identity, "size": size}), file=stream, flush=True)


class _Mail:
    """A mail server that can go away and come back at the same port."""

    def __init__(self, noted: _Notes) -> None:
        self._noted = noted
        self.port = 0
        self._controller: Any = None
        self.be("up")

    def be(self, state: str) -> None:
        if state == "down" and self._controller:
            self._controller.stop()
            self._controller = None
        elif state == "up" and not self._controller:
            from aiosmtpd.controller import Controller

            class AnyPort(Controller):
                def _trigger_server(self) -> None:
                    self.port = self.server.sockets[0].getsockname()[1]
                    super()._trigger_server()

            self._controller = AnyPort(self, hostname="127.0.0.1", port=self.port)
            self._controller.start()
            self.port = self._controller.port

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        message = message_from_bytes(envelope.content)
        self._noted.take("mail", str(message["Message-ID"]), len(envelope.content))
        return "250 taken"


class _Web(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, noted: _Notes, feed: Path, state: dict[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.noted, self.feed, self.state = noted, feed, state

    def handle_error(self, *_: object) -> None:
        """A client that was killed is no news here."""


class _Handler(BaseHTTPRequestHandler):
    server: _Web

    def do_GET(self) -> None:
        if self.path.startswith("/ping/"):
            self.server.noted.take("ping", self.path.removeprefix("/ping/"), 0)
            return self._answer(200, b"")
        if self.path != "/feed.xml":
            return self._answer(404, b"")
        if self.server.state["feed"] == "hang":
            threading.Event().wait(_SILENT_SECONDS)
            return None
        if self.server.state["feed"] != "ok":
            return self._answer(int(self.server.state["feed"]), b"")
        return self._answer(200, self.server.feed.read_bytes(), "application/rss+xml")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.startswith("/ping/"):
            self.server.noted.take("ping", self.path.removeprefix("/ping/"), len(body))
            return self._answer(200, b"")
        if self.server.state["hook"] == "down":
            return self._answer(503, b"")
        self.server.noted.take("webhook", self.headers.get("Idempotency-Key", ""), len(body))
        return self._answer(200, b"")

    def _answer(self, status: int, body: bytes, kind: str = "text/plain") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""
