"""What a line says of a person's edit, and the warnings that newer reports contradict one or that it no longer fits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.printed import About, line_records
from briefing.brief.quoting import clipped, folded
from briefing.model import Contradiction, Edit, Objection, Orphan, Status
from briefing.model.document import Line, PrintedLine, Run, RunKind

_CLIPPED = 160  # characters of a person's words that a warning repeats: enough to know them again
_MOST_ORPHANS = 6  # edits that no longer fit, printed in full: so much of page one is left to the news


def warnings(context: Context) -> tuple[Line, ...]:
    """A line for each thing in which reports newer than an edit differ from it, citing them; none where nothing is."""
    edited = context.material.edits
    return tuple(_warning(context, each) for each in edited.contradictions) if edited else ()


def warning_records(context: Context, section: str) -> Iterator[PrintedLine]:
    """The records of those warnings that quote a report."""
    edited = context.material.edits
    against = edited.contradictions if edited else ()
    for each, line in zip(against, warnings(context), strict=True):
        yield from line_records(context, section, [line], About((each.edit.event,)))


def orphans(context: Context) -> tuple[Line, ...]:
    """A line for each edit that no longer fits: whose it is, what it said, what it was made on, and why.

    Of many, the newest, and the ids of the others. The words stand here and nowhere else, and cite nothing.
    """
    edited = context.material.edits
    newest_first = sorted(edited.orphaned if edited else (), key=_moment, reverse=True)
    shown, others = newest_first[:_MOST_ORPHANS], newest_first[_MOST_ORPHANS:]
    lines = [_orphan(context, each) for each in shown]
    if others:
        names = ", ".join(each.edit.event for each in others)
        lines.append(Line((Run(context.labels.edits.orphans_more.format(count=len(others), events=names)),)))
    return tuple(lines)


def line_then(context: Context, edit: Edit) -> str:
    """The day and the words that an edit was made on, "" for one that is pinned to none."""
    if edit.pin is None:
        return ""
    return f"{context.wording.when(edit.pin.when)}, “{clipped(folded(edit.pin.passage.text), _CLIPPED)}”"


def mark(context: Context, entry: Entry) -> str:
    """Who edited a line, when and why ("edited by hand on 31 March 2026 (A. Editor): by telephone"), "" for none."""
    edit = context.edit(entry)
    if edit is None:
        return ""
    text = _signed(context, "mark", edit)
    return context.labels.edits.noted.format(text=text, note=edit.note) if edit.note else text


def added(context: Context, edit: Edit) -> str:
    """Who wrote an addition, and when."""
    return _signed(context, "added", edit)


def _signed(context: Context, key: str, edit: Edit) -> str:
    """The words `key` with the day and the name of an edit, as far as they are known."""
    day = context.wording.day(edit.at.date()) if edit.at else ""
    words = context.labels.phrase("edits", key)
    if not day and not edit.who:
        return words
    edits = context.labels.edits
    signature = edits.signed if day and edit.who else edits.signed_day if day else edits.signed_who
    return f"{words} {signature.format(day=day, who=edit.who)}"


def _moment(orphan: Orphan) -> tuple[datetime, str]:
    return orphan.edit.at or datetime.min.replace(tzinfo=UTC), orphan.edit.event


def _orphan(context: Context, orphan: Orphan) -> Line:
    labels, edit = context.labels.edits, orphan.edit
    head = labels.orphaned.format(head=_signed(context, "orphaned-drop" if edit.drop else "orphaned-edit", edit))
    day = context.wording.when(edit.when) if edit.when else ""
    # What a person left out is not printed for having been left out.
    said = [] if edit.drop else [day, clipped(edit.text, _CLIPPED) if edit.text else "", edit.note]
    then = labels.orphaned_on.format(words=line_then(context, edit)) if edit.pin and not edit.drop else ""
    why = labels.orphaned_look.format(why=context.labels.phrase("edits", f"misfit-{orphan.why}"), event=edit.event)
    rest = "; ".join(filter(None, (*said, then, why)))
    return Line((Run(head, RunKind.STRONG), Run(f" {rest}")))


def _warning(context: Context, against: Contradiction) -> Line:
    count = len(against.passages)
    runs = [Run(_head(context, against) + " — ")]
    key = f"{_label(against)}-{'one' if count == 1 else 'many'}"
    when = context.wording.when(against.when) if against.when else ""
    runs.append(Run(context.labels.phrase("edits", key).format(count=count, when=when), RunKind.STRONG))
    if against.kind is Objection.FIGURE:
        runs += [Run(" "), *context.quoting.runs(against.passages[0])]
        runs.append(Run(f" ({context.labels.figures.get(against.label, against.label)})", RunKind.MUTED))
    return Line(tuple(runs), context.quoting.citations(against.passages))


def _label(against: Contradiction) -> str:
    return "negated" if against.status is Status.NEGATED else against.kind.value


def _head(context: Context, against: Contradiction) -> str:
    """Whose edit is contradicted, and what it says."""
    edit = against.edit
    if edit.drop:
        return context.labels.edits.warned.format(head=_signed(context, "warned-drop", edit), said=edit.event)
    day = context.wording.when(edit.when) if edit.when else ""
    words = clipped(edit.text, _CLIPPED) if edit.text else ""
    said = day or words if against.kind is Objection.DATE else words or day
    return context.labels.edits.warned.format(head=_signed(context, "warned-edit", edit), said=said)
