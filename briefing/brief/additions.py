"""Lines of a person's own, each set below the line that it was written below in a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.brief import edit_notes
from briefing.brief.by_hand import below, moment_of, words_of
from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.printed import Content
from briefing.brief.quoting import folded
from briefing.model import Edit
from briefing.model.document import (
    Block,
    Bullet,
    Bullets,
    Line,
    Paragraph,
    Place,
    PrintedLine,
    Row,
    Run,
    RunKind,
    SectionKey,
    Table,
)


def with_additions(context: Context, section: str, content: Content) -> Content:
    """The section with what a person added to it, each addition below the line that it was written below."""
    edited = context.material.edits
    added = [edit for edit in edited.additions if edit.section == section] if edited else []
    blocks = list(content.blocks)
    # Each goes right below its line, so the earliest, which goes last, stands first.
    for edit in sorted(added, key=moment_of, reverse=True):
        blocks = _added(context, edit, blocks) or blocks
    return replace(content, blocks=tuple(blocks))


def is_printed(context: Context, edit: Edit) -> bool:
    """Whether an addition has its place in the brief: its section is there, and in it the line that it stands below."""
    if edit.section not in context.layout.order:
        return False
    if below(edit):
        lines = (*context.selection.listed(edit.section), *_others(context, edit.section))
        return any(words_of(entry) == below(edit) for entry in lines)
    return _is_of_this_edition(context, edit)


def _others(context: Context, section: str) -> Sequence[Entry]:
    if section == SectionKey.KEY_DEVELOPMENTS:
        return context.selection.key_developments
    return context.selection.shown if section == SectionKey.ANNEX else ()


def _is_of_this_edition(context: Context, edit: Edit) -> bool:
    """What stands below no line belongs to the edition after it was written; a brief in no row always shows it."""
    since = context.material.changes.since if context.material.changes else None
    return since is None or (edit.at is not None and edit.at.date() >= since)


def _added(context: Context, edit: Edit, blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks with an addition, None where it has no place in them."""
    if not below(edit) and not _is_of_this_edition(context, edit):
        return None
    for number, block in enumerate(blocks):
        woven: Block | None = None
        if isinstance(block, Table):
            woven = _in_table(context, edit, block)
        elif isinstance(block, Bullets):
            woven = _in_list(context, edit, block)
        if woven is not None:
            return [*blocks[:number], woven, *blocks[number + 1 :]]
    return None if below(edit) else [*blocks, Paragraph(Line((*_text(edit), *_mark(context, edit, " "))))]


def _in_table(context: Context, edit: Edit, table: Table) -> Table | None:
    for number, group in enumerate(table.groups):
        place = _place(context, edit, [row.record for row in group.rows])
        if place is not None:
            rows = (*group.rows[:place], _row(context, edit), *group.rows[place:])
            groups = (*table.groups[:number], replace(group, rows=rows), *table.groups[number + 1 :])
            return replace(table, groups=groups)
    return None


def _in_list(context: Context, edit: Edit, bullets: Bullets) -> Bullets | None:
    place = _place(context, edit, [item.record for item in bullets.items])
    if place is None:
        return None
    item = Bullet(_when(context, edit), Line(_text(edit)), edit_notes.added(context, edit))
    item = replace(item, record=_record(edit), lead_place=Place.WHEN if item.lead else None)
    return Bullets((*bullets.items[:place], item, *bullets.items[place:]))


def _place(context: Context, edit: Edit, records: Sequence[PrintedLine | None]) -> int | None:
    """At which place among the rows or items of these records an addition belongs, None where at none."""
    if not any(records):
        return None
    if not below(edit):
        return 0
    return next((at for at, record in enumerate(records, 1) if record and _said(context, record) == below(edit)), None)


def _said(context: Context, record: PrintedLine) -> str:
    """The words of the passage that a line rests on, "" for an addition."""
    spans = (*record.quotes, *record.also)
    return folded(context.article(spans[0].article).text[spans[0].start : spans[0].end]) if spans else ""


def _row(context: Context, edit: Edit) -> Row:
    when = _when(context, edit)
    date = (Line((Run(when, RunKind.STRONG, Place.WHEN),)),) if when else ()
    return Row((date, (Line(_text(edit)), Line(_mark(context, edit)))), record=_record(edit))


def _text(edit: Edit) -> tuple[Run, ...]:
    return (Run(edit.text or "", place=Place.WORDS),)


def _mark(context: Context, edit: Edit, before: str = "") -> tuple[Run, ...]:
    return (Run(before + edit_notes.added(context, edit), RunKind.MUTED),)


def _when(context: Context, edit: Edit) -> str:
    return context.wording.when(edit.when, short=True) if edit.when else ""


def _record(edit: Edit) -> PrintedLine:
    """What a draft knows an addition by: its name; it is no event and rests on no passage."""
    return PrintedLine(edit.section, edit.event, None, None, None, None, edit.text or "", (), ())
