"""The section "edits": what a person edited, next to what the sources report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.brief import edit_notes
from briefing.brief.additions import is_printed
from briefing.brief.context import Context
from briefing.brief.lines import muted, strong
from briefing.brief.printed import About, AboutRow, Content, row_records
from briefing.model import Changes, Edit, Edited, Event, Passage
from briefing.model.document import Bullet, Bullets, Column, Line, Row, RowGroup, Run, SectionKey, Table

KEY = SectionKey.EDITS


def content(context: Context) -> Content:
    """The warnings, then every edit next to what the sources report: in force, left out, and without its event."""
    edited = context.material.edits
    if edited is None:
        raise ValueError("the section of edits needs edits")
    # Page one says which edits no longer fit, unless a layout of the user's leaves the changes out.
    orphans = () if SectionKey.CHANGES in context.layout.order else edit_notes.orphans(context)
    warned = tuple(Bullet("", line) for line in (*edit_notes.warnings(context), *orphans))
    groups = [(heading, rows) for heading, rows in _groups(context, edited) if rows]
    words = context.labels.edits
    columns = Column(words.edited, 0.38), Column(words.sources, 0.38), Column(words.whose, 0.24)
    row_groups = tuple(RowGroup(heading, tuple(row for row, _ in rows)) for heading, rows in groups)
    table = (Table(columns, row_groups, caption=context.labels.captions.words[KEY]),) if groups else ()
    records = row_records(context, KEY, (row for _, rows in groups for row in rows))
    return Content(
        (*((Bullets(warned),) if warned else ()), *table),
        (*edit_notes.warning_records(context, KEY), *records),
    )


def is_wanted(context: Context) -> bool:
    """Whether there is an edit to be shown; those that no longer fit are a matter of page one."""
    edited = context.material.edits
    if edited is None:
        return False
    elsewhere = edited.orphaned and SectionKey.CHANGES not in context.layout.order
    return bool(edited.by_event or edited.not_reported or edited.additions or elsewhere)


def rows_since(context: Context, changes: Changes) -> Iterator[AboutRow]:
    """A row for each line of an earlier edition corrected since: who did, what was printed, and what is printed now.

    Since: on the day of the edition before or later.
    """
    edited, since = context.material.edits, changes.since
    if edited is None or since is None:
        return
    for id_, edit in edited.by_event.items():
        printed = changes.of(id_).printed
        if edit.corrects and edit.at and edit.at.date() >= since and printed is not None and printed.shown:
            event = edited.as_found(id_)
            what = (strong(context.labels.edits.edited_since), *_signature(context, edit))
            noted = (muted(edit.note),) if edit.note else ()
            there = (
                strong(context.wording.when(printed.when, short=True)),
                context.quoting.line(_pinned(context, event)),
            )
            yield _row(what, there, (*_as_edited(context, event, edit), *noted)), About.event(event)


def _groups(context: Context, edited: Edited) -> Iterator[tuple[str, list[AboutRow]]]:
    there, words = edited.by_event.items(), context.labels.edits
    yield words.group_shown, [_shown(context, edited.as_found(id_), edit) for id_, edit in there if not edit.drop]
    yield words.group_dropped, [_absent(context, edit) for _, edit in there if edit.drop]
    here = [edit for edit in edited.additions if is_printed(context, edit)]
    yield words.group_added, [_absent(context, edit) for edit in here]
    absent = [edit for edit in edited.additions if edit not in here]
    yield words.group_untold, [_absent(context, edit) for edit in (*edited.not_reported, *absent)]


def _shown(context: Context, event: Event, edit: Edit) -> AboutRow:
    """An edit in force next to the passage that it was made on, each with its day."""
    there = (strong(context.wording.when(event.when, short=True)), context.quoting.line(_pinned(context, event)))
    return _row(_as_edited(context, event, edit), there, _whose(context, edit)), About.event(event)


def _as_edited(context: Context, event: Event, edit: Edit) -> Iterator[Line]:
    """The day and the words of an event as found, under an edit."""
    yield strong(context.wording.when(edit.when or event.when, short=True))
    if edit.text:
        yield Line((Run(edit.text),), context.quoting.citations((_pinned(context, event),)))
    else:
        yield muted(context.labels.edits.words_kept)


def _pinned(context: Context, event: Event) -> Passage:
    """The passage that the edit of an event was made on."""
    edited = context.material.edits
    return edited.pinned.get(event.id, event.summary.passage) if edited else event.summary.passage


def _left_out(context: Context) -> list[Line]:
    return [strong(context.labels.edits.left_out)]


def _absent(context: Context, edit: Edit) -> AboutRow:
    """An edit whose event is not there, next to what its line said when it was edited; of a dropped one nothing."""
    about = About((edit.event,))
    if edit.drop:
        return _row(_left_out(context), (), _whose(context, edit)), about
    here = [strong(context.wording.when(edit.when, short=True))] if edit.when else []
    here += [Line((Run(edit.text),))] if edit.text else []
    there = (
        [muted(context.labels.edits.line_then.format(words=edit_notes.line_then(context, edit)))] if edit.pin else []
    )
    return _row(here, there, _whose(context, edit)), about


def _whose(context: Context, edit: Edit) -> Iterator[Line]:
    """Who and when, the note, and the id under which the edit can be changed."""
    yield from _signature(context, edit)
    if edit.note:
        yield muted(edit.note)
    if edit.at is None:
        yield muted(context.labels.edits.no_time)
    yield muted(edit.event)


def _signature(context: Context, edit: Edit) -> Iterator[Line]:
    signed = [edit.who, context.wording.day(edit.at.date(), short=True) if edit.at else ""]
    if any(signed):
        yield Line((Run(", ".join(filter(None, signed))),))


def _row(*cells: Iterable[Line]) -> Row:
    return Row(tuple(tuple(cell) for cell in cells))
