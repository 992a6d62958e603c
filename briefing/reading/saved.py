"""Knows the folder that a browser puts next to a page saved "complete": what lies in it is part of the page."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record

_PAGES = (".html", ".htm", ".xhtml")


def is_companion(folder: str, neighbours: Container[str]) -> bool:
    """Whether a folder of this name belongs to a saved page among the names of its `neighbours`."""
    return any(
        f"{folder.removesuffix(suffix)}{page}" in neighbours
        for suffix in _suffixes()
        if folder.endswith(suffix)
        for page in _PAGES
    )


@dataclass(frozen=True, slots=True)
class _Saved:
    """All of saved.toml: what browsers add to the name of a page for the folder of its parts."""

    folders: tuple[str, ...]


@cache
def _suffixes() -> tuple[str, ...]:
    return room_record(_Saved, "briefing.reading", "saved.toml").folders
