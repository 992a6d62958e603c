"""The commands of the daily edition: daily, history."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import DEFAULT_CONFIG, Config, Jobs, Json, Verbose, app, print_lines, profile_names
from briefing.console.plain import plain
from briefing.console.problems import progress, report, report_problem, say_steps
from briefing.console.streams import reader_may_leave
from briefing.errors import BadData, BriefingError, UsageError

if TYPE_CHECKING:
    from briefing.daily.journal import Journal
    from briefing.daily.planning import Order
    from briefing.daily.rehearsal import Rehearsed
    from briefing.settings import Profile, Settings
    from briefing.store import Edition, Store
    from briefing.store.withdrawal import Withdrawn

ProfileName = Annotated[
    list[str] | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="This profile alone; may be given several times.",
        autocompletion=profile_names,
    ),
]


@app.command()
def daily(
    config: Config = DEFAULT_CONFIG,
    profile: ProfileName = None,
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
    try:
        settings = load_settings(config)
        profiles = [settings.profile(name) for name in profile] if profile else settings.profiles
        order = order_of(
            as_of,
            since=since,
            catch_up=catch_up,
            force=force,
            yes=yes,
            jobs=jobs or cores(),
        )
        if rehearsing:
            code = _rehearse(settings, profiles, order, journal, keep=preview)
        else:
            code = run(settings, profiles, order, journal, wait=wait * 60)
    except BriefingError as error:
        if not log_json:
            raise
        for line in error.lines:
            journal.problem(line, event="failed")
        code = error.exit_code
    if code:
        raise typer.Exit(code)


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


@app.command()
def history(
    config: Config = DEFAULT_CONFIG,
    profile: ProfileName = None,
    rebuild: Annotated[
        str | None, typer.Option(metavar="EDITION", help="Make an edition again from what was kept: 2026-03-31[-r2].")
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the edition made again.")] = Path("rebuilt"),
    withdraw: Annotated[
        str | None, typer.Option(metavar="EDITION", help="Take back the last edition, which a wrong clock made.")
    ] = None,
    forget: Annotated[
        str | None, typer.Option(metavar="NAME", help="Forget a profile that the settings have no longer.")
    ] = None,
    verbose: Verbose = False,
    json: Json = False,
) -> None:
    """List the editions that were made; make one of them again and compare; or take one back."""
    from briefing.console.history import record, table
    from briefing.console.tables import print_all
    from briefing.daily.rebuild import find_edition
    from briefing.settings import load_settings
    from briefing.store import Store

    say_steps(verbose)
    settings = load_settings(config)
    if withdraw is not None or forget is not None:
        _take_back(settings, profile, withdraw, forget)
        return
    names = [settings.profile(name).name for name in profile] if profile else [each.name for each in settings.profiles]
    with Store.look_into(settings.state, settings.outputs) as store:
        editions = [each for name in names for each in store.editions(name)]
        if rebuild is not None:
            _rebuild(store, find_edition(editions, rebuild), out)
            return
        pending = [waits for name in names for waits in store.pending(name)]
    waiting = {each: tuple(waits.channel for waits in pending if waits.is_of(each)) for each in editions}
    if json:
        print_lines(record(each, waiting[each]) for each in editions)
    elif editions:
        print_all([table(editions, waiting)])
    else:
        report("no edition was made yet; `briefing daily` makes one")


@app.command()
def send(
    edition: Annotated[
        str | None, typer.Argument(metavar="EDITION", help="Which: 2026-03-31[-r2]. Default: the newest that waits.")
    ] = None,
    config: Config = DEFAULT_CONFIG,
    profile: ProfileName = None,
    as_is: Annotated[
        bool, typer.Option("--as-is", help="Send the files as they lie, those that you changed too.")
    ] = False,
) -> None:
    """Send an edition that waits: held back by [delivery] hold, or not delivered before."""
    from briefing.clock import data_cutoff
    from briefing.daily.journal import Journal
    from briefing.daily.rebuild import find_edition
    from briefing.daily.sending import send_all_held
    from briefing.settings import load_settings
    from briefing.store import Store, held
    from briefing.store.database import holds_work

    settings = load_settings(config)
    profiles = [settings.profile(name) for name in profile] if profile else list(settings.profiles)
    journal = Journal(terminal=True)
    if not holds_work(settings.state):
        raise UsageError("no edition was made yet; `briefing daily` makes one")
    with held(settings.state, "briefing send"), Store.open(settings.state, settings.outputs) as store:
        _end_what_was_cut_off(store)
        waiting = [each for each in profiles if store.pending(each.name)]
        if edition is not None:
            named = find_edition([one for each in profiles for one in store.editions(each.name)], edition)
            waiting, only = [settings.profile(named.profile)], named
        else:
            only = None
        if not waiting:
            report("nothing waits to be sent")
        code = send_all_held(waiting, store, journal, now=data_cutoff(), only=only, as_they_lie=as_is)
    if code:
        raise typer.Exit(code)


def _take_back(settings: Settings, profile: Sequence[str] | None, withdraw: str | None, forget: str | None) -> None:
    """Withdraw an edition, or forget a profile, and say what that came to."""
    from briefing.daily.rebuild import find_edition
    from briefing.store import Store, held, withdrawal
    from briefing.store.database import holds_work

    if not holds_work(settings.state):
        raise UsageError("no edition was made yet; `briefing daily` makes one")
    with held(settings.state, "briefing history"), Store.open(settings.state, settings.outputs) as store:
        ended = _end_what_was_cut_off(store)
        if forget is not None:
            if forget in (each.name for each in settings.profiles):
                raise UsageError(f"--forget {forget}: the settings have that profile; take it out there first")
            if forget not in store.profiles():
                raise UsageError(
                    f"--forget {forget}: nothing is remembered of it; there are {', '.join(store.profiles())}"
                )
            count = withdrawal.forget(store, forget)
            report(f"{forget} is forgotten: {count} editions; their documents stay where they are")
        if withdraw is not None and not (ended and _is_asked_for(ended, withdraw, profile)):
            names = profile or [each.name for each in settings.profiles]
            edition = find_edition([one for name in names for one in store.editions(name)], withdraw)
            _report_withdrawn(withdrawal.withdraw(store, edition))


def _is_asked_for(ended: Withdrawn, withdraw: str, profiles: Sequence[str] | None) -> bool:
    """Whether the edition whose withdrawal was ended is the one that is to be withdrawn."""
    names = (ended.edition, ended.edition.rpartition("-r")[0])
    return withdraw in names and (not profiles or ended.profile in profiles)


def _end_what_was_cut_off(store: Store) -> Withdrawn | None:
    """End the withdrawal that a killed run began, and say so."""
    from briefing.store import withdrawal

    ended = withdrawal.finish(store)
    if ended:
        _report_withdrawn(ended)
    return ended


def _report_withdrawn(done: Withdrawn) -> None:
    waiting = "1 article waits" if done.articles == 1 else f"{done.articles} articles wait"
    last = f"that of {done.before.date}-r{done.before.revision} is the last now" if done.before else "it was the first"
    report(f"{done.profile}, edition of {done.edition}: withdrawn; {last}; {waiting} for the next")
    for channel in done.delivered:
        report_problem(f"it was delivered by {channel}, which cannot be taken back: tell its readers")
    for path in done.left:
        report_problem(f"{path} is not as it was made, and stays")


def _rebuild(store: Store, edition: Edition, out: Path) -> None:
    from briefing.daily.rebuild import rebuild

    with progress(None, "making it again"):
        result = rebuild(store, edition, out)
    with reader_may_leave():
        for path in result.paths:
            print(plain(str(path)))
    for line in result.remarks:
        report_problem(line)
    for name, then, now in result.other_versions:
        report_problem(f"made with {name} {then}, and now with {now}")
    if result.differing:
        raise BadData(f"not as it was: {', '.join(result.differing)}")
    report("the same byte for byte")
