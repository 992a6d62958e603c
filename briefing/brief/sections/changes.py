"""The section "changes": what is new, updated or withdrawn since the edition before, old against new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from briefing.brief import edit_notes, lines
from briefing.brief.context import Context
from briefing.brief.entries import Entry, gather
from briefing.brief.printed import About, AboutRow, Content, row_records
from briefing.brief.sections.edits import rows_since
from briefing.model import (
    Basis,
    Change,
    ChangeKind,
    Changes,
    Difference,
    DifferenceKind,
    Event,
    Passage,
    PrintedEvent,
    Qualifier,
    Side,
    When,
)
from briefing.model.document import (
    ChangedLines,
    Column,
    Line,
    Paragraph,
    Row,
    RowGroup,
    Run,
    SectionKey,
    Table,
)

KEY = SectionKey.CHANGES

Altered: TypeAlias = tuple[Event | None, Change]
"""An event that was updated or withdrawn, None where it is reported no more."""


def title(context: Context) -> str:
    """The heading, which names the edition that this one follows."""
    changes = _changes(context)
    if changes.since is None:
        return context.labels.sections["changes"]
    return context.labels.changes.title.format(day=context.wording.day(changes.since))


def content(context: Context) -> Content:
    """Warnings, the counts, what was updated or withdrawn as a table, and what is new besides the key developments.

    What a person edited since is in the table; where newer reports say otherwise, and which edits no longer fit, is
    among the warnings.
    """
    changes = _changes(context)
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
    changes = _changes(context)
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
    if _changes(context).since is None:
        return list(context.selection.all_listed)
    return [entry for entry in context.selection.all_listed if _kind(context, entry) is ChangeKind.NEW]


def _unchanged(context: Context, changes: Changes) -> list[Event]:
    return [event for event in context.material.events if _is_unchanged(changes.of(event.id))]


def _changes(context: Context) -> Changes:
    changes = context.material.changes
    if changes is None:
        raise ValueError("the section of changes needs an edition's changes")
    return changes


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
        words.group_edited: list(rows_since(context, _changes(context))),
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
    return [row for event, change in chosen for row in _rows(context, event, change)]


def _other_corrections(context: Context, altered: Sequence[Altered]) -> Iterator[AboutRow]:
    """The correction notes of new articles that no difference shows: what they correct may stand in other words."""
    printed = {
        difference.new.passage.article
        for _, change in altered
        for difference in change.differences
        if difference.corrected and difference.new and difference.new.passage
    }
    for article in context.reports:
        note = article.correction
        if note is None or note.start >= note.end or article.id in printed:
            continue
        quoted = context.quoting.line(article.passage(note.start, note.end))
        source = lines.muted(article.publisher or article.origin)
        yield Row(((lines.strong(context.labels.changes.correction),), (), (quoted, source))), About()


def _is_taken_back(change: Change) -> bool:
    return change.kind is ChangeKind.WITHDRAWN or change.is_corrected


def _rows(context: Context, event: Event | None, change: Change) -> Iterator[AboutRow]:
    """A row for each of the change, of which the first names the event's other sources."""
    if change.printed is None:
        return
    about = About.event(event) if event else About((change.printed.event,))
    for place, (difference, *further) in enumerate(change.rows):
        what = [lines.strong(_what(context, change, difference))]
        if place == 0:
            what.append(lines.muted(_day(context, (event or change.printed).when)))
        now = [line for each in (difference, *further) for line in _now(context, event, each)]
        if place == 0 and change.also:
            now.append(lines.muted(context.labels.changes.further.format(sources=", ".join(change.also))))
        yield Row((tuple(what), tuple(_before(context, event, change.printed, difference)), tuple(now))), about


def _what(context: Context, change: Change, difference: Difference) -> str:
    if difference.kind is DifferenceKind.FIGURE:
        kinds = context.labels.figures
        return str(kinds.get(difference.label, difference.label.capitalize()))
    if difference.new is None and change.kind is ChangeKind.WITHDRAWN:
        return context.labels.changes.withdrawn
    return context.labels.phrase(KEY, difference.kind.value)


def _before(context: Context, event: Event | None, printed: PrintedEvent, difference: Difference) -> Iterator[Line]:
    """What was printed, in the sentence in which it stood, so that it can be read next to the new one."""
    old = difference.old or Side(printed.quoted.text, _source(printed), printed.quoted)
    if difference.kind is DifferenceKind.DATE:
        yield lines.strong(_day(context, old.when))
    elif difference.kind is DifferenceKind.STATUS and old.status is not None:
        yield lines.strong(context.labels.status[old.status.value])
    elif difference.kind is DifferenceKind.FIGURE and difference.old is None:
        yield lines.muted(context.labels.changes.figure_new)
    if old.passage is not None:
        yield from _words(context, _clause(event, old.passage))
    day = context.wording.day(printed.edition, short=True)
    cited = old.words and old.passage is not None and old.passage.article in context.quoting.numbers
    if cited and printed.edition == _changes(context).since:
        yield lines.muted(old.source)
    else:
        edition = context.labels.changes.source_edition if old.source else context.labels.changes.edition
        yield lines.muted(edition.format(source=old.source, day=day))


def _day(context: Context, when: When) -> str:
    """A day in words; of a plan for no day that it is one, since its line stands on the day of the announcement."""
    if when.qualifier is Qualifier.AFTER and when.basis is Basis.INFERRED:
        return context.labels.changes.no_day
    return context.wording.when(when, short=True)


def _source(printed: PrintedEvent) -> str:
    """Who was quoted: the source that the text names, else the publisher."""
    quoted = next((mention for mention in printed.mentions if mention.passage == printed.quoted), None)
    return (quoted.source or quoted.publisher) if quoted else ""


def _now(context: Context, event: Event | None, difference: Difference) -> Iterator[Line]:
    new = difference.new
    if new is None:
        source = difference.old.source if difference.old else ""
        gone = context.labels.changes.no_longer if event else context.labels.changes.retracted
        yield lines.muted(gone.format(source=source))
        return
    if difference.kind is DifferenceKind.DATE:
        yield lines.strong(_day(context, new.when))
    elif difference.kind is DifferenceKind.STATUS and new.status is not None:
        yield lines.strong(context.labels.status[new.status.value])
    if new.passage is not None:
        yield context.quoting.line(_clause(event, new.passage), difference.also)
    notes = list(_notes(context, difference, new))
    if notes:
        yield lines.muted("; ".join(notes))


def _notes(context: Context, difference: Difference, new: Side) -> Iterator[str]:
    """Who says so, and how it differs from what was printed."""
    if new.source:
        yield _named(context, difference, new.source)
    if difference.late:
        yield context.labels.changes.late_report
    if difference.disputed:
        yield context.labels.changes.disputed


def _named(context: Context, difference: Difference, source: str) -> str:
    """Who says so, and that it corrects what it said before."""
    words = context.labels.changes
    if difference.corrected:
        return words.corrected.format(source=source)
    return words.in_place.format(source=source) if difference.in_place else source


def _clause(event: Event | None, passage: Passage) -> Passage:
    """The clause of the event that holds the passage: a figure alone says too little to a reader."""
    for mention in event.mentions if event else ():
        here = mention.passage
        if here.article == passage.article and here.start <= passage.start and passage.end <= here.end:
            return here
    return passage


def _words(context: Context, passage: Passage) -> Iterator[Line]:
    """Words that an edition printed: quoted where their article is still at hand, else as they were remembered."""
    if passage.article in context.quoting.numbers:
        yield context.quoting.line(passage)
    else:
        yield Line((Run(f"“{' '.join(passage.text.split())}”"),))


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
