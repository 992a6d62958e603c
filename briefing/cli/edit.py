"""The command `edit`: a person's corrections, which the editions after it show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.app import DEFAULT_CONFIG, Config, Json, app, print_lines
from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.edits.pin import Printed
    from briefing.edits.request import EditRequest
    from briefing.model import Edit
    from briefing.settings import Settings


@app.command()
def edit(
    event: Annotated[
        str | None, typer.Argument(metavar="EVENT-ID", help="The event; without it, those of the last edition.")
    ] = None,
    when: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="When it happened: 2015-10-08, 2015-10, 2015-10-05/2015-10-08, unknown …"),
    ] = None,
    text: Annotated[str | None, typer.Option(help="Words to print in place of the quotation.")] = None,
    drop: Annotated[bool, typer.Option("--drop", help="Leave the event out.")] = False,
    note: Annotated[str | None, typer.Option(help="Why, for the readers of the brief.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the edit of the event back.")] = False,
    who: Annotated[str | None, typer.Option(metavar="NAME", help="Whose edit it is. Default: your user name.")] = None,
    every: Annotated[bool, typer.Option("--all", help="List the events of earlier editions too.")] = False,
    json: Json = False,
    config: Config = DEFAULT_CONFIG,
) -> None:
    """Correct an event by hand from the next edition on: its time, its words, or leave it out; "" takes one back."""
    from briefing.edits.request import EditRequest
    from briefing.settings import load_settings

    settings = load_settings(config)
    change = EditRequest(when, text, drop, note)
    if event is None:
        if undo or not change.asks_nothing:
            raise UsageError("name the event to edit; `briefing edit` without more lists the ids")
        _list(settings, every=every, json=json)
    else:
        _edit(settings, event, None if undo else change, who)


def _list(settings: Settings, *, every: bool, json: bool) -> None:
    from briefing.console.editing import newest_of, not_listed, printed_events, record, table
    from briefing.console.problems import report
    from briefing.console.tables import house_wording, print_all
    from briefing.edits.file import read_edits

    edits = {each.event: each for each in read_edits(settings.edits)}
    printed, wording = newest_of(each.events for each in _printed(settings)), house_wording()
    lines = printed_events(printed.values(), every=every)
    if json:
        print_lines(record(each, edits.get(each.event), wording) for each in lines)
    elif lines:
        print_all([table(lines, edits, wording)])
    else:
        report("no edition has printed an event yet; `briefing daily` makes one")
    for line in not_listed(tuple(edits.values()), {each.event for each in lines}):
        report(f"not among them: {line}")


def _edit(settings: Settings, words: str, change: EditRequest | None, who: str | None) -> None:
    from dataclasses import replace

    from briefing.clock import data_cutoff
    from briefing.console.editing import described, event_named, newest_of, pinned_on, user_name
    from briefing.console.plain import plain
    from briefing.console.problems import report
    from briefing.edits.file import change_edit, read_edits
    from briefing.edits.pin import pin_of
    from briefing.edits.request import make_edit, still_of

    printed = _printed(settings)
    newest = newest_of(each.events for each in printed)
    event = event_named(words, {*newest, *(each.event for each in read_edits(settings.edits))})
    name, now = who or user_name(), data_cutoff()
    replaced: list[Edit] = []

    def made(before: Edit | None) -> Edit | None:
        if change is not None:
            kept = still_of(before, newest.get(event))
            if before is not None and kept is None:
                replaced.append(before)
            pin = pin_of(event, printed, on=kept.pin.passage if kept and kept.pin else None)
            edit = make_edit(event, change, who=name, at=now, before=kept)
            return replace(edit, pin=pin) if pin else edit
        if before is None:
            raise UsageError(f"{event} is not edited")
        return None

    after = change_edit(settings.edits, event, made)
    for old in replaced:
        report(f"this takes the place of another, made {pinned_on(old)}: {described(old)}")
    print(plain(f"{event}: {described(after)} {pinned_on(after)}" if after else f"{event}: as the sources report it"))


def _printed(settings: Settings) -> list[Printed]:
    """What the editions of each profile printed; nothing where none was made."""
    from briefing.daily.pinning import printed_by
    from briefing.store import Store

    with Store.look_into(settings.state) as store:
        return printed_by(store, [profile.name for profile in settings.profiles])
