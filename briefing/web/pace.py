"""Keeps the pause between two requests to one host, so that no server is hurried."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Pace:
    """At most `per_second` requests a second and host; `now` and `sleep` are replaced in tests."""

    per_second: float = 1.0
    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _next: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str, *, pause: float = 0.0) -> None:
        """Sleep until the host may be asked; `pause` is the time between requests that it asks for itself, seconds."""
        at = max(self.now(), self._next.get(host, 0.0))
        if at > self.now():
            self.sleep(at - self.now())
        self._next[host] = at + max(1 / self.per_second, pause)
