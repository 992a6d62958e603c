"""Puts the lines of a page in the order in which they are read: down each column, headings over all of them between."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from briefing.reading.formats.pdfpages import Line

_NARROWEST_GUTTER = 4.0
"""Points, a millimetre and a half; narrower white space stands between words."""

_MOST_ACROSS = 0.3
"""Of the lines: as many may reach over a gutter (headings, a lead over both columns) before it is none."""

_FEWEST_LINES = 3
_MOST_LEVELS = 8  # of columns within columns


def in_reading_order(lines: Iterable[Line], levels: int = _MOST_LEVELS) -> list[Line]:
    """The lines of one page in reading order.

    The page is cut at the gutter that fewest lines cross; those that do cross it part the columns into bands.
    """
    lines = sorted(lines, key=lambda line: (-line.y1, line.x0))
    gutter = _gutter(lines) if levels else None
    if gutter is None:
        return lines
    ordered: list[Line] = []
    band: list[Line] = []
    for line in lines:
        if _crosses(line, gutter):
            ordered += _columns(band, gutter, levels)
            ordered.append(line)
            band = []
        else:
            band.append(line)
    return ordered + _columns(band, gutter, levels)


def _columns(band: list[Line], gutter: float, levels: int) -> list[Line]:
    left = [line for line in band if line.x1 <= gutter]
    right = [line for line in band if line.x1 > gutter]
    return in_reading_order(left, levels - 1) + in_reading_order(right, levels - 1)


def _gutter(lines: list[Line]) -> float | None:
    """Where a column ends and another begins next to it; None where there is one column."""
    best: tuple[int, float] | None = None
    edges = sorted({line.x1 for line in lines})
    for edge in edges:
        after = min((line.x0 for line in lines if line.x0 > edge), default=None)
        if after is None or after - edge < _NARROWEST_GUTTER:
            continue
        place = (edge + after) / 2
        across = sum(_crosses(line, place) for line in lines)
        if across <= _MOST_ACROSS * len(lines) and (best is None or across < best[0]) and _are_columns(lines, place):
            best = (across, place)
    return best[1] if best else None


def _are_columns(lines: list[Line], place: float) -> bool:
    """Whether several lines on one side have lines at their height on the other."""
    left = [line for line in lines if line.x1 <= place]
    right = [line for line in lines if line.x0 >= place]
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    lowest_top = min(max(line.y1 for line in side) for side in (left, right))
    highest_foot = max(min(line.y0 for line in side) for side in (left, right))
    return _running(left) and _running(right) and lowest_top > highest_foot


def _running(lines: list[Line]) -> bool:
    """Whether lines stand close below each other, as in a column of text."""
    close = sum(0 <= upper.y0 - lower.y0 < 2.5 * upper.size for upper, lower in pairwise(lines))
    return close >= _FEWEST_LINES - 1


def _crosses(line: Line, place: float) -> bool:
    return line.x0 < place < line.x1
