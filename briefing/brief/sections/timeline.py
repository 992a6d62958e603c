"""The section of everything that matters, in order, under its day."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from briefing.brief import lines
from briefing.brief.entries import Entry
from briefing.brief.material import Desk
from briefing.model import Event
from briefing.model.document import Block, Row, RowGroup
from briefing.timeline.order import narrated_order


def timeline(desk: Desk) -> tuple[Block, ...]:
    """Every event that matters, in order, under its day."""
    entries = desk.listed("timeline")
    if not entries:
        return (lines.nothing(desk, "timeline"),)
    groups = [
        RowGroup(heading, _event_rows(desk, list(members)))
        for heading, members in groupby(entries, key=lambda entry: _heading(desk, entry.event))
    ]
    columns = (("when", 0.22), ("event", 0.56), ("status", 0.22))
    return (lines.table(desk, "timeline", columns, groups),)


def _heading(desk: Desk, event: Event) -> str:
    when = event.when
    if when.is_dated and when.interval.is_one_day and when.interval.first_day and when.qualifier.value == "on":
        return desk.wording.day_with_weekday(when.interval.first_day)
    words = desk.wording.when(when)
    return words[:1].upper() + words[1:] if when.is_dated else desk.say("when", "group-bound", when=words)


def _event_rows(desk: Desk, entries: Sequence[Entry]) -> tuple[Row, ...]:
    """The rows of a group; where a source puts one after the row above it, the row says so."""
    follows = [False] + [narrated_order(above.event, entry.event) < 0 for above, entry in pairwise(entries)]
    return tuple(_event_row(desk, entry, follows=after) for entry, after in zip(entries, follows, strict=True))


def _event_row(desk: Desk, entry: Entry, *, follows: bool) -> Row:
    when = lines.date_cell(desk, entry)
    if follows:
        when = (*when, lines.muted(desk.say("when", "follows")))
    return Row((when, (lines.quoted(desk, entry),), lines.standing_cell(desk, entry)), anchor=lines.anchor(entry))
