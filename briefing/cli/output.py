"""Where a brief goes that a command makes, in which formats, and how it looks."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, get_args

from briefing.console.plain import plain
from briefing.console.problems import progress, report_problem
from briefing.console.streams import reader_may_leave
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.brief.options import Length
    from briefing.model.document import Brief
    from briefing.writing import Choices

_Chosen = TypeVar("_Chosen", bound=StrEnum)
_STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Output:
    """Where a brief goes: files in a folder, or one format on standard output where `prints`.

    `folder` is then the one that the command was given in: the edits of a brief are looked for there. `templates` is
    the user's folder of labels and theme, `template` a Word document.
    """

    folder: Path
    prints: bool
    formats: tuple[str, ...]
    templates: Path | None
    template: Path | None
    choices: Choices
    force: bool

    def deliver(self, brief: Brief, title: str) -> list[Path]:
        """Write or print the brief; the paths of its files, none where it is printed."""
        if self.prints:
            self._print(brief)
            return []
        paths = self._write(brief, title)
        with reader_may_leave():
            for path in paths:
                print(plain(str(path)))
        return paths

    def _print(self, brief: Brief) -> None:
        from briefing.writing import render

        (kind,) = self.formats
        with reader_may_leave():
            content = render(brief, kind, templates=self.templates, template=self.template, choices=self.choices)
            sys.stdout.buffer.write(content)

    def _write(self, brief: Brief, title: str) -> list[Path]:
        from briefing.pipeline import stem_of, write

        with progress(None, "writing"):
            return write(
                brief,
                self.formats,
                self.folder,
                stem=stem_of(brief, title),
                templates=self.templates,
                template=self.template,
                choices=self.choices,
                force=self.force,
                remark=report_problem,
            )


def output_of(out: Path, formats: str | None, template: Path | None, choices: Choices, *, force: bool) -> Output:
    """What the options say of the output.

    Raises `UsageError` where they do not go together or name nothing, `CannotWrite` where the folder cannot be written:
    before anything is read.
    """
    from briefing.files import require_writable
    from briefing.model.formats import DEFAULT_FORMATS

    prints = str(out) == _STANDARD_OUTPUT
    chosen = _formats(("md" if prints else ",".join(DEFAULT_FORMATS)) if formats is None else formats)
    if prints and len(chosen) > 1:
        raise UsageError(f"-o -: prints one format; choose one of {', '.join(chosen)} with --format")
    if template and not template.exists():
        raise UsageError(f"--template {template}: there is no such file or folder")
    folder = Path() if prints else out
    require_writable(folder)
    templates, document = (template, None) if template and template.is_dir() else (None, template)
    return Output(folder, prints, chosen, templates, document, choices, force)


def _formats(names: str) -> tuple[str, ...]:
    from briefing.writing import FORMATS

    chosen = tuple(name.strip().lower() for name in names.split(",") if name.strip())
    unknown = [name for name in chosen if name not in FORMATS]
    if unknown or not chosen:
        raise UsageError(f"--format {names}: choose from {', '.join(FORMATS)}, with commas between")
    return chosen


def length_named(name: str) -> Length:
    """How much is printed, by its name; raises `UsageError` where there is no such length."""
    from briefing.brief.options import Length

    found: Length | None = next((each for each in get_args(Length) if each == name.strip().lower()), None)
    if found is None:
        raise UsageError(f"--length {name}: choose from {', '.join(get_args(Length))}")
    return found


def look_of_references(citations: str, author: str, notes: str, *, fields: bool) -> Choices:
    """How sources are cited; raises `UsageError` where there is no such style."""
    from briefing.writing import Choices, CitationStyle, NoteStyle

    return Choices(
        _one_of(CitationStyle, citations, "--citations"),
        author=" ".join(author.split()),
        notes=_one_of(NoteStyle, notes, "--notes"),
        fields=fields,
    )


def _one_of(known: type[_Chosen], name: str, option: str) -> _Chosen:
    found = next((each for each in known if each.value == name.strip().lower()), None)
    if found is None:
        raise UsageError(f"{option} {name}: choose from {', '.join(each.value for each in known)}")
    return found
