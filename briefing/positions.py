"""On which line of a TOML file a key stands."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

KeyPath = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|' + r"'''.*?'{3,5}" + r'|"(?:\\.|[^"\\])*"' + r"|'[^']*'|#[^\n]*|[\[\]{}\n]", re.DOTALL
)
"""What of TOML can hold or end a line: strings over several lines and over one, comments, brackets, ends of lines.

Up to two quotation marks may stand right before the three that end a string (TOML 1.0, String).
"""

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
    rows = text.replace("\r\n", "\n")
    begin, depth = 0, 0
    number = first = 1
    for token in _TOKEN.finditer(rows + "\n"):
        sign = token[0]
        depth += (sign in "[{") - (sign in "]}")
        number += sign.count("\n")
        if sign != "\n" or depth:
            continue
        statement = rows[begin : token.start()]
        if tomllib.loads(statement):
            yield first, statement
        begin, first = token.end(), number


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
