"""The standard streams, whatever they are: closed, full, left by their reader, or unable to show a character."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from briefing.errors import CannotWrite

_STANDARD = range(3)


def prepare_streams() -> None:
    """Make printing safe: a closed stream takes what is written to nowhere, a missing character becomes its escape."""
    for number in _STANDARD:
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number, so that no document is opened under it
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """Printing inside ends quietly where the reader of standard output is gone (`briefing dates | head`).

    Raises `CannotWrite` where standard output takes nothing more for another reason.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        discard(sys.stdout)
    except OSError as error:
        discard(sys.stdout)
        raise CannotWrite(f"cannot print: {(error.strerror or str(error)).lower()}") from error


def discard(stream: TextIO) -> None:
    """Let `stream` lead nowhere: what it still holds must not be tried again when the interpreter closes it."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")
