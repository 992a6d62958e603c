"""Letters that join, move or change by their neighbours, shaped by HarfBuzz."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from briefing.writing.typesetting.fonts import Face
from briefing.writing.typesetting.glyphfont import Parts

_KERNING = {"kern": True, "liga": False, "clig": False, "calt": False, "locl": False, "ccmp": False}
_ANY_LANGUAGE = "und"  # else the shaper takes that of the machine


class _Glyph(NamedTuple):
    """A glyph of a shaped text, in units of the font: where its letters begin, how far the next is, its own place."""

    number: int
    cluster: int
    advance: int
    right: int
    up: int


class _Cluster(NamedTuple):
    """Glyphs that stand for letters together; `right` is by how much one that is alone stands to the right."""

    parts: Parts
    start: int
    advance: int
    right: int


def shape(text: str, face: Face, size: float, *, right_to_left: bool) -> tuple[str, float]:
    """What reportlab draws for `text`, in visual order, and its width in points at `size`.

    A letter stands with its marks, and each of what is drawn for its letters. Brackets from right to left stand for
    what they look like: readers of PDF turn them round with the words.
    """
    clusters = list(_clusters(_shaped(text, face, {}, right_to_left=right_to_left)))
    starts = sorted(cluster.start for cluster in clusters)
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    shown = []
    for cluster in clusters:
        meant = text[cluster.start : ends[cluster.start]]
        width = sum(face.shaper().get_glyph_h_advance(number) for number, _, _ in cluster.parts)
        shown.append(face.font.code(cluster.parts, _mirrored(meant) if right_to_left else meant, width))
    return _drawn("".join(shown), [(cluster.advance, cluster.right) for cluster in clusters], face, size)


def kern(text: str, face: Face, size: float) -> tuple[str, float]:
    """What reportlab draws for `text` with its pairs of letters set closer as the font says, and its width."""
    glyphs = _shaped(text, face, _KERNING, right_to_left=False)
    numbers = [face.font.face.charToGlyph.get(ord(letter)) for letter in text]
    # A font may put other glyphs in the letters' place all the same; the letters are what must be printed.
    if [glyph.number for glyph in glyphs] != numbers:
        return text, face.width(text, size)
    return _drawn(text, [(glyph.advance, glyph.right) for glyph in glyphs], face, size)


def row(shown: Sequence[str], face: Face) -> str:
    """What reportlab draws for several such texts of one face, from left to right."""
    widths, default = face.font.face.charWidths, face.font.face.defaultWidth
    data: list[ShapeData] = []
    for part in shown:
        if isinstance(part, ShapedStr):
            data += part.__shapeData__
        else:
            natural = (widths.get(ord(letter), default) for letter in part)
            data += (ShapeData(0, width, 0, 0, 0, width) for width in natural)
    return _shaped_text("".join(shown), data)


def _shaped(text: str, face: Face, features: dict[str, bool], *, right_to_left: bool) -> list[_Glyph]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.language = _ANY_LANGUAGE
    uharfbuzz.shape(face.shaper(), buffer, features)
    return [
        _Glyph(info.codepoint, info.cluster, place.x_advance, place.x_offset, place.y_offset)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def _clusters(glyphs: Sequence[_Glyph]) -> Iterator[_Cluster]:
    for start, group in groupby(glyphs, key=lambda glyph: glyph.cluster):
        parts, at = [], 0
        for glyph in group:
            parts.append((glyph.number, at + glyph.right, glyph.up))
            at += glyph.advance
        right = parts[0][1] if len(parts) == 1 else 0
        yield _Cluster(tuple((number, x - right, up) for number, x, up in parts), start, at, right)


def _mirrored(letters: str) -> str:
    from bidi.mirror import MIRRORED

    mirrored: str = MIRRORED.get(letters, letters)
    return mirrored


def _drawn(shown: str, places: Sequence[tuple[int, int]], face: Face, size: float) -> tuple[str, float]:
    """The characters, each with how far the next one is and how far to the right it stands, and the width of all."""
    inner = face.font.face
    data = [
        ShapeData(index, inner._pdfScale(advance), 0, inner._pdfScale(right), 0, inner.charWidths[ord(code)])
        for index, (code, (advance, right)) in enumerate(zip(shown, places, strict=True))
    ]
    width: float = sum(one.x_advance for one in data) * size / 1000
    return _shaped_text(shown, data), width


def _shaped_text(shown: str, data: Sequence[ShapeData]) -> str:
    text: str = ShapedStr(shown, shapeData=data)
    return text
