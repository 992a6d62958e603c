"""The command show: the passages that an event rests on, from articles or from what editions printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import DEFAULT_CONFIG, Config, Jobs, Json, Lang, Model, Published, app, leave, print_lines
from briefing.cli.given import Given, is_of_archive, read, searched_for
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.console.showing import Shown
    from briefing.model import Skipped


@app.command()
def show(
    event: Annotated[str, typer.Argument(metavar="EVENT-ID", help="The event, by its id or the beginning of it.")],
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUT...]", help="Where to find it. Default: what the desk's editions printed."),
    ] = None,
    published: Published = None,
    lang: Lang = None,
    json: Json = False,
    model: Model = True,
    config: Config = DEFAULT_CONFIG,
    jobs: Jobs = None,
) -> None:
    """Print the passages that an event rests on, each with outlet, headline, day and link."""
    from briefing.console import showing

    skipped: tuple[Skipped, ...] = ()
    if inputs:
        shown, skipped = _found(event, inputs, Given(published, lang), model=model, jobs=jobs)
    else:
        shown = _printed(event, config)
    if json:
        print_lines([showing.record(shown)])
    else:
        from briefing.console import tables

        tables.print_all(showing.parts(shown, tables.house_wording()))
    leave(skipped)


def _found(
    words: str, inputs: list[str], given: Given, *, model: bool, jobs: int | None
) -> tuple[Shown, tuple[Skipped, ...]]:
    """The event of that id in the inputs, and those that could not be used."""
    from briefing.console.editing import event_named
    from briefing.console.showing import of_event
    from briefing.pipeline import merge_and_order

    known: dict[str, str] = {}
    if is_of_archive(inputs, given, model=model):
        from briefing.archive.asking import ask_about

        sought = ask_about(Path(inputs[0]), words)
        dated, mentions, known = sought.answer.dated, sought.answer.mentions, sought.known
        words = next(iter(known.values()))
    else:
        dated = read(inputs, given, jobs=jobs)
        mentions = searched_for(dated, model=model, jobs=jobs)
    events = {each.id: each for each in merge_and_order(dated, mentions, known=known).events}
    name = event_named(words, events, "there is no event {words} in these inputs; `briefing timeline` lists the ids")
    return of_event(events[name], {article.id: article for article in dated.articles}), dated.skipped


def _printed(words: str, config: Path) -> Shown:
    """The event of that id as the newest edition that printed it, of any profile, knew it."""
    from briefing.console.editing import event_named, newest_of
    from briefing.console.showing import homes_of, of_printed
    from briefing.daily.kept import source_articles
    from briefing.settings import load_settings
    from briefing.store import Store

    if config == DEFAULT_CONFIG and not config.exists():
        raise UsageError(f"name the INPUT in which {words} was found; there is no {config}, so no desk to ask")
    settings = load_settings(config)
    with Store.look_into(settings.state) as store:
        printed_by = {profile.name: store.remembered(profile.name).printed for profile in settings.profiles}
        newest = newest_of(printed_by.values())
        printed = newest[event_named(words, newest)]
        profile = next(name for name, events in printed_by.items() if events.get(printed.event) is printed)
        homes = homes_of(printed_by[profile].values())
        return of_printed(printed, source_articles(store, profile, printed), homes)
