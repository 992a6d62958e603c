"""What a person edited, as the brief shows it: the mark on a line, the warnings, and the section "edits"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.brief.entries import Entry
from briefing.brief.material import Desk
from briefing.brief.quoting import clipped
from briefing.model import Changes, Contradiction, Edit, Edited, Event, Objection, Status
from briefing.model.document import Block, Bullet, Bullets, Column, Line, Row, RowGroup, Run, RunKind, Table

KEY = "edits"

_COLUMNS = (("edited", 0.38), ("sources", 0.38), ("whose", 0.24))
_CLIPPED = 160  # characters of a person's words that a warning repeats: enough to know them again


def tell(desk: Desk) -> tuple[Block, ...]:
    """The warnings, then every edit beside what the sources tell: in force, left out, and without its event."""
    edited = desk.material.edits
    if edited is None:
        raise ValueError("the section of edits needs edits")
    warned = tuple(Bullet("", line) for line in warnings(desk))
    groups = [RowGroup(desk.say("edits", f"group-{key}"), rows) for key, rows in _groups(desk, edited) if rows]
    columns = tuple(Column(desk.say("edits", name), share) for name, share in _COLUMNS)
    table = Table(columns, tuple(groups), caption=desk.say("sections", KEY))
    return (*((Bullets(warned),) if warned else ()), table)


def warnings(desk: Desk) -> tuple[Line, ...]:
    """A line for each thing that reports newer than an edit tell otherwise, citing them; none where nothing is."""
    edited = desk.material.edits
    return tuple(_warning(desk, each) for each in edited.contradictions) if edited else ()


def mark(desk: Desk, entry: Entry) -> str:
    """Who edited a line, when and why ("edited by hand on 31 March 2026 (A. Editor): by telephone"), "" for none."""
    edit = desk.edit(entry)
    if edit is None:
        return ""
    text = _signed(desk, "mark", edit)
    return desk.say("edits", "noted", text=text, note=edit.note) if edit.note else text


def _signed(desk: Desk, key: str, edit: Edit) -> str:
    """The words `key` with the day and the name of an edit, as far as they are known."""
    day = desk.wording.day(edit.at.date()) if edit.at else ""
    words = desk.say("edits", key)
    if not day and not edit.who:
        return words
    signature = "signed" if day and edit.who else "signed-day" if day else "signed-who"
    return f"{words} {desk.say('edits', signature, day=day, who=edit.who)}"


def _warning(desk: Desk, against: Contradiction) -> Line:
    count = len(against.passages)
    runs = [Run(_head(desk, against) + " — ")]
    key = f"{_label(against)}-{'one' if count == 1 else 'many'}"
    when = desk.wording.when(against.when) if against.when else ""
    runs.append(Run(desk.say("edits", key, count=count, when=when), RunKind.STRONG))
    if against.kind is Objection.FIGURE:
        runs += [Run(" "), *desk.quoting.runs(against.passages[0])]
        runs.append(Run(f" ({desk.wording.words['figures'].get(against.label, against.label)})", RunKind.MUTED))
    return Line(tuple(runs), desk.quoting.citations(against.passages))


def _label(against: Contradiction) -> str:
    return "negated" if against.status is Status.NEGATED else against.kind.value


def _head(desk: Desk, against: Contradiction) -> str:
    """Whose edit is contradicted, and what it says."""
    edit = against.edit
    if edit.drop:
        return desk.say("edits", "warned", head=_signed(desk, "warned-drop", edit), said=edit.event)
    day = desk.wording.when(edit.when) if edit.when else ""
    words = clipped(edit.text, _CLIPPED) if edit.text else ""
    said = day or words if against.kind is Objection.DATE else words or day
    return desk.say("edits", "warned", head=_signed(desk, "warned-edit", edit), said=said)


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
