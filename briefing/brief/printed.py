"""The record of what a brief prints: one for each line that quotes an article, made from the line itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.model import Claim, DisputeKind, Event, Mention, Span, When, spell
from briefing.model.document import Block, Line, PrintedLine, PrintedSpan, PrintedWhen, Row, RunKind


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a section: its blocks, and the record of each of their lines that quotes an article."""

    blocks: tuple[Block, ...]
    printed: tuple[PrintedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """What a line says of an event besides its words; the fields are those of `PrintedLine`."""

    events: tuple[str, ...] = ()
    when: When | None = None
    status: str | None = None
    attribution: str | None = None
    independent: int | None = None
    group: str | None = None

    @classmethod
    def event(cls, event: Event) -> About:
        """A line that reports an event and says no more of it."""
        return cls((event.id,), event.when, event.status.value)


AboutRow: TypeAlias = tuple[Row, About]
"""A row of a table, and what it is about."""


def entry_record(
    context: Context, section: str, entry: Entry, line: Line, *, independent: int | None = None
) -> PrintedLine:
    """The record of an entry's line. `independent`: next to it stands how many sources there are, and who says so."""
    return _record(
        context,
        section,
        line,
        About(
            events=tuple(event.id for event in entry.events),
            when=entry.event.when,
            status=entry.event.status.value,
            attribution=_source_named(context, entry, next_to_it=independent is not None),
            independent=independent,
        ),
    )


def claim_about(event: Event, claim: Claim, mention: Mention, source: str, group: str) -> About:
    """What a row of a dispute says: the day or the status that its source gives, and who that is."""
    when = mention.when if claim.kind == DisputeKind.DATE else event.when
    return About((event.id,), when, mention.status.value, attribution=source, group=group)


def line_records(context: Context, section: str, lines: Iterable[Line], about: About) -> Iterator[PrintedLine]:
    """The records of those lines that quote an article."""
    return (_record(context, section, line, about) for line in lines if _quotes(line))


def row_records(context: Context, section: str, rows: Iterable[AboutRow]) -> tuple[PrintedLine, ...]:
    """The records of the quoting lines of a table's rows, each with what it is about."""
    return tuple(
        record for row, about in rows for cell in row.cells for record in line_records(context, section, cell, about)
    )


def _record(context: Context, section: str, line: Line, about: About) -> PrintedLine:
    """A line quotes the first passage that it cites (`briefing.brief.verify`), the others report the same."""
    articles = {number: id_ for id_, number in context.quoting.numbers.items()}
    spans = tuple(PrintedSpan(articles[cited.source], cited.start, cited.end) for cited in line.citations)
    quoted = 1 if _quotes(line) else 0
    return PrintedLine(
        section=section,
        event=about.events[0] if about.events else None,
        story=context.stories.get(about.events[0]) if about.events else None,
        when=_when(about.when) if about.when and about.when.is_known else None,
        status=about.status,
        attribution=about.attribution,
        text=line.text,
        quotes=spans[:quoted],
        also=spans[quoted:],
        independent=about.independent,
        group=about.group,
        events=about.events,
    )


def _quotes(line: Line) -> bool:
    return any(run.kind is RunKind.QUOTE for run in line.runs)


def _source_named(context: Context, entry: Entry, *, next_to_it: bool) -> str | None:
    """The source that a line names in its words or, where it has one, in the cell `next_to_it`; a person's has none."""
    said, passage = entry.quoted.attribution, entry.quoted.passage
    if said is None or context.edited_words(entry) is not None:
        return None
    in_words = Span(passage.start, passage.end).contains(said.span)
    return context.quoting.words(entry.quoted.article, said.span) if in_words or next_to_it else None


def _when(when: When) -> PrintedWhen:
    return PrintedWhen(
        earliest=spell(when.interval.earliest, when.precision),
        latest=spell(when.interval.latest, when.precision),
        precision=when.precision.value if when.precision else None,
        qualifier=when.qualifier.value,
        basis=when.basis.value,
    )
