"""Write a brief into a folder, under a name that says what it is of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import UsageError
from briefing.garbage import seldom_collected
from briefing.pipeline.arguments import Input, require

if TYPE_CHECKING:
    from briefing.model.document import Brief
    from briefing.writing import Choices

_LONGEST_STEM = 60  # characters of a topic in a file's name: enough to know it by in a list


@seldom_collected()
def write(  # noqa: PLR0913 - what a user may choose
    brief: Brief,
    formats: str | Iterable[str],
    folder: Input = "out",
    *,
    stem: str | None = None,
    templates: Input | None = None,
    template: Input | None = None,
    choices: Choices | None = None,
    force: bool = False,
    remark: Callable[[str], object] | None = None,
) -> list[Path]:
    """Write the brief into `folder`, in one format ("pdf") or several, and return the paths.

    `stem` is the files' name without ending, that of `stem_of` where none is given. `templates` is the user's folder of
    labels and theme, `template` a Word document whose styles replace the house's, `choices` how sources are cited. A
    file of that name that somebody changed since it was written stays, and the new one is called "-2"; `remark` gets a
    line that says so, and `force` writes over it. Raises `UsageError` for an unknown format, `BadSettings` for
    templates that cannot be used, `CannotWrite`.
    """
    from briefing import ledger
    from briefing.model.document import Brief as Document
    from briefing.writing import documents

    require("write", "a brief", brief, Document)
    require("write", "a format or several", formats, Iterable)
    name = stem or stem_of(brief)
    if Path(name).name != name:
        raise UsageError(f"a stem is the name of a file without a folder, and {name!r} is not")
    kinds = [formats] if isinstance(formats, str) else formats
    look, word = (None if each is None else Path(each) for each in (templates, template))
    contents = documents(brief, kinds, stem=name, templates=look, template=word, choices=choices)
    written = ledger.write(contents, Path(folder), force=force)
    if remark is not None:
        for line in written.remarks:
            remark(line)
    return list(written.paths)


def stem_of(brief: Brief, topic: str = "") -> str:
    """What a brief's files are called: its topic, else "briefing", and the day of its newest report.

    Not the day of today: it is the reports that a reader looks for.
    """
    words = "-".join(re.findall(r"[^\W_]+", topic.casefold()))[:_LONGEST_STEM].strip("-")
    newest = max((source.published_day for source in brief.sources if source.published_day), default=None)
    return "-".join(filter(None, (words or "briefing", newest.isoformat() if newest else "")))
