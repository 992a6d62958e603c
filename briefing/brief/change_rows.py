"""Rows of one change: what was printed next to what is reported now."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.printed import About, AboutRow
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
    Line,
    Row,
    Run,
    SectionKey,
)


def changes_of(context: Context) -> Changes:
    """What differs from the edition before; raises `ValueError` where the brief is none of a row of editions."""
    changes = context.material.changes
    if changes is None:
        raise ValueError("the section of changes needs an edition's changes")
    return changes


def change_rows(context: Context, event: Event | None, change: Change) -> Iterator[AboutRow]:
    """A row for each of the change, of which the first names the event's other sources."""
    reported = event or change.printed
    if reported is None:
        return
    about = About.event(event) if event else About((change.printed.event,) if change.printed else ())
    for place, (difference, *further) in enumerate(change.rows):
        what = [lines.strong(_what(context, change, difference))]
        if place == 0:
            what.append(lines.muted(_day(context, reported.when)))
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
    return context.labels.phrase(SectionKey.CHANGES, difference.kind.value)


def _before(
    context: Context, event: Event | None, printed: PrintedEvent | None, difference: Difference
) -> Iterator[Line]:
    """What was printed, in the sentence in which it stood, so that it can be read next to the new one."""
    old = difference.old or (Side(printed.quoted.text, _source(printed), printed.quoted) if printed else Side())
    edition = old.edition or (printed.edition if printed else None)
    if difference.kind is DifferenceKind.DATE:
        yield lines.strong(_day(context, old.when))
    elif difference.kind is DifferenceKind.STATUS and old.status is not None:
        yield lines.strong(context.labels.status[old.status.value])
    elif difference.kind is DifferenceKind.FIGURE and difference.old is None:
        yield lines.muted(context.labels.changes.figure_new)
    if old.passage is not None:
        yield from _words(context, _clause(event, old.passage))
    cited = old.words and old.passage is not None and old.passage.article in context.quoting.numbers
    if cited and edition == changes_of(context).since:
        yield lines.muted(old.source)
    elif edition is not None:
        words = context.labels.changes.source_edition if old.source else context.labels.changes.edition
        yield lines.muted(words.format(source=old.source, day=context.wording.day(edition, short=True)))


def printed_line(context: Context, printed: PrintedEvent) -> Iterator[Line]:
    """The words that an edition printed for an event, quoted, and which edition and source that was."""
    yield from _words(context, printed.quoted)
    source, words = _source(printed), context.labels.changes
    named = words.source_edition if source else words.edition
    yield lines.muted(named.format(source=source, day=context.wording.day(printed.edition, short=True)))


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
