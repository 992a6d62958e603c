"""What an edition prints of each story, read from its JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

TAKEN_BACK = "Withdrawn or corrected"
_DAYS = re.compile(
    r"(?:(?P<first>\d+)(?: (?P<from_month>[A-Z]\w+))?(?: (?P<from_year>\d{4}))? ?– ?)?"
    r"(?P<last>\d+) (?P<month>[A-Z]\w+) (?P<year>\d{4})"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table of changes: its group's heading, what stood and what stands now."""

    group: str
    before: str
    now: str

    def mentions(self, town: str) -> bool:
        """Whether it names the town."""
        return _names(self.before, town) or _names(self.now, town)


@dataclass(frozen=True)
class Edition:
    """One edition as a reader has it."""

    path: Path
    document: dict[str, Any] = field(repr=False)

    @classmethod
    def read(cls, path: Path) -> Edition:
        """The edition whose JSON lies there."""
        return cls(path, json.loads(path.read_bytes()))

    @cached_property
    def changes(self) -> tuple[Row, ...]:
        """The table of what was updated, corrected or withdrawn."""
        return tuple(
            Row(group["heading"], _text(row["cells"][1]), _text(row["cells"][2]))
            for block in self._blocks("changes")
            if block["block"] == "table"
            for group in block["groups"]
            for row in group["rows"]
        )

    @cached_property
    def preface(self) -> str:
        """The sentences above that table: warnings and counts."""
        return "\n".join(block["line"]["text"] for block in self._blocks("changes") if block["block"] == "paragraph")

    @cached_property
    def timeline(self) -> tuple[str, ...]:
        """The rows of the timeline as text, each with its marks."""
        return tuple(
            "\n".join(map(_text, row["cells"]))
            for block in self._blocks("timeline")
            if block["block"] == "table"
            for group in block["groups"]
            for row in group["rows"]
        )

    def lines_of(self, town: str) -> list[str]:
        """The rows of the timeline that name a town."""
        return [line for line in self.timeline if _names(line, town)]

    def _blocks(self, key: str) -> Iterator[dict[str, Any]]:
        return (block for section in self.document["sections"] if section["key"] == key for block in section["blocks"])


def says(text: str, figure: str) -> bool:
    """Whether the figure stands in the text as a word of its own."""
    return re.search(rf"(?<![\w,.]){re.escape(figure)}(?!\w)", text) is not None


def days_named(text: str) -> set[date]:
    """The days that a text names, those within a row of them as well: "13–16 February 2024", "2 April 2024"."""
    found: set[date] = set()
    for row in _DAYS.finditer(text):
        last = datetime.strptime(f"{row['last']} {row['month']} {row['year']}", "%d %B %Y").date()
        first = last
        if row["first"]:
            from_month, from_year = row["from_month"] or row["month"], row["from_year"] or row["year"]
            first = datetime.strptime(f"{row['first']} {from_month} {from_year}", "%d %B %Y").date()
        found.update(first + timedelta(days=number) for number in range((last - first).days + 1))
    return found


def _names(text: str, town: str) -> bool:
    return re.search(rf"\b{town}\b", text) is not None


def _text(cell: list[dict[str, Any]]) -> str:
    return "\n".join(line["text"] for line in cell)
