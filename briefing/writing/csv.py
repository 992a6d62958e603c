"""The events of a brief as a table for spreadsheets: a row an event, the first row the names of the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from briefing.model.document import Brief
from briefing.writing.characters import printable
from briefing.writing.citations import linkable
from briefing.writing.rows import EventRow, event_rows
from briefing.writing.templates import Templates

COLUMNS = (
    "event",
    "section",
    "story",
    "earliest",
    "latest",
    "precision",
    "qualifier",
    "basis",
    "status",
    "attribution",
    "text",
    "independent",
    "sources",
    "articles",
    "urls",
)
_FORMULA = ("=", "+", "-", "@")


def render(brief: Brief, templates: Templates) -> bytes:  # noqa: ARG001 - every writer takes the same
    """The table, UTF-8 with a mark by which spreadsheets know that, the same bytes for the same brief (RFC 4180).

    An end that is not known is empty. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in _row(row)] for row in event_rows(brief))
    return stream.getvalue().encode("utf-8-sig")


def _row(row: EventRow) -> Iterator[object]:
    line, when = row.line, row.line.when
    yield from (line.event, line.section, row.story)
    yield from (when.earliest, when.latest, when.precision, when.qualifier, when.basis) if when else (None,) * 5
    yield from (line.status, line.attribution, line.text, line.independent)
    yield "; ".join(source.publisher or "" for source in row.sources)
    yield "; ".join(source.id for source in row.sources)
    yield " ".join(address for source in row.sources if (address := linkable(source.url)))


def _cell(value: object) -> str:
    words = "" if value is None else printable(str(value))
    return f"'{words}" if words.startswith(_FORMULA) else words
