"""The commands for editions that were made: history, send."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import DEFAULT_CONFIG, Config, Json, ProfileNames, Verbose, app, print_lines
from briefing.console.plain import plain
from briefing.console.problems import progress, report, report_problem, say_steps
from briefing.console.streams import reader_may_leave
from briefing.errors import BadData, UsageError

if TYPE_CHECKING:
    from briefing.settings import Settings
    from briefing.store import Edition, Store
    from briefing.store.withdrawal import Withdrawn


@app.command()
def history(
    config: Config = DEFAULT_CONFIG,
    profile: ProfileNames = None,
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
    _require_one_thing(rebuild, withdraw, forget, json=json)
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
    profile: ProfileNames = None,
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


def _require_one_thing(rebuild: str | None, withdraw: str | None, forget: str | None, *, json: bool) -> None:
    """Raise `UsageError` for options of which one would be done and the others dropped without a word."""
    named = {"--rebuild": rebuild, "--withdraw": withdraw, "--forget": forget}
    asked = [option for option, value in named.items() if value is not None]
    if rebuild is not None and len(asked) > 1:
        raise UsageError(f"{asked[1]} and --rebuild do not go together; give one after the other")
    if json and asked:
        raise UsageError(f"--json: lists the editions; it does not go with {asked[0]}")


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
    if len(done.left) == 1:
        report_problem(f"{done.left[0]} stays: it is not as it was made, or lies elsewhere than the settings say")
    elif done.left:
        many = f"{done.left[0].parent}: {len(done.left)} files stay there"
        report_problem(f"{many}: they are not as they were made, or lie elsewhere than the settings say")


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
