"""Scripts that need more than one letter after another: which need shaping, and their order on the line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

from briefing.writing.characters import RIGHT_TO_LEFT
from briefing.writing.typesetting.brackets import resolve_brackets

_T = TypeVar("_T")
# Hebrew to Syloti and their presentation forms: scripts written from right to left, or with joined or moved letters.
_COMPLEX = re.compile(
    "[\u0300-\u036f\u0590-\u08ff\u0900-\u109f\u1700-\u1cff\u200c\u200d\u20d0-\u20ff\ua800-\ua8ff\ua980-\uaadf\uabc0-\uabff"
    "\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc\U00010a00-\U00011fff\U0001e800-\U0001e95f]"
)
# The classes of the bidirectional algorithm that python-bidi handles: all but the isolates, which no document keeps.
_DIRECTIONS = frozenset(
    ["L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO", "RLE", "RLO", "PDF"]
)
_MARKS = ("Mn", "Mc", "Me")
_OBJECT = "\ufffc"
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}]")


def is_mark(character: str) -> bool:
    """Whether a character is drawn on the letter before it.

    >>> is_mark("\u0301"), is_mark("a")
    (True, False)
    """
    return unicodedata.category(character) in _MARKS


def needs_shaping(text: str) -> bool:
    """Whether the letters of `text` change or move by their neighbours."""
    return _COMPLEX.search(text) is not None


def base_level(text: str) -> int:
    """1 where the first letter of a text that has a direction runs from right to left, else 0."""
    strong = (kind for kind in map(unicodedata.bidirectional, map(_classed, text)) if kind in ("L", "R", "AL"))
    return int(next(strong, "L") != "L")


def levels_apart(text: str, apart: Sequence[tuple[int, int]]) -> list[int]:
    """The levels of a text parts of which are set apart: each is an object of no direction to the text around it."""
    if not _RIGHT_TO_LEFT.search(text):
        return []
    around = list(text)
    for start, end in apart:
        around[start:end] = _OBJECT * (end - start)
    found = levels("".join(around)) or [0] * len(text)
    for start, end in apart:
        outer = found[start] + found[start] % 2
        found[start:end] = [outer + level for level in levels(text[start:end]) or [0] * (end - start)]
    return found


def levels(text: str, base: int | None = None) -> list[int]:
    """The embedding level of each character by the Unicode bidirectional algorithm; odd runs from right to left.

    The paragraph runs as its first letter with a direction does, or from left to right or from right to left where
    `base` is 0 or 1. [] where all runs from left to right. Embeddings and isolates are none of a document's
    characters (`printable`), and are not known here.
    """
    if not _RIGHT_TO_LEFT.search(text) and not base:
        return []
    from bidi import algorithm

    base = base_level(text) if base is None else base
    text = "".join(map(_classed, text))
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
