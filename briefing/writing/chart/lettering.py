"""The words of the timeline picture: how wide they are, cut to fit, and as shapes."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics.shapes import Shape, String
from reportlab.lib.colors import HexColor

from briefing.writing.characters import printable
from briefing.writing.typesetting.fonts import Face, FontBook
from briefing.writing.typesetting.layout import cut_to_width, single_line
from briefing.writing.typesetting.text import Style, StyledText

_BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words in the face of headings at `size` points.

    `plain` leaves text as its readers write it, for formats that shape and order it themselves. `spare` is by how much
    wider the words may come to stand there, in a font that is not ours.
    """

    book: FontBook
    size: float
    plain: bool = False
    spare: float = 1.0

    @property
    def face(self) -> Face:
        """The face that the words are set in, as far as it has their characters."""
        return self.book.heading()

    def width(self, words: str) -> float:
        """How wide the words are in one line, in points."""
        return single_line([StyledText(words, self._style(_BLACK))], self.book).width * self.spare

    def fitted(self, words: str, width: float) -> str:
        """The words, cut with an ellipsis where they are wider."""
        return cut_to_width(words, self._style(_BLACK), self.book, width / self.spare)

    def shapes(self, words: str, x: float, baseline: float, color: str) -> list[Shape]:
        """The words from `x` on."""
        look = {"fontSize": self.size, "fillColor": HexColor(color)}
        if self.plain:
            return [String(x, baseline, printable(words), fontName=self.face.name, **look)]
        segments = single_line([StyledText(words, self._style(color))], self.book).segments
        return [String(x + left, baseline, each.shown, fontName=each.face.name, **look) for left, each in segments]

    def _style(self, color: str) -> Style:
        return Style(self.face, self.size, color)
