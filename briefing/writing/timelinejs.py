"""The events of a brief as data of TimelineJS (timeline.knightlab.com/docs/json-format.html)."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from briefing.model.document import Brief, PrintedWhen
from briefing.writing.characters import printable
from briefing.writing.citations import linkable
from briefing.writing.html.markup import Html, element, text
from briefing.writing.rows import EventRow, event_rows
from briefing.writing.templates import Templates

_HEADLINE = 90  # characters
_FINER_THAN_DAY = "T"


def render(brief: Brief, templates: Templates) -> bytes:
    """The timeline, UTF-8, the same bytes for the same brief.

    What has a bound alone stands at it, and its date says so in words; what has no day at all is left out: TimelineJS
    shows nothing without a date.
    """
    head = brief.masthead
    facts = "".join(element("p", text(f"{label}: {value}")) for label, value in head.facts)
    events = [event for row in event_rows(brief) if (event := _event(row, templates))]
    document = {"title": {"text": {"headline": text(head.title), "text": facts}}, "events": events, "scale": "human"}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _event(row: EventRow, templates: Templates) -> dict[str, Any] | None:
    line, when = row.line, row.line.when
    if when is None or not (when.earliest or when.latest):
        return None
    words = " ".join(printable(line.text).split())
    short = words if len(words) <= _HEADLINE else f"{words[:_HEADLINE].rsplit(' ', 1)[0]} …"
    event: dict[str, Any] = {
        "unique_id": line.event,
        "start_date": _date(when.earliest or when.latest or ""),
        "text": {"headline": text(short), "text": f"{element('p', text(words))}{_sources(row)}"},
    }
    if when.earliest and when.latest and when.latest != when.earliest:
        event["end_date"] = _date(when.latest)
    if said := _said(when, templates):
        event["display_date"] = said
    if row.story:
        event["group"] = printable(row.story)
    return event


def _said(when: PrintedWhen, templates: Templates) -> str:
    """The date in words, where the day alone would say more than is known."""
    words = templates.labels.calendar
    if when.earliest is None:
        return words.until.format(day=when.latest)
    if when.latest is None:
        return words.since.format(day=when.earliest)
    if when.qualifier == "about":
        return words.some_day.format(first=when.earliest, last=when.latest)
    return ""


def _date(value: str) -> dict[str, int]:
    moment = datetime.fromisoformat(value)
    parts = {"year": moment.year, "month": moment.month, "day": moment.day}
    return {**parts, "hour": moment.hour, "minute": moment.minute} if _FINER_THAN_DAY in value else parts


def _sources(row: EventRow) -> Html:
    named = []
    for source in row.sources:
        name = text(f"[{source.number}] {source.publisher or source.title or source.origin}")
        address = linkable(source.url)
        named.append(element("a", name, href=address) if address else name)
    return element("p", *[part for one in named for part in (" ", one)][1:]) if named else Html("")
