"""Scripts that need more than one glyph after another: their order on the line, and the shapes of joined letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

from briefing.writing.characters import RIGHT_TO_LEFT
from briefing.writing.typesetting.brackets import resolve_brackets
from briefing.writing.typesetting.fonts import Face

_T = TypeVar("_T")
# Hebrew to Syloti and their presentation forms: scripts written from right to left, or with joined or moved letters.
_COMPLEX = re.compile(
    "[\u0300-\u036f\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\u200d\u20d0-\u20ff\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc]"
)
# The classes of the bidirectional algorithm that python-bidi handles: all but the isolates, which no document keeps.
_DIRECTIONS = frozenset(
    ["L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO", "RLE", "RLO", "PDF"]
)
_KERNING = {"kern": True, "liga": False, "clig": False, "calt": False, "locl": False, "ccmp": False}
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}]")


def needs_shaping(text: str) -> bool:
    """Whether the letters of `text` change or move by their neighbours."""
    return _COMPLEX.search(text) is not None


def levels(text: str, base: int | None = None) -> list[int]:
    """The embedding level of each character by the Unicode bidirectional algorithm; odd runs from right to left.

    The paragraph runs as its first letter with a direction does, or from left to right or from right to left where
    `base` is 0 or 1. [] where all runs from left to right. Embeddings and isolates are none of a document's
    characters (`printable`), and are not known here.
    """
    if not _RIGHT_TO_LEFT.search(text) and not base:
        return []
    from bidi import algorithm

    text = "".join(map(_classed, text))
    if base is None:
        strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL"))
        base = int(next(strong, "L") != "L")
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    for index, character in enumerate(storage["chars"]):
        character["index"] = index
    for step in (
        algorithm.explicit_embed_and_overrides,
        algorithm.resolve_weak_types,
        _resolve_brackets,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
    ):
        step(storage, False)
    found = {character["index"]: character["level"] for character in storage["chars"]}
    result: list[int] = []
    for index in range(len(text)):
        # What shows nothing goes with the letter that it stands after, or a joiner would part a word.
        result.append(found.get(index, result[-1] if result else base))
    return result


def _resolve_brackets(storage: dict[str, Any], _debug: bool) -> None:
    """Rule N0, which python-bidi's steps lack."""
    characters = storage["chars"]
    kinds = [character["type"] for character in characters]
    resolve_brackets("".join(character["ch"] for character in characters), kinds, storage["base_dir"])
    for character, kind in zip(characters, kinds, strict=True):
        character["type"] = kind


def _classed(character: str) -> str:
    """The character, or one that goes its way where the algorithm knows no direction for it (it is not assigned)."""
    if unicodedata.bidirectional(character) in _DIRECTIONS:
        return character
    return "\u05d0" if _RIGHT_TO_LEFT.match(character) else "a"


def visual_order(items: Sequence[_T], directions: Sequence[int]) -> list[_T]:
    """`items` of one line from left to right, given their embedding levels in reading order (rule L2 of UAX 9)."""
    order = list(range(len(items)))
    odd = [level for level in directions if level % 2]
    if not odd:
        return list(items)
    for level in range(max(directions), min(odd) - 1, -1):
        at = 0
        while at < len(order):
            if directions[order[at]] < level:
                at += 1
                continue
            end = at
            while end < len(order) and directions[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end
    return [items[index] for index in order]


def shape(text: str, face: Face, size: float, *, right_to_left: bool) -> tuple[str, float]:
    """What reportlab draws for `text`, in visual order, and its width in points at `size`."""
    if right_to_left and not _RIGHT_TO_LEFT.search(text):
        # Punctuation between right-to-left words: it belongs to no script, so the shaper would not turn it round.
        text = _mirrored(text)
    if face.font.shapable:
        from reportlab.pdfbase.ttfonts import ShapedStr, shapeStr

        shaped = shapeStr(text, face.name, size)
        if isinstance(shaped, ShapedStr):
            return shaped, sum(glyph.x_advance for glyph in shaped.__shapeData__) * size / 1000
        return shaped, face.width(shaped, size)
    shown = _mirrored(text) if right_to_left else text
    return shown, face.width(shown, size)


def kern(text: str, face: Face, size: float) -> tuple[str, float]:
    """What reportlab draws for `text` with its pairs of letters set closer as the font says, and its width."""
    if not face.font.shapable:
        return text, face.width(text, size)
    from reportlab.lib.abag import ABag
    from reportlab.pdfbase.ttfonts import ShapedStr, shapeFragWord

    word = [face.width(text, size), (ABag(fontName=face.name, fontSize=size), text)]
    kerned = shapeFragWord(word, features=_KERNING)[1][1]
    # A font may put other glyphs in the letters' place all the same; the letters are what must be printed.
    if not isinstance(kerned, ShapedStr) or kerned != text:
        return text, face.width(text, size)
    return kerned, sum(glyph.x_advance for glyph in kerned.__shapeData__) * size / 1000


def _mirrored(text: str) -> str:
    from bidi.mirror import MIRRORED

    return "".join(MIRRORED.get(character, character) for character in reversed(text))
