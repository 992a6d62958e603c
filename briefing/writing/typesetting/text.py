"""Text of several looks, in the stages of being set: styled text, segments, chunks, lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefing.writing.typesetting.fonts import Face
from briefing.writing.typesetting.script import needs_shaping
from briefing.writing.typesetting.shaping import kern, row, shape

_LARGE = 14.0  # points: from there on a gap between two letters is seen, and there is little text to be kerned
ASCENT = 0.76
"""The share of the size above the baseline that letters of the house's faces take."""

_LEAST_LINES = 2  # of a paragraph that a page break leaves on either side


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a row of letters: face, size in points, colour, and how far it is raised above the baseline."""

    face: Face
    size: float
    color: str
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class StyledText:
    """Text of one style; `link` is "#name" for a place in the document, else a URL, None for plain text.

    Words of `tied` text stay together on a line where one can hold them. What is `apart` has no say in the direction of
    the words around it, nor they in its own, as in HTML's <bdi>.
    """

    text: str
    style: Style
    link: str | None = None
    tied: bool = False
    apart: bool = False


class Segment(NamedTuple):
    """Letters of one style that are drawn in one go.

    `shown` is what reportlab draws: the text itself, or glyphs already shaped and in visual order. `text` is what a
    reader copies. `level` is odd where the text runs from right to left.
    """

    shown: str
    text: str
    face: Face
    style: Style
    link: str | None
    level: int
    width: float


class Chunk(NamedTuple):
    """Segments that stay together on a line, with the spaces after them; `tied` to the next chunk where that can be."""

    segments: tuple[Segment, ...]
    width: float
    space: tuple[Segment, ...]
    space_width: float
    tied: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: its segments in reading order, each with its distance from the line's left end.

    `width` is without the space at its end.
    """

    segments: tuple[tuple[float, Segment], ...]
    width: float


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph broken into lines of `width`; the unit that pages are filled with.

    `leading` is the distance of two baselines, `size` that of the main text; `right` sets the lines flush right.
    `extra` is what letters of other scripts, which reach higher or lower, need below each line besides.
    """

    lines: tuple[TextLine, ...]
    width: float
    size: float
    leading: float
    right: bool = False
    extra: float = 0.0

    @property
    def pitch(self) -> float:
        """The height of one line, in points."""
        return self.leading + self.extra

    @property
    def height(self) -> float:
        """The height of all lines, in points."""
        return len(self.lines) * self.pitch

    @property
    def baseline(self) -> float:
        """How far below the top of a line its letters stand, in points."""
        return (self.leading - self.size) / 2 + ASCENT * self.size

    def split(self, room: float, *, least: int = _LEAST_LINES) -> tuple[Lines, Lines] | None:
        """The lines that fit into `room` and the rest, at least `least` of them on either side; None if none do."""
        fitting = min(int((room + 0.01) // self.pitch), len(self.lines) - least)
        if fitting < least:
            return None
        return replace(self, lines=self.lines[:fitting]), replace(self, lines=self.lines[fitting:])


def segment_of(text: str, face: Face, style: Style, link: str | None, level: int) -> Segment:
    """A segment of letters that `face` has, shaped or kerned as they need."""
    if face.font.has_code(text):
        shown, width = text[::-1] if level % 2 else text, face.width(text, style.size)
    elif level % 2 or needs_shaping(text):
        shown, width = shape(text, face, style.size, right_to_left=level % 2 == 1)
    elif style.size >= _LARGE:
        shown, width = kern(text, face, style.size)
    else:
        shown, width = text, face.width(text, style.size)
    return Segment(shown, text, face, style, link, level, width)


def reach(segment: Segment) -> tuple[float, float]:
    """How far its letters reach above and below the baseline, in points; (0, 0) for those that are not shaped."""
    if segment.shown is segment.text:
        return 0.0, 0.0
    edges = [segment.face.font.reach(code) for code in segment.shown]
    unit, rise = segment.style.size / 1000, segment.style.rise
    return max(high for high, _ in edges) * unit + rise, min(low for _, low in edges) * unit + rise


def total_width(segments: Iterable[Segment]) -> float:
    """The width of segments next to each other, in points."""
    return sum(segment.width for segment in segments)


def in_a_row(segments: Sequence[Segment]) -> str:
    """What reportlab draws for segments of one look and direction, in reading order."""
    shown = [segment.shown for segment in segments]
    face = segments[0].face
    return row(shown[::-1] if segments[0].level % 2 else shown, face)
