"""What a line says of a person's edit, and the warnings that newer reports contradict one."""

from __future__ import annotations

from briefing.brief.entries import Entry
from briefing.brief.material import Desk
from briefing.brief.quoting import clipped
from briefing.model import Contradiction, Edit, Objection, Status
from briefing.model.document import Line, Run, RunKind

_CLIPPED = 160  # characters of a person's words that a warning repeats: enough to know them again


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
        runs.append(Run(f" ({desk.wording.labels.figures.get(against.label, against.label)})", RunKind.MUTED))
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
