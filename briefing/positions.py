"""On which line of a TOML file a key stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Positions:
    """Line numbers, from 1, by key path: ("profiles", "crisis", "topics", "words", 2) is the third word of a list."""

    lines: dict[KeyPath, int] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Positions:
        """The positions in a text that is TOML as a whole."""
        found = cls()
        table: KeyPath = ()
        for line, statement in _statements(text):
            if statement.lstrip().startswith("["):
                table = next((path for path, value in _walk(tomllib.loads(statement)) if not value), ())
                found._note(table, line)
            else:
                for path, value in _walk(tomllib.loads(statement)):
                    found._note((*table, *path), line)
                    found._note_items((*table, *path), line, statement, value)
        return found

    def line(self, path: KeyPath) -> int | None:
        """The line of a key, None where the file does not have it."""
        return self.lines.get(path)

    def _note(self, path: KeyPath, line: int) -> None:
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], line)

    def _note_items(self, path: KeyPath, first: int, statement: str, value: object) -> None:
        """Each item of a list at the line on which it ends."""
        if not isinstance(value, list):
            return
        rows = statement.splitlines()
        for number in range(1, len(rows) + 1):
            for item in range(len(_list_in("\n".join(rows[:number])))):
                self.lines.setdefault((*path, item), first + number - 1)
        for item in range(len(value)):
            self.lines.setdefault((*path, item), first)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Each header and each key with its value, which may go over several lines, and the number of its first line."""
    begun: list[str] = []
    for number, row in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        begun.append(row)
        statement = "\n".join(begun)
        try:
            holds = tomllib.loads(statement)
        except ValueError:
            continue
        if holds:
            yield number - len(begun) + 1, statement
        begun = []


def _walk(table: dict[str, Any], above: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Every key below `table` with its value, tables after what is in them."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _walk(value, (*above, key))
        yield (*above, key), value


def _list_in(statement: str) -> list[Any]:
    """The items that a list has, of which the rest may be missing."""
    for ending in ("", "]"):
        try:
            value: Any = tomllib.loads(statement + ending)
        except ValueError:
            continue
        while isinstance(value, dict) and value:
            value = next(iter(value.values()))
        return value if isinstance(value, list) else []
    return []
