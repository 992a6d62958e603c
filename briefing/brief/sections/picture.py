"""The timeline picture: which events are drawn, as dots, bars or open ends, on which axis."""

from __future__ import annotations

from datetime import datetime

from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.lines import anchor, nothing
from briefing.brief.printed import Content
from briefing.brief.quoting import clipped
from briefing.model import Event, Qualifier
from briefing.model.document import Block, Chart, ChartItem, Line, Paragraph, Run, RunKind

KEY = "picture"

LABEL_LENGTH = 72  # characters: what fits next to a mark on an A4 page in the theme's chart size


def content(context: Context) -> Content:
    """The picture of the shown events that fit its axis, and a line that counts those left out."""
    shown = context.selection.listed("timeline") or context.selection.shown
    ranked = sorted((entry for entry in shown if _on_axis(context, entry.event)), key=lambda entry: -entry.salience)
    chosen = sorted(ranked[: context.layout.picture.most], key=shown.index)
    if not chosen:
        return Content((nothing(context, KEY),))
    blocks: list[Block] = [_chart(context, chosen)]
    left_out = len(shown) - len(chosen)
    if left_out:
        more = context.labels.picture.more.format(count=left_out)
        blocks.append(Paragraph(Line((Run(more, RunKind.MUTED),))))
    return Content(tuple(blocks))


def _on_axis(context: Context, event: Event) -> bool:
    """Whether it has an end to be drawn at and does not stretch the axis far back before the reports."""
    interval = event.when.interval
    begins = interval.first_day or interval.last_day
    since = context.material.period_start(context.layout.picture.within_days)
    return begins is not None and (since is None or begins >= since)


def _chart(context: Context, chosen: list[Entry]) -> Chart:
    ends = [d for e in chosen for d in (e.event.when.interval.first_day, e.event.when.interval.last_day) if d]
    first, last = min(ends), max(ends)
    items = tuple(_item(context, entry) for entry in chosen)
    drawn = "; ".join(
        f"{context.wording.when(entry.event.when, short=True)}: {item.label}"
        for entry, item in zip(chosen, items, strict=True)
    )
    alt = context.labels.picture.alt.format(
        first=context.wording.day(first), last=context.wording.day(last), items=drawn
    )
    tones = dict.fromkeys(item.tone for item in items)
    legend = tuple((tone, context.labels.status[tone]) for tone in tones)
    return Chart(first, last, items, alt, legend)


def _item(context: Context, entry: Entry) -> ChartItem:
    event, when = entry.event, entry.event.when
    earliest, latest = _drawn_ends(when.interval.earliest, when.interval.latest, when.qualifier)
    return ChartItem(
        label=_label(context, entry),
        earliest=earliest,
        latest=latest,
        one_day=when.interval.is_one_day and when.qualifier in (Qualifier.ON, Qualifier.ABOUT, Qualifier.BETWEEN),
        tone=event.status.value,
        approximate=when.qualifier in (Qualifier.ABOUT, Qualifier.SHORTLY_BEFORE),
        anchor=anchor(entry),
    )


def _label(context: Context, entry: Entry) -> str:
    """The words of the line, of an edited one with a mark."""
    words = context.edited_words(entry) or entry.quoted.passage.text
    return clipped(context.labels.edits.picture.format(label=words) if context.edit(entry) else words, LABEL_LENGTH)


def _drawn_ends(
    earliest: datetime | None, latest: datetime | None, qualifier: Qualifier
) -> tuple[datetime | None, datetime | None]:
    """An event "on or before" a day is open at its start, one "after" at its end."""
    if qualifier in (Qualifier.BEFORE, Qualifier.SHORTLY_BEFORE):
        return None, latest
    if qualifier is Qualifier.AFTER:
        return earliest, None
    return earliest, latest
