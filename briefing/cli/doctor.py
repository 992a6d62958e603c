"""The command that looks for what is weak or broken: in articles, and at a desk that makes a daily edition."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import (
    DEFAULT_CONFIG,
    AsOf,
    Json,
    Published,
    app,
    desk_today,
    desk_zone,
    found_config,
    leave,
    print_lines,
    today_at,
    zone_of,
)
from briefing.console.problems import progress, report, report_problem, report_skipped
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.doctor.articles import Weakness
    from briefing.settings import Settings

Inputs = Annotated[
    list[str] | None,
    typer.Argument(metavar="[INPUT...]", help="What to look at; without any, the desk of the settings."),
]


@app.command()
def doctor(
    inputs: Inputs = None,
    published: Published = None,
    json: Json = False,
    write_records: Annotated[
        bool,
        typer.Option("--write-records", help="Next to each file with a problem, write a record to complete."),
    ] = False,
    as_of: AsOf = None,
    config: Annotated[
        Path | None,
        typer.Option("--config", metavar="FILE", help="Look at the desk of these settings."),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Do not read all that is kept of editions to see whether it is whole.")
    ] = False,
    online: Annotated[
        bool, typer.Option("--online", help="Also ask feeds, pages, the mail server and the webhook; nothing is sent.")
    ] = False,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="FILE", help="Say what a Word template lacks for a brief.")
    ] = None,
    repair: Annotated[
        bool, typer.Option("--repair", help="Rebuild the damaged database of a desk from its manifests.")
    ] = False,
) -> None:
    """Check articles, or a desk: dates and their evidence, settings, templates, the store."""
    _require_fitting(
        inputs,
        at_desk=not repair and (config is not None or not (inputs or template)),
        json=json and (template is not None or (repair and not inputs)),
        of_desk={"--online": online, "--quick": quick},
        of_articles={"--published": published is not None, "--write-records": write_records},
    )
    if template:
        _look_at_template(template)
    if template and not (inputs or config or repair):
        return
    if repair:
        _repair(config or found_config(DEFAULT_CONFIG))
    elif config or not inputs:
        _look_at_desk(
            config or found_config(DEFAULT_CONFIG), as_of, json=json, online=online, or_nothing=not inputs, quick=quick
        )
    if inputs:
        _look_at_articles(inputs, published, as_of, json=json, write_records=write_records)


def _require_fitting(
    inputs: list[str] | None,
    *,
    at_desk: bool,
    json: bool,
    of_desk: Mapping[str, bool],
    of_articles: Mapping[str, bool],
) -> None:
    """Raise `UsageError` for an option that would be dropped without a word; `json`: where there is none to print."""
    if json:
        raise UsageError("--json: what a template lacks, and what a repair did, is printed for people alone")
    for option in (each for each, given in of_desk.items() if given and not at_desk):
        raise UsageError(f"{option}: is for the look at a desk; name its settings with --config")
    for option in (each for each, given in of_articles.items() if given and not inputs):
        raise UsageError(f"{option}: is for the look at articles; name them")


def _look_at_articles(
    inputs: list[str], published: str | None, as_of: str | None, *, json: bool, write_records: bool
) -> None:
    from briefing.clock import data_cutoff
    from briefing.console import checkup
    from briefing.doctor import weaknesses
    from briefing.doctor import write_records as write_for
    from briefing.mentions import LANGUAGES
    from briefing.model import PublicationDate
    from briefing.reading import read

    now = data_cutoff(as_of, today=desk_today, zone=desk_zone)
    given = PublicationDate.of(published) if published is not None else None
    with progress(None, "reading") as counter:
        found = read(inputs, published=given, stdin=sys.stdin.buffer if sys.stdin else None, each=counter.each)
    report_skipped(found.skipped)
    weak = {each.id: weaknesses(each, now=now, languages=LANGUAGES) for each in found.articles}
    if json:
        print_lines(checkup.record(article, weak[article.id]) for article in found.articles)
    else:
        from briefing.console import tables

        wording = tables.house_wording()
        tables.print_all(p for each in found.articles for p in checkup.table(each, weak[each.id], wording))
    for written in write_for(found.articles, weak) if write_records else ():
        report(f"wrote {written.path}; complete it and it will be used")
    leave(found.skipped)


def _look_at_desk(config: Path, as_of: str | None, *, json: bool, online: bool, or_nothing: bool, quick: bool) -> None:
    from briefing.clock import data_cutoff
    from briefing.console import checkup
    from briefing.console.tables import print_all
    from briefing.doctor.desk import desk_weaknesses, exit_code
    from briefing.settings import load_settings

    if or_nothing and not config.exists():
        raise UsageError(f"name articles to look at; there is no {config} of a desk either")
    settings = load_settings(config)
    now = data_cutoff(as_of, today=lambda: today_at(settings), zone=lambda: zone_of(settings))
    found = tuple(desk_weaknesses(settings, now=now, quick=quick))
    if online:
        found += _online(settings)
    if json:
        print_lines([checkup.desk_record(settings.file, found)])
    else:
        print_all(checkup.desk_table(settings.file, found))
    if code := exit_code(found):
        count = sum(exit_code([each]) != 0 for each in found)  # that an edition is held back is none
        report_problem(f"{count} problem{'s' if count > 1 else ''}, listed above")
        raise typer.Exit(code)


def _look_at_template(template: Path) -> None:
    from briefing.console.plain import plain
    from briefing.writing.theme import load_theme
    from briefing.writing.word.template import lacking_in

    lacking = lacking_in(template, load_theme())
    print(plain(f"{template}: can be used"))
    if lacking:
        print(plain(f"  taken from the house template, since it has none of its own: {', '.join(lacking)}"))


def _online(settings: Settings) -> tuple[Weakness, ...]:
    from briefing.doctor.network import network_weaknesses
    from briefing.web.asking import new_client

    clients = {private: new_client(private=private) for private in (False, True)}
    with progress(None, "asking") as counter:
        return tuple(counter.each(network_weaknesses(settings, lambda private: clients[private].get)))


def _repair(config: Path) -> None:
    from briefing.clock import data_cutoff
    from briefing.settings import load_settings
    from briefing.store.repair import repair

    settings = load_settings(config)
    done = repair(settings.state, data_cutoff(), settings.outputs)
    report_skipped(done.problems)
    if not done.needed:
        report(f"{settings.state} is sound; nothing was changed")
        return
    report(
        f"editions: {done.editions}, articles: {done.items}, waiting for an edition: {done.waiting}, "
        f"to be delivered: {done.pending}"
    )
    if done.aside:
        report_problem(f"the damaged database is now {done.aside}; remove it when all is well")
    leave(done.problems)
