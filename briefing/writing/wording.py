"""The program's own words in a document, looked up in the labels file that the user may edit."""

from __future__ import annotations

from pathlib import Path

from briefing.errors import BadSettings
from briefing.resources import labels


def phrase(templates: Path | None, section: str, key: str, **values: object) -> str:
    """The words `key` of the labels' `section` with `values` in their braces.

    `templates` is as in `resources.labels`. Raises `BadSettings` where the words are missing or name an unknown brace.
    """
    try:
        return str(labels(templates)[section][key]).format(**values)
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        braces = "".join(f" {{{name}}}" for name in values) or " none"
        raise BadSettings(
            f"labels.toml: [{section}] {key} is missing or has braces other than{braces} ({error})"
        ) from error
