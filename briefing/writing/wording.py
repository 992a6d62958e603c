"""The program's own words in a document, looked up in the labels file that the user may edit."""

from __future__ import annotations

from pathlib import Path

from briefing import resources
from briefing.resources import labels


def phrase(templates: Path | None, section: str, key: str, /, **values: object) -> str:
    """The words `key` of the labels' `section` with `values` in their braces.

    `templates` is as in `resources.labels`. Raises `BadSettings` where the words are missing or name an unknown brace.
    """
    return resources.phrase(labels(templates), section, key, **values)
