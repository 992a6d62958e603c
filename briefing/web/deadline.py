"""A bound on the time that all of one exchange with a server may take."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType


@dataclass(slots=True)
class Deadline:
    """Shuts the sockets that it watches when `seconds` are over: a byte now and then holds nobody for longer."""

    seconds: float
    _watched: list[socket.socket] = field(default_factory=list)
    _ends: float = 0.0
    _timer: threading.Timer | None = None

    def __enter__(self) -> Deadline:
        self._ends = time.monotonic() + self.seconds
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

    @property
    def passed(self) -> bool:
        """Whether all the time is used up."""
        return time.monotonic() >= self._ends

    def watch(self, connected: socket.socket) -> socket.socket:
        """The same socket. A second handle is kept, for TLS takes the first one over."""
        self._watched.append(connected.dup())
        if self.passed:
            self._shut()
        return connected

    def _shut(self) -> None:
        for each in tuple(self._watched):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
