"""What the user set in templates/sections.toml: which sections a brief has, and how much goes into each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import BadSettings
from briefing.resources import load_toml, template_file

MOST = 100_000  # more lines or days than any brief has


@dataclass(frozen=True, slots=True)
class Layout:
    """The settings of one sections.toml; `file` is where they stand, for messages."""

    file: Path
    settings: dict[str, Any]

    @classmethod
    def load(cls, templates: Path | None = None) -> Layout:
        """The user's sections.toml from `templates`, else the one that came with the program."""
        file = template_file("sections.toml", templates)
        return cls(file, load_toml(file))

    @property
    def names(self) -> frozenset[str]:
        """The sections that the brief has."""
        order = self.settings.get("order")
        return frozenset(order) if isinstance(order, list) else frozenset()

    def order(self, known: Collection[str]) -> list[str]:
        """The sections to write, each one of `known`; raises `BadSettings` for any other."""
        order = self.settings.get("order")
        if not isinstance(order, list) or not order:
            raise BadSettings(f"{self.file}: order must be a list of sections")
        for key in order:
            if order.count(key) > 1:
                raise BadSettings(f"{self.file}: order names {key!r} twice")
            if key not in known:
                raise BadSettings(f"{self.file}: no section is called {key!r}; there are {', '.join(known)}")
        return order

    def number(self, section: str, key: str) -> float:
        """A number of a section's settings; raises `BadSettings` where it is missing or out of all proportion."""
        table = self.settings.get(section)
        value = table.get(key) if isinstance(table, dict) else None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= MOST:
            raise BadSettings(f"{self.file}: [{section}] {key} must be a number from 0 to {MOST}")
        return value
