"""The typefaces of a document: found, loaded only when used, and for each character a face that has it.

reportlab keeps fonts in one registry for the whole process and knows no fallback. So a document takes out a session,
which loads its faces afresh (the same brief then gives the same bytes, whatever was written before it) and shuts other
threads out meanwhile; and text is split here by what each font's character map holds.
"""

from __future__ import annotations

import logging
import os
import sys
import unicodedata
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from threading import RLock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from briefing.errors import BadSettings
from briefing.writing.theme import FILE, Family, Theme

_LOG = logging.getLogger(__name__)
_IN_USE = RLock()
_FONT_PACKAGES = ("font_source_serif_pro", "font_source_sans_pro")
_REPLACEMENTS = ("\ufffd", "\u25a1")  # what stands for a character that no font has, best first
_MOST_NAMED = 12  # missing characters named in the warning
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
    """One cut of a typeface, registered with reportlab under `name`."""

    name: str
    font: TTFont = field(repr=False)
    _widths: dict[tuple[str, float], float] = field(default_factory=dict, repr=False)

    def has(self, character: str) -> bool:
        """Whether the font can draw the character."""
        return ord(character) in self.font.face.charToGlyph

    def width(self, text: str, size: float) -> float:
        """How wide `text` stands in this face at `size` points, in points."""
        key = text, size
        known = self._widths.get(key)
        if known is None:
            advances, default = self.font.face.charWidths, self.font.face.defaultWidth
            known = self._widths[key] = sum(advances.get(ord(character), default) for character in text) * size / 1000
        return known


class FontBook:
    """The faces of one document. Get one from `session`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._faces: dict[str, Face] = {}
        self._typefaces: dict[bytes, Face] = {}
        self._fallbacks: list[Face] | None = None
        self._chosen: dict[tuple[Face, str], tuple[Face, str]] = {}
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

    def split(self, text: str, face: Face) -> list[tuple[Face, str]]:
        """`text` in rows of characters that one face can draw: `face` wherever it can, else another.

        A character that no font has is replaced by a visible sign and kept in `missing`; one that shows nothing
        (a joiner, a variation selector) is left out where the face lacks it.
        """
        if all(map(face.has, text)):
            return [(face, text)] if text else []
        chosen = (self._choose(face, character) for character in text)
        return [
            (face_, row)
            for face_, pairs in groupby(chosen, key=lambda pair: pair[0])
            if (row := "".join(character for _, character in pairs))
        ]

    def _choose(self, face: Face, character: str) -> tuple[Face, str]:
        key = face, character
        if key not in self._chosen:
            self._chosen[key] = self._look_up(face, character)
        return self._chosen[key]

    def _look_up(self, face: Face, character: str) -> tuple[Face, str]:
        stand_in = " " if character.isspace() else _LOOKALIKES.get(character, character)
        for shown in (character, stand_in):
            if face.has(shown):
                return face, shown
        if shows_nothing(character):
            return face, ""
        for other in self._others():
            if other.has(character):
                return other, character
        self.missing.add(character)
        faces = (face, *self._others())
        return next(((other, sign) for sign in _REPLACEMENTS for other in faces if other.has(sign)), (face, "?"))

    def _others(self) -> list[Face]:
        if self._fallbacks is None:
            own = [self.body(), self.heading()]
            places = ((name, _find(name, self._theme.folder)) for name in self._theme.fonts.fallback)
            found = (self._load(name, path) for name, path in places if path)
            self._fallbacks = own + [face for face in found if face]
        return self._fallbacks

    def _cut(self, family: Family, *, bold: bool, italic: bool) -> Face:
        slot = {(0, 0): "regular", (0, 1): "italic", (1, 0): "bold", (1, 1): "bold_italic"}[bold, italic]
        name: str = getattr(family, slot)
        if name not in self._faces:
            face = self._load(name, path) if (path := _find(name, self._theme.folder)) else None
            if face is None:
                problem = "is not a TrueType font that can be embedded" if path else "is not to be found"
                raise BadSettings(f"{FILE}: [fonts], {family.name}, {slot.replace('_', '-')}: {name} {problem}")
            self._faces[name] = face
        return self._faces[name]

    def _load(self, name: str, path: Path) -> Face | None:
        # A prefix, so that no file can take the name of one of reportlab's built-in fonts.
        key = f"briefing-{Path(name).stem}"
        try:
            font = TTFont(key, str(path))
        except (TTFError, OSError) as error:
            _LOG.warning("%s cannot be used: %s", path, error)
            return None
        # reportlab's registry takes a typeface once: the same one from two files is the one that came first.
        if font.face.name not in self._typefaces:
            if key in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.getFont(key).unregister()
            pdfmetrics.registerFont(font)
            self._typefaces[font.face.name] = Face(key, pdfmetrics.getFont(key))
        return self._typefaces[font.face.name]


@contextmanager
def session(theme: Theme) -> Iterator[FontBook]:
    """The faces of one document; one session at a time, as reportlab's registry of fonts is the process's own.

    Warns in the log of characters that no font had.
    """
    with _IN_USE:
        book = FontBook(theme)
        yield book
        if book.missing:
            named = sorted(book.missing)[:_MOST_NAMED]
            more = ", ..." if len(book.missing) > _MOST_NAMED else ""
            _LOG.warning(
                "no font has %s%s: a replacement sign is printed; install a font that has them (theme.toml, [fonts])",
                ", ".join(f"U+{ord(character):04X}" for character in named),
                more,
            )


def shows_nothing(character: str) -> bool:
    """Whether a character steers its neighbours' look and has none of its own."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def _find(name: str, folder: Path | None) -> Path | None:
    places = [folder] if folder else []
    for package in _FONT_PACKAGES:
        try:
            places.append(Path(str(files(package))) / "files")
        except ModuleNotFoundError:
            continue
    for place in places:
        if (place / name).is_file():
            return place / name
    return _system_fonts().get(name)


@cache
def _system_fonts() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for root in _font_folders():
        for folder, below, names in os.walk(root):
            below.sort()
            for name in sorted(names):
                found.setdefault(name, Path(folder) / name)
    return found


def _font_folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    if sys.platform == "win32":
        return [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"]
    return [home / ".fonts", home / ".local/share/fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
