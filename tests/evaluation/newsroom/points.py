"""The named moments of a run at which something can be made to happen to it: before and after every change to the disk,
in the middle of every file, around every commit and every handing over.

Installed in the process of one run alone, which ends with it.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import re
import resource
import signal
import smtplib
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WRITING = ("open", "mkdir", "write", "fsync", "link", "rename", "replace")
"""Points at which a full or failing disk says no; taking away still works there."""

_CHANGING = re.compile(r"(?<=\.briefing-)\w+|\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Mishap:
    """What is to happen to a run.

    `kill` (SIGKILL) at the so-many-th point of a kind, from 1; `stop` (SIGSTOP) at the point of that number; `refuse`
    from that number on: every write inside `below` fails with the error number `code`. `largest` is how many bytes a
    file may have, whoever writes it.
    """

    kill: tuple[str, int] | None = None
    stop: int | None = None
    refuse: int | None = None
    code: int = errno.ENOSPC
    below: str = ""
    largest: int | None = None


def kind_of(point: str) -> str:
    """What a point has in common with those of other files and days.

    >>> kind_of("rename:after drop/morning-2024-02-11.pdf")
    'rename:after drop/morning-*.pdf'
    """
    return _CHANGING.sub("*", "/".join(point.split("/")[:2])).strip()


class Points:
    """Numbers the moments of a run as they come, and writes their names to `trace` before anything happens there."""

    def __init__(self, mishap: Mishap, trace: int, room: Path) -> None:
        self.mishap, self.trace, self.room = mishap, trace, str(room)
        self.number = 0
        self.met: Counter[str] = Counter()

    def reach(self, name: str, path: object = None) -> None:
        """A moment, at a path inside the room if at any; it may be the last, or raise OSError."""
        where = self._inside(path) if path is not None else ""
        if where is None:
            return
        with suppress(OSError):  # no file may grow beyond its bounds, this one neither
            os.write(self.trace, f"{name} {where}".rstrip().encode() + b"\n")
        number, self.number = self.number, self.number + 1
        kind = kind_of(f"{name} {where}")
        self.met[kind] += 1
        if (kind, self.met[kind]) == self.mishap.kill:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == self.mishap.stop:
            os.kill(os.getpid(), signal.SIGSTOP)
        if self._is_refused(number, name, where):
            raise OSError(self.mishap.code, os.strerror(self.mishap.code), where)

    def _is_refused(self, number: int, name: str, where: str) -> bool:
        first, (kind, _, moment) = self.mishap.refuse, name.partition(":")
        if first is None or number < first or kind not in WRITING or moment == "after":
            return False
        return where.startswith(self.mishap.below)

    def _inside(self, path: object) -> str | None:
        """The path inside the room, None for one elsewhere."""
        if isinstance(path, int):
            try:
                path = Path(f"/proc/self/fd/{path}").readlink()
            except OSError:
                return None
        try:
            # Not resolved: the name itself counts, and a link must not be followed.
            text = os.path.abspath(os.fsdecode(path))  # type: ignore[arg-type]  # noqa: PTH100
        except (TypeError, ValueError):
            return None
        return os.path.relpath(text, self.room) if text.startswith(self.room) else None

    def install(self) -> None:
        """Let everything that changes the disk or hands something over pass here."""
        if self.mishap.largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (self.mishap.largest, self.mishap.largest))
        for name in ("replace", "rename", "link"):
            setattr(os, name, self._around(name, getattr(os, name), place=1))
        for name in ("mkdir", "unlink", "remove", "rmdir", "fsync"):
            setattr(os, name, self._around(name, getattr(os, name)))
        self._watch_files()
        self._watch_database()
        self._watch_deliveries()

    def _around(self, name: str, function: Callable[..., Any], place: int = 0) -> Callable[..., Any]:
        def watched(*args: Any, **kwargs: Any) -> Any:
            # Of a name inside an open folder only the name is known.
            path = self.room if "dir_fd" in kwargs and kwargs["dir_fd"] is not None else args[place]
            self.reach(f"{name}:before", path)
            result = function(*args, **kwargs)
            self.reach(f"{name}:after", path)
            return result

        return watched

    def _watch_files(self) -> None:
        real_open, os_open, points = io.open, os.open, self

        class Torn(io.BufferedWriter):
            """Writes each piece in two halves, and there is a moment between."""

            def write(self, content: Any) -> int:
                whole = memoryview(content)
                half = len(whole) // 2
                points.reach("write:before", self.raw.name)
                super().write(whole[:half])
                super().flush()
                points.reach("write:half", self.raw.name)
                super().write(whole[half:])
                return len(whole)

        def opened(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
            if "b" not in mode or not set(mode) & set("wxa") or "+" in mode or points._inside(file) is None:
                return real_open(file, mode, *args, **kwargs)
            points.reach("open", file)
            return Torn(io.FileIO(file, mode.replace("b", "")))

        def os_opened(path: Any, flags: int, *args: Any, **kwargs: Any) -> int:
            if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and kwargs.get("dir_fd") is None:
                points.reach("open", path)
            return os_open(path, flags, *args, **kwargs)

        io.open = builtins.open = opened  # type: ignore[assignment]
        os.open = os_opened  # type: ignore[assignment]

    def _watch_database(self) -> None:
        points, connect = self, sqlite3.connect

        class Watched(sqlite3.Connection):
            def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
                word = sql.split(maxsplit=1)[0].upper()
                if word in ("SELECT", "PRAGMA"):
                    return super().execute(sql, *args)
                points.reach(f"sql {word}:before")
                cursor = super().execute(sql, *args)
                if word in ("BEGIN", "COMMIT"):
                    points.reach(f"sql {word}:after")
                return cursor

            def close(self) -> None:
                points.reach("sql CLOSE:before")
                super().close()
                points.reach("sql CLOSE:after")

        def connected(*args: Any, **kwargs: Any) -> sqlite3.Connection:
            return connect(*args, **{**kwargs, "factory": Watched})

        sqlite3.connect = connected  # type: ignore[assignment]

    def _watch_deliveries(self) -> None:
        from urllib3.connection import HTTPConnection

        points, data = self, smtplib.SMTP.data
        request, response = HTTPConnection.request, HTTPConnection.getresponse

        def sent(server: smtplib.SMTP, message: Any) -> Any:
            points.reach("mail:before")
            answer = data(server, message)
            points.reach("mail:after")
            return answer

        smtplib.SMTP.data = sent  # type: ignore[method-assign]

        def requested(connection: Any, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
            connection.asked = f"{method} {url}"
            points.reach(f"web {method} {url}:before")
            return request(connection, method, url, *args, **kwargs)

        def responded(connection: Any) -> Any:
            answer = response(connection)
            points.reach(f"web {connection.asked}:after")
            return answer

        HTTPConnection.request = requested  # type: ignore[method-assign]
        HTTPConnection.getresponse = responded  # type: ignore[method-assign]
