"""Records as rows of the database, each sealed with a checksum: SQLite itself does not notice a changed letter."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cached_property
from typing import Any, Generic, TypeVar, get_args, get_type_hints

R = TypeVar("R")
_READERS: dict[object, Callable[[Any], object]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    bool: bool,
}


class BrokenSeal(Exception):
    """A row does not hold what was written."""


@dataclass(frozen=True)
class Table(Generic[R]):
    """A table whose columns are the fields of a record, the first `keys` of them its key, and the seal."""

    name: str
    kind: type[R]
    keys: int

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, without the seal."""
        return tuple(each.name for each in fields(self.kind))  # type: ignore[arg-type]  # every kind is a dataclass

    def read(self, connection: sqlite3.Connection, profile: str) -> Iterator[R]:
        """The records of a profile in the order of their keys; `check` has been held on them when it was opened."""
        order = f"WHERE profile = ? ORDER BY {_list(self._key)}"
        return map(self._record, connection.execute(f"{self._select} {order}", (_stored(profile),)))

    def check(self, connection: sqlite3.Connection) -> None:
        """Raise `BrokenSeal` where any row, of whatever profile, is not what was written."""
        for *values, seal in connection.execute(self._select):
            if _seal(values) != seal:
                raise BrokenSeal(f"a row of {self.name} is not what was written")

    def profiles(self, connection: sqlite3.Connection) -> set[str]:
        """The profiles that have records in it."""
        names = connection.execute(f"SELECT DISTINCT profile FROM {self.name}")
        return {_decoded(name) if isinstance(name, bytes) else name for (name,) in names}

    def read_sound(self, connection: sqlite3.Connection) -> Iterator[R]:
        """Of a damaged database the records, of any profile, that can still be read and whose seal holds.

        The connection gives undecodable texts as something else, for they would end the reading.
        """
        try:
            for row in connection.execute(self._select_of(connection)):
                if _seal(row[:-1]) == row[-1]:
                    yield self._record(row)
        except sqlite3.Error:
            return

    def insert(self, connection: sqlite3.Connection, records: Iterable[R]) -> None:
        """Write records that are not there yet; raises sqlite3.IntegrityError where one is."""
        connection.executemany(self._insert, map(self._row, records))

    def add(self, connection: sqlite3.Connection, records: Iterable[R]) -> None:
        """Write records that are not there yet; one that is stays as it is."""
        connection.executemany(f"{self._insert} ON CONFLICT DO NOTHING", map(self._row, records))

    def put(self, connection: sqlite3.Connection, records: Iterable[R], *, only_if: str = "true") -> int:
        """Write records, over those of the same key where the condition `only_if` holds; how many were written."""
        others = (*self.columns[self.keys :], "seal")
        settings = ", ".join(f'"{name}" = excluded."{name}"' for name in others)
        cursor = connection.executemany(
            f"{self._insert} ON CONFLICT ({_list(self._key)}) DO UPDATE SET {settings} WHERE {only_if}",
            map(self._row, records),
        )
        return max(cursor.rowcount, 0)

    def remove(self, connection: sqlite3.Connection, **key: object) -> None:
        """Remove the records of these values of its columns."""
        wanted = " AND ".join(f'"{name}" = ?' for name in key)
        connection.execute(f"DELETE FROM {self.name} WHERE {wanted}", tuple(map(_stored, key.values())))

    def clear(self, connection: sqlite3.Connection, profile: str) -> None:
        """Remove all records of a profile."""
        connection.execute(f"DELETE FROM {self.name} WHERE profile = ?", (_stored(profile),))

    @property
    def _key(self) -> tuple[str, ...]:
        return self.columns[: self.keys]

    @cached_property
    def _select(self) -> str:
        return f"SELECT {_list(self.columns)}, seal FROM {self.name}"

    def _select_of(self, connection: sqlite3.Connection) -> str:
        """The selection as a database of an older schema, which lacks the newest columns, can answer it."""
        present = {str(column[1]) for column in connection.execute(f"PRAGMA table_info({self.name})")}
        wanted = (f'"{name}"' if name in present else "NULL" for name in self.columns)
        return f"SELECT {', '.join(wanted)}, seal FROM {self.name}"

    @cached_property
    def _insert(self) -> str:
        marks = ", ".join("?" * (len(self.columns) + 1))
        return f"INSERT INTO {self.name} ({_list(self.columns)}, seal) VALUES ({marks})"

    def _row(self, record: R) -> tuple[Any, ...]:
        values = [_stored(getattr(record, name)) for name in self.columns]
        return (*values, _seal(values))

    def _record(self, row: Sequence[Any]) -> R:
        values = [_decoded(value) if isinstance(value, bytes) else value for value in row[:-1]]
        for place, read in self._readers:
            if values[place] is not None:
                values[place] = read(values[place])
        return self.kind(*values)

    @cached_property
    def _readers(self) -> tuple[tuple[int, Callable[[Any], object]], ...]:
        """The columns, by their places, that hold something else than a number or a text, and how it is read."""
        hints = get_type_hints(self.kind)
        found = (
            (place, kind)
            for place, name in enumerate(self.columns)
            for kind in (hints[name], *get_args(hints[name]))
            if kind in _READERS
        )
        return tuple((place, _READERS[kind]) for place, kind in found)


def _seal(values: Iterable[Any]) -> int:
    """The checksum of what a row says; columns without a value at its end do not count, so that some can be added."""
    said = "\x1f".join(["\0" if value is None else str(value) for value in values])
    return zlib.crc32(said.rstrip("\x1f\0").encode())


def _stored(value: object) -> object:
    """A value as SQLite takes it: a text with a lone surrogate, as of a file name that is no UTF-8, goes as bytes."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
    if isinstance(value, datetime | date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


def _decoded(stored: bytes) -> str:
    return stored.decode("utf-8", "surrogatepass")


def _list(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
