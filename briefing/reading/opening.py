"""Opens a file to read from, without waiting for one that may never have anything to say.

A pipe whose writer sleeps, or a file on a share that is gone, would hold up the run, and with it its lock, for ever.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

PATIENCE_SECONDS = 120.0
"""For which a file may keep us waiting: to be opened, or, of a pipe, to be read to its end."""

_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0)


def open_without_waiting(path: Path) -> BinaryIO:
    """The file, open; a named pipe that nobody writes to is at its end instead of holding up the run.

    A pipe that has a writer (`briefing dates <(pandoc story.docx)`) is read as usual. Raises `OSError`.
    """
    return open(path, "rb", opener=_opened)


def _opened(path: str, flags: int) -> int:
    descriptor = os.open(path, flags | _WITHOUT_WAITING)
    if _WITHOUT_WAITING:
        os.set_blocking(descriptor, True)
    return descriptor


@contextmanager
def within_patience() -> Iterator[None]:
    """Bound the time that what is done inside may take; raises TimeoutError where it takes longer.

    Only in the main thread, on systems with alarms, and where nobody else has one set; elsewhere there is no bound.
    """
    alarm = getattr(signal, "SIGALRM", None)
    if alarm is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    if signal.getsignal(alarm) is not signal.SIG_DFL:
        yield
        return
    signal.signal(alarm, _ring)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(alarm, signal.SIG_DFL)


def _ring(*_: object) -> None:
    raise TimeoutError
