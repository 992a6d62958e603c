"""On which line of a TOML file a key stands."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

KeyPath = tuple[str | int, ...]

_CLOSING = ("]", "}", '"""', "'''")
"""One of these stands on the last row of every value that goes over several."""

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def line_and_fault(error: Exception, text: str) -> tuple[int, str]:
    """The line, from 1, on which reading `text` as TOML failed, and what tomllib says of it."""
    place = _PLACE.search(str(error))
    line = int(place[1]) if place and place[1] else len(text.splitlines())
    return max(line, 1), str(error)[: place.start()] if place else str(error)


@dataclass(frozen=True, slots=True)
class Positions:
    """Line numbers, from 1, by key path: ("profiles", "crisis", "topics", "words", 2) is the third word of a list."""

    lines: dict[KeyPath, int] = field(default_factory=dict)
    statements: dict[KeyPath, str] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Positions:
        """The positions in a text that is TOML as a whole."""
        found = cls()
        table: KeyPath = ()
        for line, statement in _statements(text):
            holds = tomllib.loads(statement)
            if statement.lstrip().startswith("["):
                table = next((path for path, value in _walk(holds) if not value), ())
                found._note(table, line)
            else:
                for path, value in _walk(holds):
                    found._note((*table, *path), line)
                    if isinstance(value, list):
                        found.statements[(*table, *path)] = statement
        return found

    def line(self, path: KeyPath) -> int | None:
        """The line of a key or of an item of a list, None where the file does not have it."""
        if path in self.lines:
            return self.lines[path]
        *key, item = path or ("",)
        statement = self.statements.get(tuple(key))
        if statement is None or not isinstance(item, int):
            return None
        rows = statement.splitlines()
        # Each row is asked whether the list up to there has the item; the first that says yes holds its end.
        row = bisect_left(range(len(rows)), 1, key=lambda last: len(_list_in("\n".join(rows[: last + 1]))) > item)
        return self.lines[tuple(key)] + min(row, len(rows) - 1)

    def _note(self, path: KeyPath, line: int) -> None:
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                break
            self.lines[path[:length]] = line


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Each header and each key with its value, which may go over several lines, and the number of its first line."""
    begun: list[str] = []
    for number, row in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        begun.append(row)
        if len(begun) > 1 and not any(sign in row for sign in _CLOSING):
            continue
        statement = "\n".join(begun)
        try:
            holds = tomllib.loads(statement)
        except ValueError:
            continue
        if holds:
            yield number - len(begun) + 1, statement
        begun = []


def _walk(table: dict[str, Any]) -> Iterator[tuple[KeyPath, Any]]:
    """Every key at any depth with its value."""
    waiting: list[tuple[KeyPath, dict[str, Any]]] = [((), table)]
    while waiting:
        above, holds = waiting.pop()
        for key, value in holds.items():
            yield (*above, key), value
            if isinstance(value, dict):
                waiting.append(((*above, key), value))


def _list_in(statement: str) -> list[Any]:
    """The items that a list has, of which the rest may be missing."""
    for ending in ("", "\n]"):
        try:
            value: Any = tomllib.loads(statement + ending)
        except ValueError:
            continue
        while isinstance(value, dict) and value:
            value = next(iter(value.values()))
        return value if isinstance(value, list) else []
    return []
