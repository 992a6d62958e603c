"""The program's name, its help, and the options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.console.problems import report_problem
from briefing.console.streams import reader_may_leave
from briefing.errors import EXIT_DONE, EXIT_INTERRUPTED, EXIT_SOME_UNUSABLE, EXIT_USAGE, BadSettings

if TYPE_CHECKING:
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
DEFAULT_FORMATS = "pdf,docx,md,json"

Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT...", help="Files, folders, globs, web pages or feeds, or - for standard input."),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The publication date of all articles, in place of what they say themselves."),
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
AsOf = Annotated[
    str | None, typer.Option(metavar="DATE", help="Make it as of this moment, the data cut-off. Default: now.")
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

    As given, else those of the desk that made it, which reads no others, else next to the brief, else those of the desk
    whose settings are found. Raises `BadSettings` where a desk must be asked and its settings are wrong.
    """
    if given is not None:
        return given
    beside = folder / _EDITS
    try:
        found = _settings_found()
        desks = (desk for desk in (found, *_settings_above(folder)) if desk)
        own = next((desk for desk in desks if _made_by(desk, folder)), None)
    except BadSettings:
        if beside.exists():
            return beside
        raise
    desk = own if own or beside.exists() else found
    return desk.edits if desk else beside


def _settings_found() -> Settings | None:
    """The settings that a command without `--config` takes, None where there are none."""
    from briefing.settings import load_settings

    file = found_config(DEFAULT_CONFIG)
    return load_settings(file) if file != DEFAULT_CONFIG or file.exists() else None


def _settings_above(folder: Path) -> Iterator[Settings]:
    """Settings in the folders around that of an edition, by which its desk is known wherever the command is given."""
    from briefing.settings import load_settings
    from briefing.store.names import edition_of_folder

    if edition_of_folder(folder.resolve().name):
        files = (parent / DEFAULT_CONFIG for parent in folder.resolve().parents)
        yield from (load_settings(file) for file in files if file.is_file())


def _made_by(desk: Settings, folder: Path) -> bool:
    return any(folder.resolve().is_relative_to(output.resolve()) for output in desk.outputs.values())
