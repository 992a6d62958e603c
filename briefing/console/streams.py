"""The standard streams, whatever they are: closed, full, left by their reader, or unable to show a character."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from briefing.errors import CannotWrite

_STANDARD = range(3)


def prepare_streams(*, log_json: bool = False) -> None:
    """Make printing safe: a closed stream takes what is written to nowhere, a missing character becomes its escape.

    With `log_json`, whatever is written to standard error comes out as lines of JSON.
    """
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
    if log_json:
        sys.stderr = _JsonLines(sys.stderr)


class _JsonLines(io.TextIOBase):
    """Standard error for a log: a line that is an object passes, any other becomes one, whoever wrote it.

    What the journal writes is JSON already; a wrong option, a library's warning, the end of all memory are not.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._begun = ""

    def write(self, text: str) -> int:
        """Write the lines that are whole."""
        *lines, self._begun = (self._begun + text).split("\n")
        for line in lines:
            self._put(line)
        return len(text)

    def flush(self) -> None:
        """Let everything be seen that is whole."""
        self._stream.flush()

    def close(self) -> None:
        """Write what is left, as a line."""
        self._put(self._begun)
        self._begun = ""
        self.flush()

    def isatty(self) -> bool:
        """A log is for programs."""
        return False

    def fileno(self) -> int:
        """That of the stream."""
        return self._stream.fileno()

    def _put(self, line: str) -> None:
        if line.strip():
            self._stream.write((line if _is_object(line) else _as_object(line)) + "\n")


def _is_object(line: str) -> bool:
    try:
        return line.startswith("{") and isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _as_object(line: str) -> str:
    from briefing.clock import moment_of_a_line

    moment = moment_of_a_line().isoformat(timespec="seconds")
    message = " ".join(line.split()).removeprefix("briefing: ")
    return json.dumps({"time": moment, "level": "problem", "event": "failed", "message": message})


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
