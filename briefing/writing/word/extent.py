"""About how many pages a brief takes in Word, which alone lays it out: enough to know whether it needs contents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from briefing.model.document import Block, Brief, Bullet, Bullets, Chart, Line, Paragraph, Section, SourceList, Table
from briefing.writing.references.citing import References
from briefing.writing.word.page import TWIPS, TextArea

# Of the house template, in points: the width of a letter on average, the distance of two lines, what stands below.
_BODY = (4.9, 13.5, 6.0)
_TABLE = (4.2, 12.1, 1.5)
_SOURCE = (4.3, 12.1, 4.0)
_MASTHEAD = 130.0
_HEADING = 41.0
_BAND = 31.0  # the heading of a day, with its distances
_HEAD_ROW = 18.0
_ROW = 6.0  # around the text of a row
_LEADS = 120.0  # the column of leads
_NUMBERS = 23.0  # the column of the numbers of sources
_PICTURE = 0.18  # of the page
_NOTE = 16.0  # with what stays empty above the notes of a page
_CITED = 3  # characters that a citation takes
# Headings and heads stay with what follows them, rows are not parted: of each page so much stays empty.


def pages(brief: Brief, references: References, area: TextArea, *, notes: int = 0) -> float:
    """About how many pages of this area the brief takes, set in the house template, with so many `notes`.

    Within a tenth of what LibreOffice lays out, on seeds/, five corpora that readers noted, and the benchmark.
    """
    width, height = area.width / TWIPS, area.height / TWIPS
    whole = _MASTHEAD + _NOTE * notes + sum(_section(section, references, width, height) for section in brief.sections)
    return whole / height


def _section(section: Section, references: References, width: float, height: float) -> float:
    return _HEADING + sum(_block(block, references, width, height) for block in section.blocks)


def _block(block: Block, references: References, width: float, height: float) -> float:
    match block:
        case Paragraph(line):
            return _lines([_length(line)], width, _BODY)
        case Bullets(items):
            return sum(_item(item, width) for item in items)
        case Table():
            return _table(block, width)
        case Chart():
            return _PICTURE * height
        case SourceList(sources):
            entries = (sum(len(run.text) for run in references.entry(source)) for source in sources)
            return _lines(entries, width - _NUMBERS, _SOURCE)


def _item(item: Bullet, width: float) -> float:
    note = _TABLE[1] if item.note else 0.0
    return _lines([_length(item.line)], width - _LEADS, _BODY) + note


def _table(table: Table, width: float) -> float:
    widths = [column.share * width - _ROW for column in table.columns]
    headed = sum(bool(group.heading) for group in table.groups)
    rows = sum(_row(row.cells, widths) for group in table.groups for row in group.rows)
    return headed * _BAND + max(1, headed) * _HEAD_ROW + rows


def _row(cells: Sequence[Sequence[Line]], widths: Sequence[float]) -> float:
    heights = (_lines(map(_length, lines), width, _TABLE) for lines, width in zip(cells, widths, strict=False))
    return _ROW + max(heights, default=0.0)


def _length(line: Line) -> int:
    return sum(len(run.text) for run in line.runs) + _CITED * len(line.citations)


def _lines(lengths: Iterable[int], width: float, face: tuple[float, float, float]) -> float:
    """The height of paragraphs of these lengths."""
    letter, leading, below = face
    return sum(leading * max(1, ceil(length * letter / max(width, letter))) + below for length in lengths)
