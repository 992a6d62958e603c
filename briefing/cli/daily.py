"""The command daily: the edition that is due, or what it would be."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import DEFAULT_CONFIG, Config, Jobs, ProfileNames, Verbose, app
from briefing.console.plain import plain
from briefing.console.problems import report, say_steps
from briefing.console.streams import reader_may_leave
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.daily.journal import Journal
    from briefing.daily.planning import Order
    from briefing.daily.rehearsal import Rehearsed
    from briefing.settings import Profile, Settings


@app.command()
def daily(
    config: Config = DEFAULT_CONFIG,
    profile: ProfileNames = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="Make the edition of that day (yesterday by [edition] zone), or as at that moment. Default: now.",
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Print again what the editions after that day printed.")
    ] = None,
    catch_up: Annotated[
        int, typer.Option(metavar="N", min=0, help="Also make up to N missed editions, oldest first.")
    ] = 0,
    wait: Annotated[
        float, typer.Option(metavar="MINUTES", min=0, help="Wait for another run to end. Default: leave at once.")
    ] = 0,
    force: Annotated[bool, typer.Option("--force", help="Make a further revision of an edition that exists.")] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="The clock is right, though it is half a year after the edition before.")
    ] = False,
    preview: Annotated[
        bool, typer.Option("--preview", help="Make it in a folder apart to look at; remember and send nothing.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be made and sent; leave nothing behind.")
    ] = False,
    verbose: Verbose = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Log everything as lines of JSON on stderr.")] = False,
    jobs: Jobs = None,
) -> None:
    """Make the edition that is due, deliver it, and record what it printed: for cron, quiet unless something fails."""
    from briefing.crew import cores
    from briefing.daily.journal import Journal
    from briefing.daily.planning import order_of
    from briefing.daily.run import run
    from briefing.settings import load_settings

    say_steps(verbose)
    rehearsing = preview or dry_run
    journal = Journal(
        json=log_json,
        terminal=rehearsing or verbose or sys.stderr.isatty(),
        unsaid=frozenset(("made",)) if rehearsing else frozenset(),  # where it was made is nobody's folder
    )
    with _problems_in(journal, wanted=log_json):
        settings = load_settings(config)
        profiles = [settings.profile(name) for name in profile] if profile else settings.profiles
        order = order_of(as_of, since=since, catch_up=catch_up, force=force, yes=yes, jobs=jobs or cores())
        if rehearsing:
            code = _rehearse(settings, profiles, order, journal, keep=preview)
        else:
            code = run(settings, profiles, order, journal, wait=wait * 60)
    if code:
        raise typer.Exit(code)


@contextmanager
def _problems_in(journal: Journal, *, wanted: bool) -> Iterator[None]:
    """Ends the command with what goes wrong as lines of the journal, where that is `wanted`."""
    try:
        yield
    except BriefingError as error:
        if not wanted:
            raise
        for line in error.lines:
            journal.problem(line, event="failed")
        raise typer.Exit(error.exit_code) from error


def _rehearse(settings: Settings, profiles: Sequence[Profile], order: Order, journal: Journal, *, keep: bool) -> int:
    """Make what is due in a folder apart, and say what it is; the folder stays only where it is to be looked at."""
    from tempfile import mkdtemp

    from briefing.daily.rehearsal import rehearse

    out = Path(mkdtemp(prefix="briefing-preview-"))
    try:
        code, editions = rehearse(settings, profiles, order, journal, out)
        for each in editions:
            report(_in_words(each))
        keep = keep and bool(editions)
        with reader_may_leave():
            for path in (path for each in editions if keep for path in each.paths):
                print(plain(str(path)))
    except BaseException:
        keep = False
        raise
    finally:
        if not keep:
            rmtree(out, ignore_errors=True)
    return code


def _in_words(edition: Rehearsed) -> str:
    """What a run would make, counted as page one counts it, and what would become of it."""
    articles = f"{edition.articles} new article{'' if edition.articles == 1 else 's'}"
    lines = f"{edition.new} new line{'' if edition.new == 1 else 's'}"
    if not edition.first:
        lines += f", {edition.updated} updated, {edition.withdrawn} withdrawn or corrected"
    to = ", ".join(edition.channels) or "nobody"
    goes = f"would wait for `briefing send`, which goes to: {to}" if edition.held else f"would go to: {to}"
    return f"{edition.profile}, edition of {edition.day}: {articles}; {lines}; {goes}"
