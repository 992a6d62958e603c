"""A brief put on paper: every format rendered from the same Brief."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from briefing.errors import UsageError
from briefing.model.document import Brief
from briefing.writing.choices import Choices, CitationStyle, NoteStyle
from briefing.writing.templates import Templates

FORMATS: dict[str, str] = {
    "pdf": "briefing.writing.pdf",
    "docx": "briefing.writing.word",
    "html": "briefing.writing.html",
    "md": "briefing.writing.markdown",
    "json": "briefing.writing.data",
    "csv": "briefing.writing.csv",
    "ics": "briefing.writing.ics",
    "timelinejs": "briefing.writing.timelinejs",
}
"""File suffix → the module whose `render` writes it; imported only when that format is asked for."""

__all__ = ["FORMATS", "Choices", "CitationStyle", "NoteStyle", "documents", "render"]


def render(
    brief: Brief,
    kind: str,
    *,
    templates: Path | None = None,
    template: Path | None = None,
    choices: Choices | None = None,
) -> bytes:
    """The brief as one file of the format `kind` (a key of FORMATS).

    `templates` is the user's folder of labels and theme, `template` a Word document whose styles replace the house's,
    `choices` what was chosen of the look of references.
    Raises `UsageError` for an unknown format, `BadSettings` for labels, theme or template that cannot be used.
    """
    return _rendered(brief, _known(kind), Templates.load(templates, template, choices))


def _rendered(brief: Brief, kind: str, templates: Templates) -> bytes:
    content: bytes = import_module(FORMATS[kind]).render(brief, templates)
    return content


def _known(kind: str) -> str:
    if kind not in FORMATS:
        raise UsageError(f"unknown format {kind!r}; choose from {', '.join(FORMATS)}")
    return kind


def documents(
    brief: Brief,
    formats: Iterable[str],
    *,
    stem: str,
    templates: Path | None = None,
    template: Path | None = None,
    choices: Choices | None = None,
) -> dict[str, bytes]:
    """The documents `stem`.pdf, `stem`.docx, ... by their names, in the order of `formats`; raises as `render`."""
    kinds = [_known(kind) for kind in dict.fromkeys(formats)]
    loaded = Templates.load(templates, template, choices)
    return {f"{stem}.{kind}": _rendered(brief, kind, loaded) for kind in kinds}
