"""The SQLite file under the store: opened only when it is whole and ours, brought to the newest schema, never invented.

Settings after sqlite.org/wal.html and /pragma.html: WAL with synchronous=FULL, so that what was committed outlasts a
power cut; `application_id` distinguishes our files from others', `user_version` is the number of the last migration.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from briefing.errors import BadData, CannotWrite, Locked
from briefing.files import cannot_write, flush_folder, make_private_folder, scratch_folder
from briefing.statefolder import DATABASE, HOLD_WORK
from briefing.store.names import STATE_REMEDY

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps next to a database while it is open, or after a crash."""

_OURS = 0x62726965  # "brie", in the header of the file
_PATIENCE_SECONDS = 5.0  # that a process waits for another to end its writing
_PRIVATE = 0o600  # for its owner alone
_REPAIR = "run briefing doctor --repair, which rebuilds it from the kept manifests"
_CANNOT_WRITE = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it is not writable",
    sqlite3.SQLITE_PERM: "it is not writable",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened for writing",
    sqlite3.SQLITE_IOERR: "the disk failed or is full",
}
_DAMAGED_READING = (sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR | 33 << 8)
"""A file shorter than it says, and SQLITE_IOERR_CORRUPTFS, which Python has no name for."""


class CorruptState(BadData):
    """What is remembered between runs cannot be trusted; the line says what to do."""


class NewerState(CorruptState):
    """A newer version of the program wrote it: nothing is broken, and nothing may be repaired."""


def holds_work(folder: Path) -> bool:
    """Whether a state folder holds a database, or what only runs leave; raises `CannotWrite` where nobody can know."""
    try:
        return os.path.lexists(folder / DATABASE) or _has_remains(folder)
    except OSError as error:
        raise cannot_write(error, folder, STATE_REMEDY) from error


def open_database(folder: Path) -> sqlite3.Connection:
    """The database of a state folder, checked whole; made anew only where the folder holds no earlier work.

    Transactions are the caller's (`transaction`). Raises `CorruptState` where it is
    damaged, missing next to earlier work, not ours, or of a newer version; `CannotWrite` where the disk refuses;
    `Locked` where another program holds it.
    """
    path = folder / DATABASE
    if not os.path.lexists(path):
        try:
            _require_first_run(folder)
            _create(path)
        except OSError as error:
            raise cannot_write(error, folder, STATE_REMEDY) from error
    with explained(folder):
        connection = _connect(path)
        try:
            _require_ours(connection, path)
            _require_whole(connection, path)
            _migrate(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            connection.close()
            raise
        return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is kept, or none of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have ended the transaction already.
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise


@contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Failures of SQLite inside become the error that a user can act upon; a broken constraint is our own mistake."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        raise _for_users(error, folder / DATABASE) from error
    except UnicodeDecodeError as error:
        # SQLite's own complaint quotes a damaged name.
        raise damaged(folder / DATABASE, "a name in it is no text") from error


def damaged(path: Path, why: object) -> CorruptState:
    """The line for a database that cannot be trusted."""
    return CorruptState(f"{path} is damaged ({why}); {_REPAIR}")


def build(path: Path) -> sqlite3.Connection:
    """A new database of the newest schema at a path where none is; what SQLite keeps next to it is as private as it."""
    path.touch(_PRIVATE, exist_ok=False)
    connection = _connect(path)
    try:
        connection.execute(f"PRAGMA application_id = {_OURS}")
        connection.execute("PRAGMA journal_mode = WAL")
        _migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def build_nowhere() -> sqlite3.Connection:
    """A new database of the newest schema that is on no disk."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _migrate(connection)
    return connection


def open_damaged(path: Path) -> sqlite3.Connection:
    """A database whatever its state, for `Table.read_sound`: a text that is no UTF-8 comes as bytes."""
    connection = _connect(path)
    connection.text_factory = _lenient
    return connection


def _lenient(text: bytes) -> str | bytes:
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text


def _for_users(error: sqlite3.Error, path: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    primary = code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(f"another program holds {path}; try again when it has finished")
    if primary in _CANNOT_WRITE and code not in _DAMAGED_READING:
        return CannotWrite(f"cannot write to {path}: {_CANNOT_WRITE[primary]}; nothing was changed")
    return damaged(path, error)


def _connect(path: Path) -> sqlite3.Connection:
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=rw"
    connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:  # SQLite looks into the file at the first statement, not when it opens it
        connection.close()
        raise
    return connection


def _require_first_run(folder: Path) -> None:
    """Raise `CorruptState` where a folder without a database holds what only earlier runs leave."""
    if _has_remains(folder):
        raise CorruptState(f"{folder / DATABASE} is missing, although earlier runs left files next to it; {_REPAIR}")


def _has_remains(folder: Path) -> bool:
    remains = [folder / f"{DATABASE}{ending}" for ending in COMPANIONS]
    if any(_entries(folder / name) for name in HOLD_WORK):
        return True
    return any(map(os.path.lexists, remains)) or any(folder.glob(f"{DATABASE}.broken-*"))


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder; raises OSError where nobody may look, which `is_dir` would take for no folder."""
    try:
        return list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []


def _create(path: Path) -> None:
    """Put an empty database in place whole, so that one of no length is never our doing."""
    make_private_folder(path.parent)
    with scratch_folder(path.parent) as scratch, explained(path.parent):
        build(scratch / DATABASE).close()
        with suppress(FileExistsError):
            _put(scratch / DATABASE, path)
    flush_folder(path.parent)


def _put(new: Path, path: Path) -> None:
    """Rename, but never over what another run has made in the meantime."""
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:
        new.rename(path)


def _require_ours(connection: sqlite3.Connection, path: Path) -> None:
    if path.stat().st_size == 0:
        raise CorruptState(f"{path} is empty, which no run leaves; {_REPAIR}")
    if _pragma(connection, "application_id") != _OURS:
        raise CorruptState(f"{path} is no database of this program; move it away, and {_REPAIR}")
    version = _pragma(connection, "user_version")
    if version != connection.execute("SELECT max(version) FROM migration").fetchone()[0]:
        raise damaged(path, "its schema version is not the one of its last migration")
    if version > len(_migrations()):
        raise NewerState(f"{path} was written by a newer version of this program; use that version, or a newer one")


def _require_whole(connection: sqlite3.Connection, path: Path) -> None:
    for check in ("quick_check(1)", "foreign_key_check"):
        for row in connection.execute(f"PRAGMA {check}"):
            if row[0] != "ok":
                raise damaged(path, " ".join(str(row[0]).split()))


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema up to date in one transaction."""
    newest = len(_migrations())
    if _pragma(connection, "user_version") == newest:
        return
    with transaction(connection):
        done = _pragma(connection, "user_version")
        for version, script in enumerate(_migrations()[done:], start=done + 1):
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute("INSERT INTO migration VALUES (?)", (version,))
        connection.execute(f"PRAGMA user_version = {newest}")


@cache
def _migrations() -> tuple[str, ...]:
    """The scripts in order; the first makes version 1 of an empty file."""
    found = sorted(
        (each for each in files("briefing.store").joinpath("migrations").iterdir() if each.name.endswith(".sql")),
        key=lambda each: each.name,
    )
    return tuple(each.read_text(encoding="utf-8") for each in found)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one, for `executescript` would commit what is under way."""
    begun = ""
    for line in script.splitlines(keepends=True):
        begun += line
        if sqlite3.complete_statement(begun):
            yield begun
            begun = ""


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
