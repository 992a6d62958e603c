"""The command that fills an archive; `timeline`, `build` and `show` ask one that is named in place of their inputs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.app import Jobs, Model, app, leave
from briefing.console.plain import plain
from briefing.console.problems import progress, report, report_problem, report_skipped
from briefing.console.streams import reader_may_leave
from briefing.errors import UsageError


@app.command()
def archive(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files, folders or globs; pages of the web, once they are fetched."),
    ],
    store: Annotated[Path, typer.Option("--out", "-o", metavar="STORE", help="The folder of the archive.")],
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="A Dask scheduler whose workers do it, in place of this machine's cores."),
    ] = None,
    jobs: Jobs = None,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="The language of texts too short to tell theirs: en, for events are found in English only.",
        ),
    ] = None,
    model: Model = True,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but problems on standard error.")] = False,
) -> None:
    """Read and date very many articles once, into a folder that timeline, build and show take as INPUT."""
    from briefing.archive.extra import require_for_filling
    from briefing.archive.filling import fill
    from briefing.archive.layout import all_articles
    from briefing.archive.manifest import require_by_rules
    from briefing.cli.given import code_of_language
    from briefing.mentions import reading_model_missing
    from briefing.pipeline import NothingUsable

    require_for_filling(by_scheduler=scheduler is not None)
    if scheduler is not None and jobs is not None:
        raise UsageError("--jobs counts processes of this machine; the scheduler's workers are started with their own")
    language = code_of_language(lang, for_events=True)
    if model and (why := reading_model_missing()):
        require_by_rules(store, why)
        report_problem(f"the reading model is not asked, for {why}; rules alone decide")
    with progress(None, "archiving") as counter:
        done = fill(inputs, store, scheduler=scheduler, jobs=jobs, model=model, language=language, step=counter.step)
    if done.skipped and not any(all_articles(store)):
        raise NothingUsable(done.skipped)
    report_skipped(done.skipped)
    with reader_may_leave():
        print(plain(str(store)))
    if not quiet:
        report(
            f"articles archived: {done.articles:,}, mentions: {done.mentions:,}, "
            f"archived earlier: {done.known:,}, inputs skipped: {len(done.skipped):,}"
        )
    leave(done.skipped)
