"""The command that lists the articles as references for other programs."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from briefing.cli.app import Inputs, Published, app, leave
from briefing.console.problems import progress
from briefing.console.streams import reader_may_leave
from briefing.errors import UsageError

_DEFAULT = "csl-json"


@app.command()
def sources(
    inputs: Inputs,
    format_: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="FORMAT", help="csl-json (Zotero, pandoc), bibtex (BibLaTeX), or ris (EndNote)."
        ),
    ] = _DEFAULT,
    published: Published = None,
) -> None:
    """Print the articles as references for a program that keeps them: authors, title, outlet, day, address."""
    from briefing.archive import is_archive
    from briefing.brief.sources import list_sources
    from briefing.brief.wording import Wording
    from briefing.labels import house_labels
    from briefing.model import PublicationDate
    from briefing.pipeline import NothingUsable
    from briefing.reading import read
    from briefing.writing.references.export import FORMATS

    if format_ not in FORMATS:
        raise UsageError(f"--format {format_}: choose one of {', '.join(FORMATS)}")
    if archive := next((each for each in inputs if is_archive(each)), None):
        raise UsageError(f"{archive} is an archive; ask it with timeline, build or show")
    given = PublicationDate.of(published) if published is not None else None
    stdin = sys.stdin.buffer if sys.stdin else None
    with progress(None, "reading") as counter:
        found = read(inputs, published=given, stdin=stdin, each=counter.each)
    if not found.articles:
        raise NothingUsable(found.skipped)
    numbers = {article.id: number for number, article in enumerate(found.articles, 1)}
    listed = list_sources(found.articles, numbers, Wording(house_labels()))
    with reader_may_leave():
        sys.stdout.buffer.write(FORMATS[format_](listed).encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    leave(found.skipped)
