"""The section "changes": what is new, updated or withdrawn since the edition before, old against new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from briefing.brief import edit_notes, lines
from briefing.brief.change_rows import change_rows, changes_of, printed_line
from briefing.brief.context import Context
from briefing.brief.entries import Entry, gather
from briefing.brief.printed import About, AboutRow, Content, row_records
from briefing.brief.sections.edits import rows_since
from briefing.changes.correction_notes import line_named, note_of
from briefing.model import (
    Change,
    ChangeKind,
    Changes,
    Difference,
    DifferenceKind,
    Event,
    Passage,
    PrintedEvent,
)
from briefing.model.document import (
    ChangedLines,
    Column,
    Paragraph,
    Row,
    RowGroup,
    SectionKey,
    Table,
)

KEY = SectionKey.CHANGES

Altered: TypeAlias = tuple[Event | None, Change]
"""An event that was updated or withdrawn, None where it is reported no more."""


def is_wanted(context: Context) -> bool:
    """Whether the brief is one in a row of editions."""
    return context.material.changes is not None


def title(context: Context) -> str:
    """The heading, which names the edition that this one follows."""
    changes = changes_of(context)
    if changes.since is None:
        return context.labels.sections[KEY]
    return context.labels.changes.title.format(day=context.wording.day(changes.since))


def content(context: Context) -> Content:
    """Warnings, the counts, what was updated or withdrawn as a table, and what is new besides the key developments.

    What a person edited since is in the table; where newer reports say otherwise, and which edits no longer fit, is
    among the warnings.
    """
    changes = changes_of(context)
    warnings = [Paragraph(lines.strong(warning)) for warning in _warnings(context, changes)]
    warnings += [Paragraph(warning) for warning in edit_notes.warnings(context)]
    warnings += [Paragraph(orphan) for orphan in edit_notes.orphans(context)]
    warned = tuple(edit_notes.warning_records(context, KEY))
    if changes.since is None:
        first = context.labels.changes.first.format(read=len(context.reports))
        return Content((*warnings, Paragraph(lines.plain(first))), warned)
    counts = Paragraph(lines.plain(" ".join(_counts(context, changes))))
    table, also_new = _table(context, _altered(context, changes)), _also_new(context, _new(context))
    return Content((*warnings, counts, *table.blocks, *also_new.blocks), (*warned, *table.printed, *also_new.printed))


def count(context: Context) -> ChangedLines:
    """The counts that the section states, and with it the mail and the command."""
    changes = changes_of(context)
    altered = _altered(context, changes)
    taken_back = sum(_is_taken_back(change) for _, change in altered)
    return ChangedLines(
        new=len(_new(context)),
        updated=len(altered) - taken_back,
        withdrawn=taken_back + sum(1 for _ in _other_corrections(context, altered)),
        unchanged=len(gather(_unchanged(context, changes))),
    )


def _new(context: Context) -> list[Entry]:
    """The lines that are new; of a first edition all."""
    if changes_of(context).since is None:
        return list(context.selection.all_listed)
    return [entry for entry in context.selection.all_listed if _kind(context, entry) is ChangeKind.NEW]


def _unchanged(context: Context, changes: Changes) -> list[Event]:
    return [event for event in context.material.events if _is_unchanged(changes.of(event.id))]


def _warnings(context: Context, changes: Changes) -> Iterator[str]:
    """That editions are missing, that inputs are silent, and that of some only summaries are read."""
    if changes.missed:
        words = context.labels.changes
        missed = words.missed_one if len(changes.missed) == 1 else words.missed_many
        yield missed.format(days=", ".join(_rows_of_days(context, changes.missed)))
    for source, days in changes.quiet:
        yield context.labels.changes.quiet.format(input=source, days=days)
    for source in changes.teasers:
        yield context.labels.changes.teasers.format(input=source)


def _rows_of_days(context: Context, days: Sequence[date]) -> Iterator[str]:
    """Days in words, those that follow one another as one: "27–29 March 2026", "2 April 2026"."""
    first = last = None
    for day in sorted(days):
        if first is not None and last is not None and day.toordinal() - last.toordinal() > 1:
            yield context.wording.days(first, last)
            first = None
        first, last = first or day, day
    if first is not None and last is not None:
        yield context.wording.days(first, last)


def _counts(context: Context, changes: Changes) -> Iterator[str]:
    read, counted = len(context.reports), count(context)
    new, updated, withdrawn = counted.new, counted.updated, counted.withdrawn
    if new or updated or withdrawn:
        yield context.labels.changes.counts.format(read=read, new=new, updated=updated, withdrawn=withdrawn)
    else:
        day = context.wording.day(changes.since) if changes.since else ""
        yield context.labels.changes.nothing.format(day=day, read=read)
    if late := sum(article.id in changes.late for article in context.reports):
        yield context.labels.changes.late.format(count=late)
    if counted.unchanged:
        words = context.labels.changes
        unchanged = words.repeated if context.options.repeat_unchanged else words.unchanged
        yield unchanged.format(count=counted.unchanged)
    if also := sum(bool(changes.of(event.id).also) for event in _unchanged(context, changes)):
        yield context.labels.changes.also.format(count=also)


def _is_unchanged(change: Change) -> bool:
    return change.kind is ChangeKind.UNCHANGED and change.printed is not None and change.printed.shown


def _altered(context: Context, changes: Changes) -> list[Altered]:
    """What was updated or withdrawn, the most salient first; what is no longer reported comes before all.

    Two events of one sentence need not both say what it changes.
    """
    ranked = sorted(context.material.events, key=lambda event: (-event.salience.score, event.id))
    left_out = context.material.edits.left_out if context.material.edits else frozenset()
    found: list[Altered] = [(None, c) for c in changes.vanished if c.printed is None or c.printed.event not in left_out]
    said: set[tuple[DifferenceKind, str, Passage]] = set()
    for event in ranked:
        change = changes.of(event.id)
        fresh = change.without(lambda difference: _key(difference) in said)
        said.update(key for difference in fresh.differences if (key := _key(difference)) is not None)
        if fresh.rows:
            found.append((event, fresh))
    return found


def _key(difference: Difference) -> tuple[DifferenceKind, str, Passage] | None:
    """What two differences share that say the same; None for one that no passage says."""
    passage = difference.new.passage if difference.new else None
    return (difference.kind, difference.label, passage) if passage else None


def _table(context: Context, altered: Sequence[Altered]) -> Content:
    shown = altered[: context.layout.changes.most]
    words = context.labels.changes
    groups = {
        words.group_edited: list(rows_since(context, changes_of(context))),
        words.group_withdrawn: [*_altered_rows(context, shown, True), *_other_corrections(context, altered)],
        words.group_updated: _altered_rows(context, shown, False),
    }
    filled = {heading: rows for heading, rows in groups.items() if rows}
    if not filled:
        return Content(())
    columns = Column(words.what, 0.17), Column(words.before, 0.33), Column(words.now, 0.5)
    row_groups = (RowGroup(heading, tuple(row for row, _ in rows)) for heading, rows in filled.items())
    table = Table(columns, tuple(row_groups), caption=context.labels.captions.words[KEY])
    left = len(altered) - len(shown)
    more = (Paragraph(lines.muted(context.labels.changes.more_changes.format(count=left))),) if left else ()
    return Content((table, *more), row_records(context, KEY, (row for rows in filled.values() for row in rows)))


def _altered_rows(context: Context, shown: Sequence[Altered], taken_back: bool) -> list[AboutRow]:
    chosen = [(event, change) for event, change in shown if _is_taken_back(change) is taken_back]
    return [row for event, change in chosen for row in change_rows(context, event, change)]


def _other_corrections(context: Context, altered: Sequence[Altered]) -> Iterator[AboutRow]:
    """The correction notes of new articles that no difference shows: what they correct may stand in other words."""
    printed = {
        difference.new.passage.article
        for _, change in altered
        for difference in change.differences
        if difference.corrected and difference.new and difference.new.passage
    }
    for article in context.reports:
        note = note_of(article)
        about = line_named(note, article, _known_lines(context)) if note and article.id not in printed else None
        if note is None or about is None:
            continue
        now = context.quoting.line(note), lines.muted(article.publisher or article.origin)
        before = tuple(printed_line(context, about))
        yield Row(((lines.strong(context.labels.changes.correction),), before, now)), About()


def _known_lines(context: Context) -> Iterator[PrintedEvent]:
    """What was printed and not withdrawn, also what the articles that are at hand report no more."""
    changes = changes_of(context)
    printed = (old for change in changes.by_event.values() for old in (change.printed, *change.joined))
    return (old for old in (*printed, *changes.silent) if old is not None and old.shown)


def _is_taken_back(change: Change) -> bool:
    return change.kind is ChangeKind.WITHDRAWN or change.is_corrected


def _also_new(context: Context, new: Sequence[Entry]) -> Content:
    """New lines next to the key developments, which are new as well: the most salient first, old events last."""
    above = {entry.event.id for entry in context.selection.key_developments}
    others = sorted(
        (entry for entry in new if entry.event.id not in above),
        key=lambda entry: (_is_old(context, entry), -entry.salience),
    )
    shown = others[: context.layout.changes.most_new]
    left = len(others) - len(shown)
    more = (Paragraph(lines.muted(context.labels.changes.more_new.format(count=left))),) if left else ()
    listed = lines.bulleted(context, KEY, shown)
    if listed is None:
        return Content(more)
    heading = Paragraph(lines.strong(context.labels.changes.group_new))
    return Content((heading, *listed.blocks, *more), listed.printed)


def _is_old(context: Context, entry: Entry) -> bool:
    change = context.change(entry)
    return change is not None and change.old_event


def _kind(context: Context, entry: Entry) -> ChangeKind | None:
    change = context.change(entry)
    return change.kind if change else None
