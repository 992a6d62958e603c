"""Where a line may end: text cut into words that stay whole, by the rules of its script."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TypeAlias

from briefing.writing.typesetting.fonts import FontBook
from briefing.writing.typesetting.text import Chunk, Segment, StyledText, segment_of, total_width

Characters: TypeAlias = Sequence[tuple[str, StyledText]]
"""Every character with the styled text that it comes from."""

_NO_BREAK_SPACES = "\u00a0\u202f\u2007\u2060"
_BREAK_AFTER = "-–—/"  # within a word, where letters follow
_NEVER_FIRST = "、。，．：；！？）」』】〉》〕］｝ー々ぁぃぅぇぉゃゅょっァィゥェォャュョッ"


def chunks(characters: Characters, directions: Sequence[int], book: FontBook) -> list[Chunk]:
    """The text in parts between which a line may end; `directions` are the levels of its characters."""
    found: list[Chunk] = []
    start = 0
    for at in range(1, len(characters) + 1):
        if at == len(characters) or _may_break(characters, at):
            chunk = _chunk(characters[start:at], directions[start:at] or [0] * (at - start), book)
            found.append(chunk._replace(tied=_is_tied(characters, at)))
            start = at
    return found


def _may_break(characters: Characters, at: int) -> bool:
    """Whether a line may end between two characters, `at` being the place of the second."""
    before, after = characters[at - 1][0], characters[at][0]
    if _is_space(after) or before in _NO_BREAK_SPACES or after in _NO_BREAK_SPACES:
        return False
    if _is_space(before):
        return True
    if before in _BREAK_AFTER:
        # Not after a dash that opens a word (“-5”), nor within “8–9” or “1/2”.
        inside = at > 1 and characters[at - 2][0].isalpha()
        return inside and after.isalpha()
    return (_is_ideograph(before) or _is_ideograph(after)) and after not in _NEVER_FIRST


def _is_tied(characters: Characters, at: int) -> bool:
    """Whether the words around this break stay together: those of tied text, a number and what it counts."""
    if at < len(characters) and characters[at - 1][1].tied and characters[at][1].tied:
        return True
    counts = 1 < at < len(characters) and characters[at - 1][0] == " " and characters[at - 2][0].isdecimal()
    return counts and characters[at][0].isalpha()


def _is_space(character: str) -> bool:
    return character.isspace() and character not in _NO_BREAK_SPACES


def _is_ideograph(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3" or character >= "\U00020000"


def _chunk(characters: Characters, directions: Sequence[int], book: FontBook) -> Chunk:
    end = len(characters)
    while end and _is_space(characters[end - 1][0]):
        end -= 1
    segments = _segments(characters[:end], directions[:end], book)
    space = _segments(characters[end:], directions[end:], book)
    return Chunk(segments, total_width(segments), space, total_width(space))


def _segments(characters: Characters, directions: Sequence[int], book: FontBook) -> tuple[Segment, ...]:
    result: list[Segment] = []
    together = groupby(zip(characters, directions, strict=True), key=lambda item: (id(item[0][1]), item[1]))
    for (_, level), group in together:
        row = [item[0] for item in group]
        source = row[0][1]
        text = "".join(character for character, _ in row)
        for face, part in book.split(text, source.style.face):
            result.append(segment_of(part, face, source.style, source.link, level))
    return tuple(result)
