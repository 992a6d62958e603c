"""The commands that set a desk up: init, schedule."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.app import CONFIG_VARIABLE, DEFAULT_CONFIG, Config, app, profile_names
from briefing.console.plain import plain
from briefing.console.problems import report, report_problem
from briefing.console.streams import reader_may_leave
from briefing.errors import UsageError

_ENGLISH = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language tag (BCP 47)."""


@app.command()
def init(
    config: Annotated[
        Path, typer.Option("--config", metavar="FILE", envvar=CONFIG_VARIABLE, help="Where to write the settings.")
    ] = DEFAULT_CONFIG,
    zone: Annotated[
        str | None, typer.Option(metavar="ZONE", help="The time zone of the editions. Default: that of this machine.")
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE", help="The language of a brief's own words: of any but en you write them yourself."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a settings file that exists.")] = False,
) -> None:
    """Write a settings file to start from, each setting explained, and make the folder for articles."""
    from briefing.clock import machine_zone
    from briefing.settings.init import labels_of, write_starter
    from briefing.zones import is_zone_name

    no_zone = "is no name of a time zone; write one like Europe/Berlin"
    zone = zone or _asked_for("Time zone of the editions", machine_zone() or "UTC", is_zone_name, no_zone)
    if not is_zone_name(zone):
        raise UsageError(f"--zone {zone}: {no_zone}")
    words, no_code = "Language of a brief's own words, en or that in which you write them", "is no code of a language"
    language = language or _asked_for(words, _ENGLISH, _is_language, f"{no_code}; write one like en or pt-BR")
    if not _is_language(language):
        raise UsageError(f"--language {language}: {no_code}; write one like en or pt-BR")
    own_words = language if language.split("-")[0] != _ENGLISH else None
    written = write_starter(config, zone=zone, own_words=own_words, force=force)
    with reader_may_leave():
        print(plain(str(written)))
    report(f"its zone is {zone}; look it through, put articles into {config.parent / 'articles'}")
    if own_words:
        report(f"a brief prints English words until you have written them in {labels_of(config)}")


def _is_language(code: str) -> bool:
    return _LANGUAGE.fullmatch(code) is not None


def _asked_for(what: str, usual: str, fits: Callable[[str], bool], wrong: str) -> str:
    """What a person at a terminal answers, asked until it fits, who may take the usual; without a person, the usual."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        return usual
    while True:
        answer = str(typer.prompt(what, default=usual, err=True)).strip()
        if fits(answer):
            return answer
        report_problem(f"{answer}: {wrong}")


@app.command()
def schedule(
    config: Config = DEFAULT_CONFIG,
    profile: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this profile.", autocompletion=profile_names)
    ] = None,
    catch_up: Annotated[int, typer.Option(metavar="N", min=0, help="Make up to N missed editions in one run.")] = 7,
    only: Annotated[
        str | None, typer.Option(metavar="KIND", help="Print only cron, service or timer, to be saved in a file.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FOLDER", help="Write the systemd units there, a file each.")
    ] = None,
    as_user: Annotated[
        str | None, typer.Option(metavar="NAME", help="Units for the system manager, to run as this user.")
    ] = None,
) -> None:
    """Print a crontab line and systemd units, or write the units; nothing is installed."""
    from briefing.clock import data_cutoff, machine_zone
    from briefing.daily.jobs import jobs, this_program
    from briefing.daily.schedule import KINDS, units
    from briefing.daily.schedule import schedule as scheduled
    from briefing.files import place
    from briefing.settings import load_settings

    if only is not None and only not in KINDS:
        raise UsageError(f"--only {only}: choose from {', '.join(KINDS)}")
    if as_user is not None and not as_user.replace("-", "a").replace("_", "a").isalnum():
        raise UsageError(f"--as-user {as_user}: is no name of a user")
    found = jobs(load_settings(config), program=this_program(), catch_up=catch_up, profile=profile)
    since = data_cutoff().date()
    if out is not None:
        if only == "cron":
            raise UsageError(
                "--out: crontab lines stand in no file of their own; print them, and add them by `crontab -e`"
            )
        texts = units(found, since=since, only=only, user=as_user)
        with reader_may_leave():
            for path in place({name: unit.encode() for name, unit in texts.items()}, out):
                print(plain(str(path)))
        return
    if only in KINDS[1:] and len(found) > 1:
        raise UsageError(
            f"--only {only}: each profile has a file of its own; write them with -o FOLDER, or name --profile"
        )
    text = scheduled(found, machine=machine_zone(), since=since, only=only, user=as_user)
    with reader_may_leave():
        print(plain(text), end="")
