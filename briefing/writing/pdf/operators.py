"""The operators that draw plain text on a page (ISO 32000-1, 9.4), which reportlab takes thrice as long to write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from briefing.writing.typesetting.text import Segment, Style

_ESCAPED = re.compile(rb"[\\()\x00-\x1f\x7f-\xff]")


def number(value: float) -> str:
    """A length to the thousandth of a point, which no printer shows.

    >>> number(72.50)
    '72.5'
    """
    return f"{value:.3f}".rstrip("0").rstrip(".")


@cache
def fill_color(color: str) -> str:
    """The operator that sets the colour of letters, from #rrggbb.

    >>> fill_color("#ff0033")
    '1 0 0.2 rg'
    """
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.4g}" for part in parts) + " rg"


def text_object(row: Iterable[tuple[float, float, Segment]], document: PDFDocument) -> str:
    """Segments that need no shaping, each with the place of its baseline's left end."""
    return " ".join(("BT", *_drawn(row, document), "ET"))


def _drawn(row: Iterable[tuple[float, float, Segment]], document: PDFDocument) -> Iterator[str]:
    style: Style | None = None
    set_in = ""
    for left, baseline, segment in row:
        if segment.style is not style:
            style = segment.style
            yield fill_color(style.color)
        yield f"1 0 0 1 {number(left)} {number(baseline + style.rise)} Tm"
        font = segment.face.font
        for subset, codes in _codes(segment.shown, font, document):
            now = f"{font.getSubsetInternalName(subset, document)} {number(style.size)} Tf"
            if now != set_in:
                set_in = now
                yield now
            words = escapePDF(codes) if _ESCAPED.search(codes) else codes.decode("ascii")
            yield f"({words}) Tj"


def _codes(text: str, font: TTFont, document: PDFDocument) -> list[tuple[int, bytes]]:
    """The codes of the letters in the font's subsets."""
    state = font.state.get(document)
    try:
        # In the first subset, by far the most; a no-break space is drawn as a space.
        return [(0, bytes([state.assignments[ord(letter)] for letter in text.replace("\u00a0", " ")]))]
    except (AttributeError, KeyError, ValueError):
        codes: list[tuple[int, bytes]] = font.splitString(text, document)
        return codes
