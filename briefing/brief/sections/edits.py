"""The section "edits": what a person edited, beside what the sources tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.brief import edit_notes
from briefing.brief.material import Desk
from briefing.model import Changes, Edit, Edited, Event
from briefing.model.document import Block, Bullet, Bullets, Column, Line, Row, RowGroup, Run, RunKind, Table

KEY = "edits"

_COLUMNS = (("edited", 0.38), ("sources", 0.38), ("whose", 0.24))


def tell(desk: Desk) -> tuple[Block, ...]:
    """The warnings, then every edit beside what the sources tell: in force, left out, and without its event."""
    edited = desk.material.edits
    if edited is None:
        raise ValueError("the section of edits needs edits")
    warned = tuple(Bullet("", line) for line in edit_notes.warnings(desk))
    groups = [RowGroup(desk.say("edits", f"group-{key}"), rows) for key, rows in _groups(desk, edited) if rows]
    columns = tuple(Column(desk.say("edits", name), share) for name, share in _COLUMNS)
    table = Table(columns, tuple(groups), caption=desk.say("sections", KEY))
    return (*((Bullets(warned),) if warned else ()), table)


def rows_since(desk: Desk, changes: Changes) -> Iterator[Row]:
    """A row for each line of an earlier edition corrected since: who did, what was told, and what is printed now.

    Since: on the day of the edition before or later.
    """
    edited, since = desk.material.edits, changes.since
    if edited is None or since is None:
        return
    for id_, edit in edited.by_event.items():
        told = changes.of(id_).told
        if edit.corrects and edit.at and edit.at.date() >= since and told is not None and told.shown:
            event = edited.as_found(id_)
            what = (_strong(desk.say("edits", "edited-since")), *_signature(desk, edit))
            noted = (_muted(edit.note),) if edit.note else ()
            before = told.quoted if told.quoted.article in desk.quoting.numbers else event.summary.passage
            there = (_strong(desk.wording.when(told.when, short=True)), desk.quoting.line(before))
            yield _row(what, there, (*_as_edited(desk, event, edit), *noted))


def _groups(desk: Desk, edited: Edited) -> Iterator[tuple[str, tuple[Row, ...]]]:
    there = edited.by_event.items()
    yield "shown", tuple(_shown(desk, edited.as_found(id_), edit) for id_, edit in there if not edit.drop)
    yield "dropped", tuple(_row(_left_out(desk), (), _whose(desk, edit)) for _, edit in there if edit.drop)
    yield "untold", tuple(_absent(desk, edit) for edit in edited.untold)
    yield "unknown", tuple(_absent(desk, edit) for edit in edited.unknown)


def _shown(desk: Desk, event: Event, edit: Edit) -> Row:
    """An edit in force beside the line of the best source, each with its day."""
    there = (_strong(desk.wording.when(event.when, short=True)), desk.quoting.line(event.summary.passage))
    return _row(_as_edited(desk, event, edit), there, _whose(desk, edit))


def _as_edited(desk: Desk, event: Event, edit: Edit) -> Iterator[Line]:
    """The day and the words of an event as found, under an edit."""
    yield _strong(desk.wording.when(edit.when or event.when, short=True))
    if edit.text:
        yield Line((Run(edit.text),), desk.quoting.citations((event.summary.passage,)))
    else:
        yield _muted(desk.say("edits", "words-kept"))


def _left_out(desk: Desk) -> list[Line]:
    return [_strong(desk.say("edits", "left-out"))]


def _absent(desk: Desk, edit: Edit) -> Row:
    """An edit whose event is not there, beside what its line said when it was edited; of a dropped one nothing."""
    if edit.drop:
        return _row(_left_out(desk), (), _whose(desk, edit))
    here = [_strong(desk.wording.when(edit.when, short=True))] if edit.when else []
    here += [Line((Run(edit.text),))] if edit.text else []
    said = (words for words in (edit.line_when, edit.line) if words)
    there = [_muted(desk.say("edits", "line-then", words=", ".join(said)))] if edit.line or edit.line_when else []
    return _row(here, there, _whose(desk, edit))


def _whose(desk: Desk, edit: Edit) -> Iterator[Line]:
    """Who and when, the note, and the id under which the edit can be changed."""
    yield from _signature(desk, edit)
    if edit.note:
        yield _muted(edit.note)
    if edit.at is None:
        yield _muted(desk.say("edits", "no-time"))
    yield _muted(edit.event)


def _signature(desk: Desk, edit: Edit) -> Iterator[Line]:
    signed = [edit.who, desk.wording.day(edit.at.date(), short=True) if edit.at else ""]
    if any(signed):
        yield Line((Run(", ".join(filter(None, signed))),))


def _row(*cells: Iterable[Line]) -> Row:
    return Row(tuple(tuple(cell) for cell in cells))


def _strong(text: str) -> Line:
    return Line((Run(text, RunKind.STRONG),))


def _muted(text: str) -> Line:
    return Line((Run(text, RunKind.MUTED),))
