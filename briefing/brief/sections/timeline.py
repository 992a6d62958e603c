"""The section of everything that matters, in order, under its day."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.printed import Content, entry_record
from briefing.model import Event
from briefing.model.document import Row, RowGroup
from briefing.timeline.order import narrated_order

KEY = "timeline"


def content(context: Context) -> Content:
    """Every event that matters, in order, under its day."""
    entries = context.selection.listed(KEY)
    if not entries:
        return Content((lines.nothing(context, KEY),))
    groups = [
        RowGroup(heading, _event_rows(context, list(members)))
        for heading, members in groupby(entries, key=lambda entry: _heading(context, entry.event))
    ]
    words = context.labels.columns
    columns = ((words.when, 0.22), (words.event, 0.56), (words.status, 0.22))
    records = (entry_record(context, KEY, entry, lines.quoted(context, entry), sources_named=True) for entry in entries)
    return Content((lines.table(context, KEY, columns, groups),), tuple(records))


def _heading(context: Context, event: Event) -> str:
    when = event.when
    if when.is_dated and when.interval.is_one_day and when.interval.first_day and when.qualifier.value == "on":
        return context.wording.day_with_weekday(when.interval.first_day)
    words = context.wording.when(when)
    return words[:1].upper() + words[1:] if when.is_dated else context.labels.when.group_bound.format(when=words)


def _event_rows(context: Context, entries: Sequence[Entry]) -> tuple[Row, ...]:
    """The rows of a group; where a source puts one after the row above it, the row says so."""
    follows = [False] + [narrated_order(above.event, entry.event) < 0 for above, entry in pairwise(entries)]
    return tuple(_event_row(context, entry, follows=after) for entry, after in zip(entries, follows, strict=True))


def _event_row(context: Context, entry: Entry, *, follows: bool) -> Row:
    when = lines.date_cell(context, entry)
    if follows:
        when = (*when, lines.muted(context.labels.when.follows))
    return Row((when, (lines.quoted(context, entry),), lines.standing_cell(context, entry)), anchor=lines.anchor(entry))
