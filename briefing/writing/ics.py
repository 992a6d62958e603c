"""The events of a brief as a calendar (RFC 5545): each on its days, and what is not certain about them said in words.

Only what has a first and a last day is an entry: a calendar cannot hold "before Friday" without inventing a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, timedelta

from briefing.model.document import Brief, PrintedWhen
from briefing.writing.characters import printable
from briefing.writing.citations import linkable
from briefing.writing.rows import EventRow, event_rows
from briefing.writing.templates import Templates

_LINE = 75  # octets of a line at most
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})
_EXACT = ("on", "between")  # qualifiers of a time that has both ends
_TITLE = 120  # characters of an entry's name


def render(brief: Brief, templates: Templates) -> bytes:
    """The calendar, the same bytes for the same brief; the data cut-off stands for the time of writing."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//briefing//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(brief.masthead.title)}")
    for row in event_rows(brief):
        if days := _days(row.line.when):
            lines += _entry(row, days, brief, templates)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _days(when: PrintedWhen | None) -> tuple[date, date] | None:
    """The first and the last day, None where one of them is not known."""
    if when is None or when.earliest is None or when.latest is None or when.qualifier not in (*_EXACT, "about"):
        return None
    return date.fromisoformat(when.earliest[:10]), date.fromisoformat(when.latest[:10])


def _entry(row: EventRow, days: tuple[date, date], brief: Brief, templates: Templates) -> Iterator[str]:
    line, first, last = row.line, *days
    words = " ".join(printable(line.text).split())
    uncertain = list(_uncertain(row, days, templates))
    name = f"{'? ' if uncertain else ''}{words if len(words) <= _TITLE else words[:_TITLE].rsplit(' ', 1)[0] + ' …'}"
    named = (f"{source.publisher or source.title or source.origin} [{source.number}]" for source in row.sources)
    yield "BEGIN:VEVENT"
    yield f"UID:{line.event}@briefing"
    yield f"DTSTAMP:{brief.cutoff.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(name)}"
    yield f"DESCRIPTION:{_text(chr(10).join([*uncertain, words, *named]))}"
    yield f"STATUS:{'TENTATIVE' if uncertain else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    address = next((found for source in row.sources if (found := linkable(source.url))), None)
    if address:
        yield f"URL:{address}"
    if row.story:
        yield f"CATEGORIES:{_text(row.story)}"
    yield "END:VEVENT"


def _uncertain(row: EventRow, days: tuple[date, date], templates: Templates) -> Iterator[str]:
    """What a reader must know before he takes the entry for a fact of that day."""
    line, words = row.line, templates.labels.calendar
    if line.when and (line.when.qualifier == "about" or days[0] != days[1]):
        yield words.some_day.format(first=days[0].isoformat(), last=days[1].isoformat())
    if line.when and line.when.basis == "inferred":
        yield words.inferred
    if line.status not in ("reported", "confirmed", "planned", None):
        yield templates.labels.status[line.status]


def _text(words: str) -> str:
    lines = (printable(line).translate(_ESCAPES) for line in words.split("\n"))
    return "\\n".join(lines)


def _folded(line: str) -> str:
    """A line in parts of at most 75 octets, never parted within a character."""
    parts, used, limit = [""], 0, _LINE
    for character in line:
        size = len(character.encode())
        if used + size > limit:
            parts.append("")
            used, limit = 0, _LINE - 1  # the space that begins it counts
        parts[-1] += character
        used += size
    return "\r\n ".join(parts)
