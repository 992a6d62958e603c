"""Which words a line takes, and a word that is too long for any line, cut within."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from briefing.writing.typesetting.script import is_mark
from briefing.writing.typesetting.text import Chunk, Segment, segment_of, total_width

_VIRAMA = 9  # the combining class of what joins a consonant to the next (Devanagari to Khmer)
_JOINER = "\u200d"
_BEFORE_CONSONANT = "เแโใไເແໂໃໄ"  # vowels of Thai and Lao, written before the consonant after which they are spoken


def fill(chunks: Sequence[Chunk], width: float) -> Iterator[tuple[list[Chunk], bool]]:
    """The chunks of each line of `width`, with whether it is the last; one too long for a line is cut."""
    row: list[Chunk] = []
    used = 0.0
    waiting = list(reversed(chunks))
    while waiting:
        word = waiting.pop()
        if used + _needed(word, waiting, width) <= width + 0.01:
            row.append(word)
            used += word.width + word.space_width
        elif word.width > width:
            head, tail = _cut(word, width - used if width - used > width / 2 else width)
            if row and head.width > width - used:
                yield row, False
                row, used = [], 0.0
            row.append(head)
            yield row, False
            row, used = [], 0.0
            if tail:
                waiting.append(tail)
        else:
            yield row, False
            row, used = [word], word.width + word.space_width
    if row:
        yield row, True


def _needed(word: Chunk, waiting: list[Chunk], width: float) -> float:
    """The room for a word and those that it is tied to, which are next in `waiting` (the last first)."""
    needed, last = word.width, word
    for following in reversed(waiting):
        if not last.tied:
            break
        needed += last.space_width + following.width
        last = following
    return needed if needed <= width else word.width


def _cut(word: Chunk, width: float) -> tuple[Chunk, Chunk | None]:
    """A word too long for a line, cut after the last letter that fits (at least one letter)."""
    fitting: list[Segment] = []
    used = 0.0
    for index, segment in enumerate(word.segments):
        if used + segment.width <= width:
            fitting.append(segment)
            used += segment.width
            continue
        head, tail = _cut_segment(segment, width - used, forced=not fitting)
        fitting += [head] if head else []
        left = tuple(([tail] if tail else []) + list(word.segments[index + 1 :]))
        rest = Chunk(left, total_width(left), word.space, word.space_width) if left else None
        space = () if rest else word.space
        return Chunk(tuple(fitting), total_width(fitting), space, total_width(space)), rest
    return word, None


def _cut_segment(segment: Segment, width: float, *, forced: bool) -> tuple[Segment | None, Segment | None]:
    """A segment's longest beginning that fits, and the rest: a word may have ten thousand letters."""
    whole = len(segment.text)
    low, high = 0, 1
    while high < whole and _part(segment, 0, high).width <= width:
        low, high = high, 2 * high
    high = min(high, whole)
    while low < high:
        middle = (low + high + 1) // 2
        if _part(segment, 0, middle).width <= width:
            low = middle
        else:
            high = middle - 1
    while 0 < low < whole and _is_one_letter(segment.text[low - 1], segment.text[low]):
        low -= 1
    low = max(low, 1) if forced else low
    head = _part(segment, 0, low) if low else None
    return head, _rest(segment, low, head.width if head else 0.0)


def _is_one_letter(before: str, after: str) -> bool:
    """Whether two characters are drawn as one letter: a mark on the first, or a consonant that a sign joins to it."""
    return (
        is_mark(after) or unicodedata.combining(before) == _VIRAMA or before == _JOINER or before in _BEFORE_CONSONANT
    )


def _rest(segment: Segment, start: int, before: float) -> Segment | None:
    text = segment.text[start:]
    if segment.shown is segment.text and text:
        return segment._replace(shown=text, text=text, width=segment.width - before)
    return _part(segment, start, len(segment.text)) if text else None


def _part(segment: Segment, start: int, end: int) -> Segment:
    return segment_of(segment.text[start:end], segment.face, segment.style, segment.link, segment.level)
