"""The operators that draw text on a page (ISO 32000-1, 9.4), which reportlab takes thrice as long to write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import ShapedStr, TTFont

from briefing.writing.typesetting.foreign import by_language, language_of
from briefing.writing.typesetting.text import Segment, Style

_DOT = 0.8  # points across
_DOTS_APART = 4.0  # points
_ESCAPED = re.compile(rb"[\\()\x00-\x1f\x7f-\xff]")


def number(value: float) -> str:
    """A length to the thousandth of a point, which no printer shows.

    >>> number(72.50)
    '72.5'
    """
    return f"{value:.3f}".rstrip("0").rstrip(".")


@cache
def fill_color(color: str) -> str:
    """The operator that sets the colour of letters and grounds, from #rrggbb.

    >>> fill_color("#ff0033")
    '1 0 0.2 rg'
    """
    return f"{_shares(color)} rg"


def line_object(start: tuple[float, float], end: tuple[float, float], color: str, weight: float) -> str:
    """A straight line, in a state of its own."""
    ends = f"{number(start[0])} {number(start[1])} m {number(end[0])} {number(end[1])} l"
    return f"q {_shares(color)} RG {number(weight)} w {ends} S Q"


def dotted_object(start: tuple[float, float], end: tuple[float, float], color: str) -> str:
    """A row of round dots from `start` on, in a state of its own."""
    ends = f"{number(start[0])} {number(start[1])} m {number(end[0])} {number(end[1])} l"
    return f"q {_shares(color)} RG {number(_DOT)} w 1 J [0 {number(_DOTS_APART)}] 0 d {ends} S Q"


def filled_object(corner: tuple[float, float], size: tuple[float, float], color: str) -> str:
    """A filled rectangle by its lower left corner, its width and its height, in a state of its own."""
    return f"q {fill_color(color)} {' '.join(map(number, (*corner, *size)))} re f Q"


@cache
def _shares(color: str) -> str:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.4g}" for part in parts)


def text_object(row: Iterable[tuple[float, float, Segment]], document: PDFDocument, *, latin: bool = False) -> str:
    """Segments one after another, each with the place of its baseline's left end.

    `latin`: the document's language is written in Latin letters, so that words in others are of another (ISO 32000-1,
    14.9.2).
    """
    return " ".join(("BT", *_Writer(document, latin=latin).drawn(row), "ET"))


class _Writer:
    """Writes the segments of one text object; a colour or a font is set where it changes."""

    def __init__(self, document: PDFDocument, *, latin: bool) -> None:
        self._document = document
        self._latin = latin
        self._style: Style | None = None
        self._set_in = ""

    def drawn(self, row: Iterable[tuple[float, float, Segment]]) -> Iterator[str]:
        for left, baseline, segment in row:
            if segment.style is not self._style:
                self._style = segment.style
                yield fill_color(segment.style.color)
            yield f"1 0 0 1 {number(left)} {number(baseline + segment.style.rise)} Tm"
            shaped = isinstance(segment.shown, ShapedStr)
            if segment.level % 2:
                # Shown from the left, read from the right (ISO 32000-1, 14.8.2.3.3).
                yield "/ReversedChars BMC"
            yield from self._shaped(segment) if shaped else self._letters(segment)
            if segment.level % 2:
                yield "EMC"

    def _letters(self, segment: Segment) -> Iterator[str]:
        if not self._latin or segment.shown.isascii():
            yield from self._codes_of(segment.shown, segment)
            return
        for part, language in by_language(segment.shown):
            yield from _marked(self._codes_of(part, segment), language)

    def _codes_of(self, text: str, segment: Segment) -> Iterator[str]:
        for subset, codes in _codes(text, segment.face.font, self._document):
            yield from self._set(segment, subset)
            yield f"{_string(codes)} Tj"

    def _shaped(self, segment: Segment) -> Iterator[str]:
        yield from _marked(self._moved(segment), language_of(segment.text) if self._latin else "")

    def _moved(self, segment: Segment) -> Iterator[str]:
        """Letters some of which are set closer than they are wide, or wider."""
        part: list[str] = []
        inside = None
        shown: Any = segment.shown
        for code, data in zip(shown, shown.__shapeData__, strict=True):
            [(subset, codes)] = _codes(code, segment.face.font, self._document)
            if subset != inside and part:
                yield f"[{''.join(part)}] TJ"
                part = []
            yield from self._set(segment, inside := subset)
            before, after = -data.x_offset, data.width - data.x_advance + data.x_offset
            part += [number(before), _string(codes)] if before else [_string(codes)]
            part += [number(after)] if number(after) != "0" else []
        yield f"[{''.join(part)}] TJ"

    def _set(self, segment: Segment, subset: int) -> Iterator[str]:
        name = segment.face.font.getSubsetInternalName(subset, self._document)
        now = f"{name} {number(segment.style.size)} Tf"
        if now != self._set_in:
            self._set_in = now
            yield now


def _marked(drawn: Iterable[str], language: str) -> Iterator[str]:
    """What is drawn, as words of a language, or of that of the document where none is given."""
    if language:
        yield f"/Span <</Lang ({language})>> BDC"
    yield from drawn
    if language:
        yield "EMC"


def _string(codes: bytes) -> str:
    return f"({escapePDF(codes) if _ESCAPED.search(codes) else codes.decode('ascii')})"


def _codes(text: str, font: TTFont, document: PDFDocument) -> list[tuple[int, bytes]]:
    """The codes of the letters in the font's subsets."""
    state = font.state.get(document)
    try:
        # In the first subset, by far the most; a no-break space is drawn as a space.
        return [(0, bytes([state.assignments[ord(letter)] for letter in text.replace("\u00a0", " ")]))]
    except (AttributeError, KeyError, ValueError):
        codes: list[tuple[int, bytes]] = font.splitString(text, document)
        return codes
