"""About how many pages a brief takes in Word, which alone lays it out: enough to know whether it needs contents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil

from briefing.model.document import Block, Brief, Bullet, Bullets, Chart, Line, Paragraph, Section, SourceList, Table
from briefing.tables import room_record
from briefing.writing.lines import cells_of
from briefing.writing.references.citing import References
from briefing.writing.word.page import TWIPS, TextArea

_WIDE = ("W", "F")  # Unicode Standard Annex 11: wide, fullwidth


@dataclass(frozen=True, slots=True)
class _Face:
    """A paragraph of the house template: the width of a letter, the distance of two lines, what stands below."""

    letter: float
    leading: float
    below: float


@dataclass(frozen=True, slots=True)
class _Measures:
    """extent.toml, which says what each is."""

    masthead: float
    heading: float
    band: float
    head_row: float
    row: float
    leads: float
    numbers: float
    picture: float
    note: float
    cited: int
    wide: float
    body: _Face
    table: _Face
    source: _Face


def pages(brief: Brief, references: References, area: TextArea, *, notes: int = 0) -> float:
    """About how many pages of this area the brief takes, set in the house template, with so many `notes`.

    Within a tenth of what LibreOffice lays out, on seeds/, five corpora that readers noted, and the benchmark.
    """
    width, height, measures = area.width / TWIPS, area.height / TWIPS, _measures()
    sections = sum(_section(section, references, width, height) for section in brief.sections)
    return (measures.masthead + measures.note * notes + sections) / height


def _section(section: Section, references: References, width: float, height: float) -> float:
    return _measures().heading + sum(_block(block, references, width, height) for block in section.blocks)


def _block(block: Block, references: References, width: float, height: float) -> float:
    measures = _measures()
    match block:
        case Paragraph(line):
            return _lines([_length(line)], width, measures.body)
        case Bullets(items):
            return sum(_item(item, width) for item in items)
        case Table():
            return _table(block, width)
        case Chart():
            return measures.picture * height
        case SourceList(sources):
            entries = (sum(letters(run.text) for run in references.entry(source)) for source in sources)
            return _lines(entries, width - measures.numbers, measures.source)


def _item(item: Bullet, width: float) -> float:
    measures = _measures()
    note = measures.table.leading if item.note else 0.0
    return _lines([_length(item.line)], width - measures.leads, measures.body) + note


def _table(table: Table, width: float) -> float:
    measures = _measures()
    widths = [column.share * width - measures.row for column in table.columns]
    headed = sum(bool(group.heading) for group in table.groups)
    rows = sum(_row(cells_of(table, row), widths) for group in table.groups for row in group.rows)
    # Headings and heads stay with what follows them, rows are not parted: of each page so much stays empty.
    return headed * measures.band + max(1, headed) * measures.head_row + rows


def _row(cells: Sequence[Sequence[Line]], widths: Sequence[float]) -> float:
    measures = _measures()
    heights = (_lines(map(_length, lines), width, measures.table) for lines, width in zip(cells, widths, strict=True))
    return measures.row + max(heights, default=0.0)


def _length(line: Line) -> float:
    return sum(letters(run.text) for run in line.runs) + _measures().cited * len(line.citations)


def letters(text: str) -> float:
    """How many letters of average width a text is as wide as.

    >>> letters("Tokyo"), letters("東京")
    (5, 4.2)
    """
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in _WIDE for character in text)
    return len(text) + (_measures().wide - 1) * wide if wide else len(text)


def _lines(lengths: Iterable[float], width: float, face: _Face) -> float:
    """The height of paragraphs of these lengths."""
    return sum(
        face.leading * max(1, ceil(length * face.letter / max(width, face.letter))) + face.below for length in lengths
    )


@cache
def _measures() -> _Measures:
    return room_record(_Measures, "briefing.writing.word", "extent.toml")
