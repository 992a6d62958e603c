"""How often Python looks for garbage while the program works."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

MADE_BEFORE_COLLECTING = 200_000
"""Objects: records of articles and mentions stay until the end, and to look for garbage among them after each 700 new
ones takes a tenth of the search for events and of the merge, in which little is left in circles."""


def seldom_collect() -> None:
    """Look for garbage less often from now on, in a process that is the program's own."""
    gc.set_threshold(MADE_BEFORE_COLLECTING)


@dataclass(slots=True)
class _Users:
    """How many threads of this process look less often just now, and how often it looked before the first of them."""

    count: int = 0
    before: tuple[int, int, int] = (0, 0, 0)
    lock: Lock = field(default_factory=Lock)

    def enter(self) -> None:
        with self.lock:
            self.count += 1
            if self.count == 1:
                self.before = gc.get_threshold()
                if 0 < self.before[0] < MADE_BEFORE_COLLECTING:
                    gc.set_threshold(MADE_BEFORE_COLLECTING, *self.before[1:])

    def leave(self) -> None:
        with self.lock:
            self.count -= 1
            if not self.count:
                gc.set_threshold(*self.before)


_USERS = _Users()


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for garbage less often meanwhile, in a process that may be somebody else's; as a decorator, in a function.

    Who looks even less often, or never, does so still. The threshold is the whole process's: of several threads, and of
    calls inside each other, the first to begin sets it and the last to end sets it back.
    """
    _USERS.enter()
    try:
        yield
    finally:
        _USERS.leave()
