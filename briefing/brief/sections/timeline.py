"""The section of what matters, under its story or its day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise

from briefing.brief import lines
from briefing.brief.by_hand import story_name
from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.printed import Content, entry_record
from briefing.brief.storylines import StoryLines
from briefing.model import Event
from briefing.model.document import GroupTime, Place, Row, RowGroup, SectionKey
from briefing.timeline.order import narrated_order

KEY = SectionKey.TIMELINE
_OPENING = 7  # words of a line that stand for the name of its story


def content(context: Context) -> Content:
    """What matters most, in order, under its day; of several stories story by story."""
    entries = context.selection.listed(KEY)
    if not entries:
        return Content((lines.nothing(context, KEY),))
    groups = [
        RowGroup(heading, _event_rows(context, KEY, each.entries), Place.STORY if each.story else None)
        for heading, each in headed(context)
    ]
    return table(context, KEY, groups or days(context, KEY, entries))


def headed(context: Context) -> Iterator[tuple[str, StoryLines]]:
    """The stories with their headings: a headline in quotation marks, names, else the first words of the best line."""
    words, seen = context.labels.stories, set[str]()
    for each in context.selection.stories:
        story = each.story
        if story is None:
            yield words.in_brief, each
        elif by_hand := story_name(context.material, story):
            yield by_hand, each
        # Two stories of one headline would look like one.
        elif story.name and story.name not in seen:
            yield words.headline.format(headline=story.name) if story.headline_of else story.name, each
            seen.add(story.name)
        else:
            best = max(each.entries, key=lambda entry: entry.salience)
            opening = " ".join(best.quoted.passage.text.split()[:_OPENING])
            yield words.headline.format(headline=f"{opening} …"), each


def days(context: Context, section: str, entries: Sequence[Entry], linked: Collection[str] = ()) -> list[RowGroup]:
    """The rows of the entries under their days; those of the events `linked`, which stand elsewhere, are no target."""
    groups = (
        (heading, list(members))
        for heading, members in groupby(entries, key=lambda entry: _heading(context, entry.event))
    )
    return [
        RowGroup(heading, _event_rows(context, section, members, linked), time=_time(context, members[0].event))
        for heading, members in groups
    ]


def table(context: Context, key: str, groups: Sequence[RowGroup]) -> Content:
    """The table of a section with the record of each of its lines."""
    words = context.labels.columns
    columns = ((words.when, 0.22), (words.event, 0.78))
    records = (row.record for group in groups for row in group.rows)
    return Content((lines.table(context, key, columns, groups),), tuple(filter(None, records)))


def _heading(context: Context, event: Event) -> str:
    when = event.when
    if when.day is not None:
        return context.wording.day_with_weekday(when.day)
    words = context.wording.when(when)
    return words[:1].upper() + words[1:] if when.is_dated else context.labels.when.group_bound.format(when=words)


def _time(context: Context, event: Event) -> GroupTime:
    """That of a group, for the headers of pages: with its day only where it is of one."""
    when = event.when
    if when.day is not None:
        return GroupTime(context.wording.day(when.day, short=True), when.day)
    return GroupTime(context.wording.when(when, short=True))


def _event_rows(
    context: Context, section: str, entries: Sequence[Entry], linked: Collection[str] = ()
) -> tuple[Row, ...]:
    """The rows of a group; where a source puts one after the row above it, of the same time, the row says so."""
    follows = [False] + [
        above.event.when.interval == entry.event.when.interval and narrated_order(above.event, entry.event) < 0
        for above, entry in pairwise(entries)
    ]
    return tuple(
        _event_row(context, section, entry, follows=after, linked=entry.event.id in linked)
        for entry, after in zip(entries, follows, strict=True)
    )


def _event_row(context: Context, section: str, entry: Entry, *, follows: bool, linked: bool) -> Row:
    when = lines.date_cell(context, entry)
    if follows:
        when = (*when, lines.muted(context.labels.when.follows))
    quoted, standing = lines.quoted(context, entry), lines.standing(context, entry)
    sources = lines.independent_sources(context, entry)
    record = entry_record(context, section, entry, quoted, independent=sources)
    return Row((when, (quoted, standing)), anchor=None if linked else lines.anchor(entry), record=record)
