"""The typefaces of a document: found, loaded only when used, and for each character a face that has it.

reportlab keeps fonts in one registry for the whole process and knows no fallback. So a document takes out a session,
which loads its faces afresh (the same brief then gives the same bytes, whatever was written before it) and shuts other
threads out meanwhile; and text is split here by what each font's character map holds.
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from itertools import chain, groupby
from threading import RLock
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from briefing.errors import BadSettings
from briefing.writing.theme import FILE, Family, Theme
from briefing.writing.typesetting.fontfile import BOLD, REGULAR, FontFile, opened
from briefing.writing.typesetting.fontplaces import covering, find
from briefing.writing.typesetting.glyphfont import GlyphFont
from briefing.writing.typesetting.missing import complaint
from briefing.writing.typesetting.region import Region
from briefing.writing.typesetting.script import is_mark

_LOG = logging.getLogger(__name__)
_IN_USE = RLock()
_REPLACEMENTS = ("\ufffd", "\u25a1")  # what stands for a character that no font has, best first
_NUMBER_SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"  # called controls, and drawn all the same
# Characters that most text fonts lack, and what looks the same.
_LOOKALIKES = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "–",
    "\u2015": "—",
    "\u2212": "–",
    "\u02bc": "’",
    "\u2044": "/",
    "\u202f": "\u00a0",
}


@dataclass(eq=False, slots=True)
class Face:
    """One cut of a typeface, registered with reportlab under `name`; `weight` as in CSS."""

    name: str
    font: GlyphFont = field(repr=False)
    weight: int = REGULAR
    _characters: frozenset[int] = field(default=frozenset(), repr=False)
    _widths: dict[tuple[str, float], float] = field(default_factory=dict, repr=False)
    _shaper: uharfbuzz.Font | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        # As the file has them: the font gets further ones for glyphs that no character has.
        self._characters = frozenset(self.font.face.charToGlyph)

    def has(self, character: str) -> bool:
        """Whether the font can draw the character."""
        return ord(character) in self._characters

    def width(self, text: str, size: float) -> float:
        """How wide `text` stands in this face at `size` points, in points."""
        key = text, size
        known = self._widths.get(key)
        if known is None:
            advances, default = self.font.face.charWidths, self.font.face.defaultWidth
            known = self._widths[key] = sum(advances.get(ord(character), default) for character in text) * size / 1000
        return known

    def drawn_as(self, text: str, sign: str) -> str:
        """A character that looks like `sign`, which the font has, and is copied and found as `text`."""
        glyph = self.font.face.charToGlyph[ord(sign)]
        return self.font.code(((glyph, 0, 0),), text, self.font.face.hmetrics[glyph][0])

    def shaper(self) -> uharfbuzz.Font:
        """The font as HarfBuzz knows it."""
        if self._shaper is None:
            self._shaper = uharfbuzz.Font(self.font.hbFace)
        return self._shaper


class FontBook:
    """The faces of one document. Get one from `session`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._faces: dict[str, Face] = {}
        self._typefaces: dict[tuple[bytes, int], Face] = {}
        self._fallbacks: dict[Region, list[FontFile]] = {}
        self._spare: dict[tuple[FontFile, int], Face | None] = {}
        self._chosen: dict[tuple[Face, Face, str, Region], tuple[Face, str]] = {}
        self._known: dict[Hashable, dict[str, Any]] = {}
        self.missing: set[str] = set()

    def known(self, *look: Hashable) -> dict[str, Any]:
        """What was made of texts of one look in this document, for whoever sets them to keep and find again."""
        return self._known.setdefault(look, {})

    def body(self, *, bold: bool = False, italic: bool = False) -> Face:
        """The face of running text."""
        return self._cut(self._theme.fonts.body, bold=bold, italic=italic)

    def heading(self, *, bold: bool = False, italic: bool = False) -> Face:
        """The face of headings, labels and notes."""
        return self._cut(self._theme.fonts.heading, bold=bold, italic=italic)

    def split(
        self, text: str, face: Face, region: Region = Region.OTHER, *, after: Face | None = None
    ) -> list[tuple[Face, str]]:
        """`text` in rows of characters that one face can draw: `face` wherever it can, else another.

        Marks, joiners and spaces stay with the letter before them where its face has them; the one before the text is
        in `after`. `region` says whose letters Chinese characters have where another face is asked. A character that no
        font has is drawn as a visible sign, in a row apart, and kept in `missing`; one that shows nothing (a joiner, a
        variation selector) is left out where the face lacks it.
        """
        if after in (None, face) and all(map(face.has, text)):
            return [(face, text)] if text else []
        return [
            (face_, row)
            for (face_, _), pairs in groupby(self._faced(text, face, region, after or face), key=_kind)
            if (row := "".join(character for _, character in pairs))
        ]

    def _faced(self, text: str, face: Face, region: Region, last: Face) -> Iterator[tuple[Face, str]]:
        for character in text:
            key = face, last, character, region
            if key not in self._chosen:
                follows = last is not face and _leans(character) and last.has(character)
                self._chosen[key] = (last, character) if follows else self._look_up(face, character, region)
            last, shown = self._chosen[key]
            yield last, shown

    def _look_up(self, face: Face, character: str, region: Region) -> tuple[Face, str]:
        stand_in = " " if character.isspace() else _LOOKALIKES.get(character, character)
        for shown in (character, stand_in):
            if face.has(shown):
                return face, shown
        if shows_nothing(character):
            return face, ""
        if other := next(self._others(character, face.weight, region), None):
            return other, character
        self.missing.add(character)
        signs = ((other, sign) for sign in _REPLACEMENTS for other in self._with_sign(sign, face, region))
        other, sign = next(signs, (face, "?"))
        return other, other.drawn_as(character, sign)

    def _with_sign(self, sign: str, face: Face, region: Region) -> Iterator[Face]:
        if face.has(sign):
            yield face
        yield from self._others(sign, face.weight, region)

    def _others(self, character: str, weight: int, region: Region) -> Iterator[Face]:
        """The faces that have a character: the theme's own, its fallbacks in their order, and any installed one."""
        bold = weight >= BOLD
        yield from (own for own in (self.body(bold=bold), self.heading(bold=bold)) if own.has(character))
        named = (file for file in self._named(region) if file.has(character))
        for file in chain(named, covering(character) if self._theme.fonts.fallback else ()):
            if found := self._spare_face(file, weight):
                yield found

    def _named(self, region: Region) -> list[FontFile]:
        """The fallbacks of the theme, those of the region first."""
        if region not in self._fallbacks:
            fonts = self._theme.fonts
            names = [*fonts.regional.get(region.value, ()), *fonts.fallback]
            paths = (find(name, self._theme.folder) for name in dict.fromkeys(names))
            self._fallbacks[region] = [opened(path) for path in paths if path]
        return self._fallbacks[region]

    def _spare_face(self, file: FontFile, weight: int) -> Face | None:
        key = file, weight if file.has_weights else REGULAR
        if key not in self._spare:
            self._spare[key] = self._load(*key)
        return self._spare[key]

    def _cut(self, family: Family, *, bold: bool, italic: bool) -> Face:
        slot = {(0, 0): "regular", (0, 1): "italic", (1, 0): "bold", (1, 1): "bold_italic"}[bold, italic]
        name: str = getattr(family, slot)
        if name not in self._faces:
            path = find(name, self._theme.folder)
            face = self._load(opened(path), BOLD if bold else REGULAR) if path else None
            if face is None:
                problem = "is not a TrueType font that can be embedded" if path else "is not to be found"
                raise BadSettings(f"{FILE}: [fonts], {family.name}, {slot.replace('_', '-')}: {name} {problem}")
            self._faces[name] = face
        return self._faces[name]

    def _load(self, file: FontFile, weight: int) -> Face | None:
        # A prefix, so that no file can take the name of one of reportlab's built-in fonts.
        key = f"briefing-{file.path.stem}" + (f"-{weight}" if file.has_weights else "")
        try:
            font = GlyphFont(key, BytesIO(file.cut(weight)) if file.has_weights else str(file.path))
        except (TTFError, OSError) as error:
            _LOG.warning("%s cannot be used: %s", file.path, error)
            return None
        if file.has_weights:
            # All weights have the name of one.
            font.face.name += b"-%d" % weight
        # reportlab's registry takes a typeface once: the same one from two files is the one that came first.
        known = font.face.name, weight
        if known not in self._typefaces:
            if key in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.getFont(key).unregister()
            pdfmetrics.registerFont(font)
            self._typefaces[known] = Face(key, pdfmetrics.getFont(key), weight)
        return self._typefaces[known]


@contextmanager
def session(theme: Theme) -> Iterator[FontBook]:
    """The faces of one document; one session at a time, as reportlab's registry of fonts is the process's own.

    Warns in the log of characters that no font had.
    """
    with _IN_USE:
        book = FontBook(theme)
        yield book
        if book.missing:
            _LOG.warning("%s", complaint(book.missing))


def _kind(chosen: tuple[Face, str]) -> tuple[Face, bool]:
    """By which characters go into one row: the face, and whether it is a sign for what the face lacks."""
    face, shown = chosen
    return face, face.font.has_code(shown)


def shows_nothing(character: str) -> bool:
    """Whether a character steers its neighbours' look and has none of its own."""
    steers = unicodedata.category(character) == "Cf" and character not in _NUMBER_SIGNS
    return steers or "\ufe00" <= character <= "\ufe0f"


def _leans(character: str) -> bool:
    """Whether a character is nothing without the letter before it, or only keeps it apart from the next."""
    return character == " " or is_mark(character) or shows_nothing(character)
