"""One run at a time: a lock that the system takes back from whoever dies, and a note of who holds it."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from briefing.clock import data_cutoff
from briefing.errors import BadData, CannotWrite, Locked
from briefing.files import cannot_write, clear_unfinished, close_to_others, make_private_folder, place, sweep
from briefing.statefolder import HOLDER, LOCK, is_of_state
from briefing.store.names import STATE_REMEDY
from briefing.store.serial import dump, load

_OWN_MODE = 0o600
_MODE = 0o644


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lock: the process, its machine, since when (aware), and the command."""

    pid: int
    host: str
    since: datetime
    command: str


@contextmanager
def held(folder: Path, command: str, *, wait: float = 0) -> Iterator[None]:
    """Hold the lock of a state folder (made if absent), `command` saying to others what for.

    Raises `Locked` where another run holds it and has not let go of it in `wait` seconds, naming it, and `CannotWrite`
    where the folder cannot be written. A run that was killed holds nothing: the lock is the system's (flock), the note
    next to it only words. What such a run left half-written in the folder is removed, and what an earlier version, or
    a person, left open to others is closed.
    """
    lock = _acquired(folder, wait)
    try:
        _close(folder)
        clear_unfinished(folder)
        sweep(folder)
        holder = Holder(os.getpid(), socket.gethostname(), data_cutoff(), command)
        place({HOLDER: dump(holder) + b"\n"}, folder, remedy=STATE_REMEDY, private=True)
        yield
    finally:
        with suppress(OSError):
            (folder / HOLDER).unlink(missing_ok=True)
        lock.release()


def acquired(file: Path, *, busy: Callable[[], str], remedy: str, wait: float = 0, mode: int = _MODE) -> FileLock:
    """The lock of that file, acquired; its folder is there. It is free once it is released, or the process has ended.

    Raises `Locked` where another has it for `wait` seconds, with what `busy` says of that one, and `CannotWrite` where
    it cannot be had at all, with `remedy`.
    """
    # A lock of its own for each call: two runs inside one process shut each other out as two processes do.
    lock = FileLock(file, timeout=wait, mode=mode, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise Locked(f"{busy()}; try again when it has finished") from error
    except NotImplementedError as error:
        raise CannotWrite(f"{file.parent} lies on a disk that knows no locks; {remedy}") from error
    except OSError as error:
        raise cannot_write(error, file.parent, remedy) from error
    return lock


def _acquired(folder: Path, wait: float) -> FileLock:
    try:
        make_private_folder(folder)
    except OSError as error:
        raise cannot_write(error, folder, STATE_REMEDY) from error
    return acquired(folder / LOCK, busy=lambda: _who(folder), remedy=STATE_REMEDY, wait=wait, mode=_OWN_MODE)


def _close(folder: Path) -> None:
    """Take from others what they may do with the state; the folder itself is closed where it holds nothing else."""
    present = list(folder.iterdir())
    ours = [path for path in present if is_of_state(path.name)]
    for path in ours if len(ours) < len(present) else (folder, *ours):
        close_to_others(path)


def _who(folder: Path) -> str:
    try:
        holder = load(Holder, (folder / HOLDER).read_bytes())
    except (OSError, BadData):
        return f"another run holds {folder / LOCK} and has not said which"
    since = holder.since.isoformat(" ", "seconds")
    return f"{holder.command} (process {holder.pid} on {holder.host}) holds {folder / LOCK} since {since}"
