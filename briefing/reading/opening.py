"""Opens a file to read from, without waiting for one that may never have anything to say."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

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
