"""The program's name, its help, and the options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.console.problems import report_problem
from briefing.console.streams import reader_may_leave
from briefing.errors import EXIT_DONE, EXIT_INTERRUPTED, EXIT_SOME_UNUSABLE, EXIT_USAGE, BadSettings

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from briefing.model import Skipped
    from briefing.settings import Settings

app = typer.Typer(
    help="Reads news articles, dates every event, and writes a briefing in which every line cites its source.",
    epilog=f"Exit codes: {EXIT_DONE} done, {EXIT_USAGE} wrong usage, {EXIT_SOME_UNUSABLE} done but some inputs could "
    f"not be used, 64 to 78 as in sysexits.h, {EXIT_INTERRUPTED} interrupted.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,  # plain help: the rich one takes half of the start-up time to import
    pretty_exceptions_enable=False,
)

DEFAULT_CONFIG = Path("briefing.toml")

Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT...", help="Files, folders, globs, web pages or feeds, or - for standard input."),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The publication date of all articles, in place of what they say themselves."),
]
Lang = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="The language of texts too short to tell theirs. Default: that of most others."),
]
CONFIG_VARIABLE = "BRIEFING_CONFIG"


def found_config(given: Path) -> Path:
    """The settings that are meant: those given, by the environment too, else those here, else those of the user."""
    if given != DEFAULT_CONFIG:
        return given
    if named := os.environ.get(CONFIG_VARIABLE):
        return Path(named)
    if given.exists():
        return given
    from platformdirs import user_config_path

    own = user_config_path("briefing") / DEFAULT_CONFIG
    return own if own.exists() else given


Config = Annotated[
    Path,
    typer.Option(
        "--config",
        metavar="FILE",
        envvar=CONFIG_VARIABLE,
        callback=found_config,
        help="The settings file. Default: briefing.toml here, else in your configuration folder.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a line, for programs.")]
Model = Annotated[
    bool,
    typer.Option("--model/--no-model", help="Ask the reading model what is news and what was said, or rules alone."),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=1, help="Processes that share the work. Default: one a core."),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say on standard error what each step took.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Make it as of this moment, the data cut-off, or of the end of this day (or yesterday), by the zone of "
        "the desk whose settings are found, else of this machine; what came out later is left out. Default: now.",
    ),
]

Edits = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="The file of edits. Default: of an edition its desk's, else edits.toml next to it, else the desk's.",
    ),
]
_EDITS = "edits.toml"


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    if version:
        from importlib.metadata import version as installed

        print(installed("briefing"))
        raise typer.Exit


def leave(skipped: Collection[Skipped]) -> None:
    """End with exit code 3 where inputs could not be used; they have been named."""
    if skipped:
        count = len(skipped)
        report_problem(f"{count} input{'s' if count > 1 else ''} could not be used, named above")
        raise typer.Exit(EXIT_SOME_UNUSABLE)


def print_lines(records: Iterable[dict[str, Any]]) -> None:
    """Print one JSON object a line on standard output, whatever its encoding is."""
    from briefing.console.lines import to_line

    with reader_may_leave():
        for record in records:
            sys.stdout.buffer.write(to_line(record).encode() + b"\n")
        sys.stdout.buffer.flush()


def edits_file(given: Path | None, folder: Path) -> Path:
    """Where the edits of a brief in this folder stand.

    As given, else those of the desk whose edition it is, which reads no others, else next to the brief, else those of
    the desk whose settings are found. Raises `BadSettings` where none of these is known and settings are wrong that may
    name a desk.
    """
    if given is not None:
        return given
    edits_file, faults = folder / _EDITS, list[BadSettings]()
    found = next(_readable(_settings_found(), faults), None)
    above = _readable(_settings_above(folder), faults)
    own = next((desk for desk in chain([found] if found else [], above) if _is_edition_of(desk, folder)), None)
    if own:
        return own.edits
    if faults and not edits_file.exists():
        raise faults[0]
    return found.edits if found and not edits_file.exists() else edits_file


def profile_names(context: typer.Context, incomplete: str) -> list[str]:
    """The names of profiles that a shell may complete, of the settings that are meant; none where they are wrong."""
    file = found_config(context.params.get("config") or DEFAULT_CONFIG)
    desk = next(_readable([file], []), None)
    return [each.name for each in desk.profiles if each.name.startswith(incomplete)] if desk else []


ProfileNames = Annotated[
    list[str] | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="This profile alone; may be given several times.",
        autocompletion=profile_names,
    ),
]


def desk_today() -> date:
    """The day that it is at the desk whose settings are found, else on this machine: a brief needs no settings."""
    return today_at(next(_readable(_settings_found(), []), None))


def today_at(desk: Settings | None) -> date:
    """The day that it is in the zone of a desk; in that of this machine without one, or where profiles differ in it."""
    from briefing.clock import today_in

    return today_in(zone_of(desk))


def desk_zone() -> tzinfo | None:
    """The zone of the desk whose settings are found, in which a day ends; None for that of this machine."""
    return zone_of(next(_readable(_settings_found(), []), None))


def zone_of(desk: Settings | None) -> tzinfo | None:
    """The zone of a desk; None without one, or where its profiles differ in it."""
    from zoneinfo import ZoneInfo

    zones = {profile.edition.zone for profile in desk.profiles} if desk else set()
    return ZoneInfo(zones.pop()) if len(zones) == 1 else None


def _settings_found() -> Iterator[Path]:
    """The settings file that a command without `--config` takes, if there is one."""
    file = found_config(DEFAULT_CONFIG)
    if file != DEFAULT_CONFIG or file.exists():
        yield file


def _settings_above(folder: Path) -> Iterator[Path]:
    """Settings files in the folders around that of an edition: its desk is known wherever the command is given."""
    from briefing.store.names import edition_of_folder

    place = folder.resolve()
    if any(edition_of_folder(each.name) for each in (place, *place.parents)):
        yield from (file for each in place.parents if os.access(file := each / DEFAULT_CONFIG, os.R_OK))


def _readable(files: Iterable[Path], faults: list[BadSettings]) -> Iterator[Settings]:
    """The settings of the files; what is wrong with those that cannot be used is added to `faults`."""
    from briefing.settings import load_settings

    for file in files:
        try:
            yield load_settings(file)
        except BadSettings as error:
            faults.append(error)


def _is_edition_of(desk: Settings, folder: Path) -> bool:
    """Whether it is the folder of an edition of the desk, or lies in one; `build -o out/case` makes none of them."""
    from briefing.store.names import edition_of_folder

    place = folder.resolve()
    around = {each.parent: each.name for each in (place, *place.parents)}
    return any(edition_of_folder(around.get(output.resolve(), "")) for output in desk.outputs.values())
