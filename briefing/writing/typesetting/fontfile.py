"""A font file: which characters it has, whether a PDF can embed it, and the weights that it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import uharfbuzz

REGULAR = 400
"""The weight of running text, as in CSS and in the OpenType axis "wght"."""

BOLD = 600
"""The weight of headings: that of the house's own bold cuts."""

_WEIGHT_AXIS = "wght"
_OUTLINES = "glyf"  # the table of TrueType outlines: reportlab embeds no others


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font file by its path; get it from `opened`. One that cannot be read has no characters."""

    path: Path
    characters: frozenset[int] = field(repr=False, compare=False)
    embeddable: bool = field(repr=False, compare=False)
    has_weights: bool = field(repr=False, compare=False)

    def has(self, character: str) -> bool:
        """Whether its character map holds the character."""
        return ord(character) in self.characters

    def cut(self, weight: int) -> bytes:
        """The file with its letters at `weight`, for a variable font (`has_weights`), whose own may be the thinnest."""
        face = _face(self.path)
        wanted = uharfbuzz.SubsetInput()
        wanted.keep_everything()
        wanted.pin_all_axes_to_default(face)
        wanted.pin_axis_location(face, _WEIGHT_AXIS, float(weight))
        return bytes(wanted.subset(face).blob.data)


@cache
def opened(path: Path) -> FontFile:
    """The font file at `path`, looked into once."""
    try:
        face = _face(path)
        characters = frozenset(face.unicodes)
    except Exception:
        return FontFile(path, frozenset(), embeddable=False, has_weights=False)
    embeddable = _OUTLINES in face.table_tags
    return FontFile(path, characters, embeddable, any(axis.tag == _WEIGHT_AXIS for axis in face.axis_infos))


def _face(path: Path) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
