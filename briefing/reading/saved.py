"""Knows the folder that a browser puts beside a page saved "complete": what lies in it is part of the page."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from briefing.resources import room_data

_PAGES = (".html", ".htm", ".xhtml")


def is_companion(folder: str, beside: Container[str]) -> bool:
    """Whether a folder of this name belongs to a saved page among the names `beside` it."""
    return any(
        f"{folder.removesuffix(suffix)}{page}" in beside
        for suffix in _suffixes()
        if folder.endswith(suffix)
        for page in _PAGES
    )


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(room_data("briefing.reading", "saved.toml")["folders"])
