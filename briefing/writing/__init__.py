"""A brief put on paper: every format rendered from the same Brief, then all files put in place together."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from briefing.errors import UsageError
from briefing.files import place
from briefing.model.document import Brief

FORMATS: dict[str, str] = {
    "pdf": "briefing.writing.pdf",
    "docx": "briefing.writing.word",
    "md": "briefing.writing.markdown",
    "json": "briefing.writing.data",
}
"""File suffix → the module whose `render` writes it; imported only when that format is asked for."""

__all__ = ["FORMATS", "render", "write"]


def render(brief: Brief, kind: str, *, templates: Path | None = None, template: Path | None = None) -> bytes:
    """The brief as one file of the format `kind` (a key of FORMATS).

    `templates` is the user's folder of labels and theme, `template` a Word document whose styles replace the house's.
    Raises `UsageError` for an unknown format, `BadSettings` for labels, theme or template that cannot be used.
    """
    if kind not in FORMATS:
        raise UsageError(f"unknown format {kind!r}; choose from {', '.join(FORMATS)}")
    options: dict[str, Any] = {"templates": templates}
    if kind == "docx":
        options["template"] = template
    content: bytes = import_module(FORMATS[kind]).render(brief, **options)
    return content


def write(
    brief: Brief,
    formats: Iterable[str],
    folder: Path,
    *,
    stem: str,
    templates: Path | None = None,
    template: Path | None = None,
) -> list[Path]:
    """Write `stem`.pdf, `stem`.docx, ... into `folder` and return the paths, in the order of `formats`.

    All formats are rendered before the first is written, so that a failure leaves the old files as they were.
    Raises what `render` raises, and `CannotWrite`.
    """
    contents = {
        f"{stem}.{kind}": render(brief, kind, templates=templates, template=template) for kind in dict.fromkeys(formats)
    }
    return place(contents, folder)
