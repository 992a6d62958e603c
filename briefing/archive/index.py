"""The index of an archive: which of its partitions may hold what is asked for, so that all others stay closed.

It knows where the events, the texts and the ids of articles lie, and of each day the last one that a mention there
reaches: mentions lie under the first day of their time, and some go on for years ("since 1998"). What is noted is noted
before the rows that it leads to are filed, so that a run which was killed between the two leaves an index that says too
much and never one that says too little. All of it can be worked out of the rows: where it is lost, the next run that
fills the archive makes it anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import pyarrow as pa

from briefing.archive.layout import Table, all_articles, all_mentions, is_dated, partition_at, staged_file
from briefing.archive.parquet import read_file
from briefing.archive.schema import PARTITION
from briefing.archived import INDEX
from briefing.errors import BadData, CannotWrite, damaged
from briefing.files import cannot_write, scratch_folder
from briefing.model import Interval

_PATIENCE = 30.0
"""Seconds that a question waits for a run which is just writing: a wave of parts is noted in less."""
_EVENT, _TEXT, _ID = "e", "t", "a"
"""With which the names begin: of an event, of the digest of a text, of the id of an article."""
_DIGITS = 16
"""Of the digest of a text: to name a partition they suffice, and its rows have all of them."""
_READ = {Table.ARTICLES: ("sha256", "id"), Table.MENTIONS: ("fingerprint", "latest")}
_MADE = (
    "CREATE TABLE names (name TEXT, partition TEXT, PRIMARY KEY (name, partition)) WITHOUT ROWID",
    "CREATE TABLE reach (day TEXT PRIMARY KEY, last TEXT NOT NULL) WITHOUT ROWID",
)
_REACHES = """
INSERT INTO reach VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET last = excluded.last WHERE excluded.last > last
"""
_REFUSED = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_BUSY,
)


def make_index(store: Path) -> None:
    """Make the index of an archive that has none, out of its rows; raises `CannotWrite`, and `BadData` as rows do."""
    if (store / INDEX).exists():
        return
    try:
        with scratch_folder(store) as scratch:
            (scratch / INDEX).touch()
            with _opened(scratch / INDEX) as connection:
                for statement in _MADE:
                    connection.execute(statement)
                for table, paths in ((Table.ARTICLES, all_articles(store)), (Table.MENTIONS, all_mentions(store))):
                    for path in paths:
                        _note(connection, table, read_file(path, _READ[table]), [partition_at(path)])
            (scratch / INDEX).rename(store / INDEX)
    except OSError as error:
        raise cannot_write(error, store) from error


def note_parts(store: Path, parts: Iterable[str]) -> None:
    """Note what the rows of parts that wait to be settled will bring. Raises `CannotWrite`, `BadData`."""
    with _opened(store / INDEX) as connection:
        for part in parts:
            for table, columns in _READ.items():
                path = staged_file(store, part, table)
                if path.exists():
                    rows = read_file(path, [PARTITION, *columns])
                    _note(connection, table, rows, rows[PARTITION].to_pylist())


def days_of(store: Path, span: Interval) -> list[str]:
    """The partitions in which a dated mention that makes an event may overlap the span, in order."""
    first, last = (day.isoformat() if day else None for day in (span.first_day, span.last_day))
    return _asked(
        store, "SELECT day FROM reach WHERE day <= ? AND last >= ? ORDER BY day", (last or "9999", first or "")
    )


def partitions_of_event(store: Path, beginning: str) -> list[str]:
    """The partitions of the mentions after which events with an id that begins so are named, in order."""
    query = "SELECT DISTINCT partition FROM names WHERE name >= ? AND name < ? ORDER BY partition"
    return _asked(store, query, (beginning, f"{beginning}~")) if beginning.startswith(_EVENT) else []


def partitions_of_articles(store: Path, texts: Iterable[str], ids: Iterable[str]) -> list[str]:
    """The partitions of the articles that have a text of one of these digests, or one of these ids, in order."""
    names = {*(_named_by_text(text) for text in texts), *(f"{_ID}{id_}" for id_ in ids)}
    query = "SELECT partition FROM names WHERE name = ?"
    return sorted({found for name in names for found in _asked(store, query, (name,))})


def _named_by_text(digest: str) -> str:
    return f"{_TEXT}{digest[:_DIGITS]}"


def _note(connection: sqlite3.Connection, table: Table, rows: pa.Table, partitions: Sequence[str]) -> None:
    """Note rows that lie in these partitions: one for each row, or one for all."""
    several = list(partitions) if len(partitions) == rows.num_rows else [*partitions] * rows.num_rows
    first, second = (rows[column].to_pylist() for column in _READ[table])
    if table is Table.ARTICLES:
        names = [(_named_by_text(text), where) for text, where in zip(first, several, strict=True)]
        names += [(f"{_ID}{id_}", where) for id_, where in zip(second, several, strict=True)]
    else:
        # What makes no event has no name, and chooses no article.
        names = [(f"{_EVENT}{name}", where) for name, where in zip(first, several, strict=True) if name]
        news = zip(first, several, second, strict=True)
        reach = [(day, last.date().isoformat()) for name, day, last in news if name and is_dated(day)]
        connection.executemany(_REACHES, reach)
    # In their order, neighbours are written together.
    connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", sorted(names))


def _asked(store: Path, query: str, given: tuple[str, ...]) -> list[str]:
    if not (store / INDEX).exists():
        raise BadData(f"{store / INDEX} is missing; `briefing archive` with any input makes it anew")
    with _opened(store / INDEX) as connection:
        return [str(value) for (value,) in connection.execute(query, given)]


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The index in one transaction; what SQLite cannot do is said in a line."""
    try:
        # An index that a killed run left half-written is put right by whoever opens it, be it to read.
        opened = sqlite3.connect(f"file:{quote(str(path))}?mode=rw", timeout=_PATIENCE, uri=True)
        with closing(opened) as connection, connection:
            yield connection
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in _REFUSED:
            raise CannotWrite(f"{path} cannot be used ({error}); mend that, and run the same again") from error
        raise damaged(path, error, "delete it, and the next `briefing archive` makes it anew") from error
