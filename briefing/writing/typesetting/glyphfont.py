"""A TrueType font in a PDF that draws any glyphs of its own as one, and says which text they stand for.

reportlab draws characters. A letter as it joins the next, a ligature, a letter with its marks has none, and gets a
private one here. What it draws becomes one glyph of the embedded font: readers that copy and search take a mark that
stands by itself for a letter of another word or line. They take the text from the font's table of meanings (ISO
32000-1, 9.10.3), where reportlab would leave the private character.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from typing import BinaryIO, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

Parts: TypeAlias = tuple[tuple[int, int, int], ...]
"""Glyphs of a font, each with its place to the right and up, in units of the font."""

_PRIVATE = 0xF0000  # the first of 65,000 characters that no text means anything by
_MEANING = re.compile(r"<([0-9A-F]+)> <([0-9A-F]+)>")
# Flags of a part of a composite glyph (OpenType, table "glyf"): arguments are words and places; another part follows.
_WORDS, _PLACES, _MORE, _UNSCALED = 0x1, 0x2, 0x20, 0x1000
_COMPOSITE = -1
# Where the table "maxp" says how many parts composite glyphs have, and how deep they lie in each other.
_MOST_PARTS, _DEPTH = 28, 30


class GlyphFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """The font of a file; `name` is the one under which reportlab registers it."""

    def __init__(self, name: str, file: str | BinaryIO) -> None:
        super().__init__(name, file)
        self._codes: dict[tuple[Parts, str], int] = {}
        self._composed: dict[Parts, int] = {}
        self._meant: dict[int, str] = {}
        self._parts: dict[int, Parts] = {}
        self._reach: dict[str, tuple[float, float]] = {}
        self._records: list[bytes] = []

    def code(self, parts: Parts, meant: str, width: float) -> str:
        """The character that draws glyphs, together `width` units wide, and stands for the text `meant`."""
        face = self.face
        plain = len(parts) == 1 and parts[0][1:] == (0, 0)
        if plain and len(meant) == 1 and face.charToGlyph.get(ord(meant)) == parts[0][0]:
            return meant
        if (parts, meant) not in self._codes:
            code = self._codes[parts, meant] = _PRIVATE + len(self._codes)
            self._meant[code], self._parts[code] = meant, parts
            face.charToGlyph[code] = parts[0][0] if plain else self._glyph(parts, width)
            face.charWidths[code] = face._pdfScale(width)
        return chr(self._codes[parts, meant])

    def has_code(self, shown: str) -> bool:
        """Whether any of these characters is one of `code`, which no shaper knows."""
        return not self._meant.keys().isdisjoint(map(ord, shown))

    def meant(self, shown: str) -> str:
        """The text that characters of `code` and others stand for."""
        return "".join(self._meant.get(ord(code), code) for code in shown)

    def reach(self, code: str) -> tuple[float, float]:
        """How far what a character draws reaches above and below the baseline, in thousandths of the size."""
        if code not in self._reach:
            glyph = self.face.charToGlyph.get(ord(code), 0)
            parts = self._parts.get(ord(code), ((glyph, 0, 0),))
            _, low, _, high = self._box(self._inked(parts))
            self._reach[code] = self.face._pdfScale(high), self.face._pdfScale(low)
        return self._reach[code]

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - reportlab's name
        """Add the font to a document, with what its glyphs stand for."""
        self._add_glyphs()
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in [name for name in doc.idToObject if name not in before and name.startswith("toUnicodeCMap:")]:
            stream = doc.idToObject[name]
            stream.content = _MEANING.sub(self._entry, stream.content)

    def _entry(self, found: re.Match[str]) -> str:
        text = self._meant.get(code := int(found[2], 16), chr(code))
        return f"<{found[1]}> <{text.encode('utf-16-be').hex().upper()}>"

    def _glyph(self, parts: Parts, width: float) -> int:
        """The number of a new glyph that is made of these."""
        if parts not in self._composed:
            face = self.face
            inked = self._inked(parts)
            box = self._box(inked)
            self._composed[parts] = len(face.hmetrics)
            self._records.append(_composite(inked, box) if inked else b"")
            face.hmetrics.append((round(width), box[0] & 0xFFFF))
        return self._composed[parts]

    def _inked(self, parts: Parts) -> list[tuple[int, int, int]]:
        places = self.face.glyphPos
        return [part for part in parts if places[part[0]] < places[part[0] + 1]]

    def _box(self, parts: Sequence[tuple[int, int, int]]) -> tuple[int, int, int, int]:
        """The edges of glyphs at their places: left, low, right, high."""
        start = self.face.get_table_pos("glyf")[0]
        edges = []
        for number, x, y in parts:
            at = start + self.face.glyphPos[number] + 2
            left, low, right, high = struct.unpack(">4h", self.face._ttf_data[at : at + 8])
            edges.append((left + x, low + y, right + x, high + y))
        lefts, lows, rights, highs = zip(*edges, strict=True) if edges else ((0,),) * 4
        return min(lefts), min(lows), max(rights), max(highs)

    def _add_glyphs(self) -> None:
        """Put the new glyphs into the tables that reportlab takes its subsets from."""
        if not self._records:
            return
        face = self.face
        glyphs = bytearray(face.get_table("glyf"))
        for record in self._records:
            glyphs += record + bytes(-len(record) % 4)
            face.glyphPos.append(len(glyphs))
        limits = bytearray(face.get_table("maxp"))
        most = max(map(len, self._composed))
        for place, least in ((_MOST_PARTS, most), (_DEPTH, 1 + _unsigned(limits, _DEPTH))):
            limits[place : place + 2] = struct.pack(">H", max(least, _unsigned(limits, place)))
        for tag, table in (("glyf", glyphs), ("maxp", limits)):
            face.table[tag] = {**face.table[tag], "offset": len(face._ttf_data), "length": len(table)}
            face._ttf_data += bytes(table)
        self._records = []


def _composite(parts: Sequence[tuple[int, int, int]], box: tuple[int, int, int, int]) -> bytes:
    record = struct.pack(">5h", _COMPOSITE, *box)
    for index, (number, x, y) in enumerate(parts):
        more = _MORE if index + 1 < len(parts) else 0
        record += struct.pack(">HHhh", _WORDS | _PLACES | _UNSCALED | more, number, x, y)
    return record


def _unsigned(table: bytes | bytearray, place: int) -> int:
    number: int = struct.unpack(">H", table[place : place + 2])[0]
    return number
