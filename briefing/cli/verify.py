"""The command that compares a brief with its sources."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import Json, Published, app, print_lines
from briefing.console.problems import progress, report, report_skipped
from briefing.console.streams import reader_may_leave
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.model import Article
    from briefing.model.proof import ProofSource


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A brief: PDF, Word, HTML or JSON.")],
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SOURCES...]", help="The inputs that it was made of, copies of them, or an archive."),
    ] = None,
    published: Published = None,
    json: Json = False,
    everything: Annotated[bool, typer.Option("--all", help="Print the lines that stand as well.")] = False,
) -> None:
    """Say of each line of a brief whether it stands in its sources; nothing is asked of the network.

    Exit code 0 only if all stand; 3 where nothing is wrong, but lines are words that a person wrote, which no source
    bears out; 65 where words were altered, or the file or a source has changed, 66 where sources are missing or none is
    named.
    Without sources only the file and the record in it are compared.
    """
    from briefing.console import verifying
    from briefing.proof import check, read_printed

    _require_offline(sources or ())
    printed = read_printed(file)
    result = check(printed, _articles(sources or (), published, printed.proof.sources))
    if json:
        print_lines(verifying.records(result))
    else:
        with reader_may_leave():
            for line in verifying.lines(result, everything=everything, compared=bool(sources)):
                print(line)
    report(verifying.summary(result, compared=bool(sources)))
    if code := verifying.exit_code(result):
        raise typer.Exit(code)


def _require_offline(sources: Sequence[str]) -> None:
    from briefing.sites import is_web_address

    asked = next((source for source in sources if is_web_address(source)), None)
    if asked:
        raise UsageError(f"{asked}: verify asks nothing of the network; save the page with `briefing fetch`")


def _articles(sources: Sequence[str], published: str | None, listed: Sequence[ProofSource]) -> tuple[Article, ...]:
    """The articles of the sources: of an archive those that are listed, of files all, as a brief may be of any."""
    from briefing.archive import is_archive

    archives = [source for source in sources if is_archive(source)]
    if archives and published is not None:
        raise UsageError(f"--published: the articles of {archives[0]} keep the dates that they were archived with")
    files = [source for source in sources if source not in archives]
    return (*_read(files, published), *_archived(archives, listed))


def _archived(archives: Sequence[str], listed: Sequence[ProofSource]) -> tuple[Article, ...]:
    if not archives:
        return ()
    from briefing.archive.extra import require_for_asking

    require_for_asking()
    from briefing.archive.sources import sources_in

    return tuple(article for archive in archives for article in sources_in(Path(archive), listed))


def _read(sources: Sequence[str], published: str | None) -> tuple[Article, ...]:
    """The articles of files, in any language."""
    from briefing.model import PublicationDate
    from briefing.reading import read

    if not sources:
        return ()
    given = PublicationDate.of(published) if published is not None else None
    stdin = sys.stdin.buffer if sys.stdin else None
    with progress(None, "reading") as counter:
        found = read(sources, published=given, stdin=stdin, each=counter.each)
    report_skipped(found.skipped)
    return tuple(found.articles)
