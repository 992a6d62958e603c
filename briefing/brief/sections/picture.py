"""The timeline picture: what the brief prints of what happened and is announced, as dots, bars or open ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from briefing.brief.context import Context
from briefing.brief.disputes import dispute_of, is_settled
from briefing.brief.entries import Entry
from briefing.brief.lines import anchor, nothing
from briefing.brief.printed import Content
from briefing.brief.quoting import clipped, folded
from briefing.brief.sections.timeline import headed
from briefing.model import Qualifier
from briefing.model.document import Chart, ChartItem, SectionKey

KEY = SectionKey.PICTURE
DISPUTED = "disputed"
"""The tone of what happened, but of which the sources say what excludes each other and no correction has settled."""

_DESCRIBED = 12  # of the events, the weightiest, are named to those who cannot see the picture; the others are counted
_DESCRIPTION = 72  # characters of each


def content(context: Context) -> Content:
    """The picture of the printed lines that have an end to be drawn at."""
    drawn = [entry for entry in _printed(context) if _ends(entry)]
    return Content((_chart(context, drawn) if drawn else nothing(context, KEY),))


def _printed(context: Context) -> Iterator[Entry]:
    """What the brief prints of what happened, in order, and what is denied or announced for a day."""
    printed = {entry.event.id for entry in context.selection.all_listed}
    yield from (entry for entry in context.selection.shown if entry.event.id in printed)
    for key in (SectionKey.DENIED, SectionKey.AHEAD):
        yield from (entry for entry in context.selection.listed(key) if entry.event.when.is_dated)


def _ends(entry: Entry) -> list[date]:
    interval = entry.event.when.interval
    return [day for day in (interval.first_day, interval.last_day) if day is not None]


def _chart(context: Context, drawn: Sequence[Entry]) -> Chart:
    ends = [day for entry in drawn for day in _ends(entry)]
    lanes = _lanes(context)
    items = tuple(_item(context, entry, lanes) for entry in drawn)
    used = {item.lane for item in items}
    return Chart(
        first=min(ends),
        last=max(ends),
        items=items,
        alt=_alt(context, drawn, items),
        legend=tuple((tone, _tone_words(context, tone)) for tone in dict.fromkeys(item.tone for item in items)),
        lanes=tuple(name for name in dict.fromkeys((*lanes.values(), context.labels.stories.in_brief)) if name in used),
    )


def _lanes(context: Context) -> dict[str, str]:
    """By event, the heading of its story, as far as the timeline has one; none where it goes by day."""
    stories = ((heading, each.story) for heading, each in headed(context))
    return {event: heading for heading, story in stories if story for event in story.events}


def _alt(context: Context, drawn: Sequence[Entry], items: Sequence[ChartItem]) -> str:
    """The picture in words: its period, the weightiest events in order, and how many more there are."""
    heavy = sorted(range(len(items)), key=lambda number: -items[number].weight)[:_DESCRIBED]
    parts = [
        f"{context.wording.when(drawn[number].event.when, short=True)}: {clipped(items[number].label, _DESCRIPTION)}"
        for number in sorted(heavy)
    ]
    if len(items) > len(parts):
        parts.append(context.labels.picture.alt_more.format(count=len(items) - len(parts)))
    ends = [day for entry in drawn for day in _ends(entry)]
    first, last = context.wording.day(min(ends)), context.wording.day(max(ends))
    return context.labels.picture.alt.format(first=first, last=last, items="; ".join(parts))


def _item(context: Context, entry: Entry, lanes: Mapping[str, str]) -> ChartItem:
    event, when = entry.event, entry.event.when
    earliest, latest = _drawn_ends(when.interval.earliest, when.interval.latest, when.qualifier)
    disputed = dispute_of(entry.events)
    is_open = disputed is not None and not is_settled(disputed) and event.status.happened
    return ChartItem(
        label=_label(context, entry),
        earliest=earliest,
        latest=latest,
        one_day=when.interval.is_one_day and when.qualifier in (Qualifier.ON, Qualifier.ABOUT, Qualifier.BETWEEN),
        tone=DISPUTED if is_open else event.status.value,
        approximate=when.qualifier in (Qualifier.ABOUT, Qualifier.SHORTLY_BEFORE),
        anchor=anchor(entry),
        weight=round(entry.salience, 4),
        lane=lanes.get(event.id, context.labels.stories.in_brief) if lanes else "",
    )


def _label(context: Context, entry: Entry) -> str:
    """The words of the line, of an edited one with a mark; the writer cuts them to the room there is."""
    words = context.edited_words(entry) or folded(entry.quoted.passage.text)
    return context.labels.edits.picture.format(label=words) if context.edit(entry) else words


def _tone_words(context: Context, tone: str) -> str:
    return context.labels.picture.disputed if tone == DISPUTED else context.labels.status[tone]


def _drawn_ends(
    earliest: datetime | None, latest: datetime | None, qualifier: Qualifier
) -> tuple[datetime | None, datetime | None]:
    """An event "on or before" a day is open at its start, one "after" at its end."""
    if qualifier in (Qualifier.BEFORE, Qualifier.SHORTLY_BEFORE):
        return None, latest
    if qualifier is Qualifier.AFTER:
        return earliest, None
    return earliest, latest
