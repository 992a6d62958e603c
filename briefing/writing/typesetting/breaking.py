"""Where a line may end: text cut into words that stay whole, by the rules of its script.

Words are not hyphenated. Tried with the patterns of LibreOffice on four briefs (37 pages, 2,724 lines), that put 57
hyphens, saved three lines and no page, and none in a narrow column: these hold days and names. Lines are set ragged.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from briefing.writing.typesetting.fonts import Face, FontBook
from briefing.writing.typesetting.region import Region, region_of
from briefing.writing.typesetting.text import Chunk, Segment, StyledText, segment_of, total_width

_NO_BREAK_SPACES = "\u00a0\u202f\u2007\u2060"
_BREAK_AFTER = "-–—/"  # within a word, where letters follow
# Next to Chinese characters, after each of which a line may end: what does not begin it, and what does not end it
# (JIS X 4051, in short).
_NEVER_FIRST = "、。，．：；！？ー々ぁぃぅぇぉゃゅょっァィゥェォャュョッ.,:;!?%…·"
_CLOSING, _OPENING = ("Pe", "Pf"), ("Ps", "Pi")  # categories of brackets and quotation marks
_IDEOGRAPH = "[\u2e80-\u9fff\uac00-\ud7a3\U00020000-\U0010ffff]"
# Wherever a line might end; `_may_break` decides, and no other place needs a look.
_CANDIDATE = re.compile(rf"(?<=\s)(?=\S)|(?<=[{_BREAK_AFTER}])(?=\w)|(?<={_IDEOGRAPH})|(?={_IDEOGRAPH})")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text that is to be broken into lines, with the styled texts that it is made of, and where each of them ends."""

    text: str
    pieces: Sequence[StyledText]
    ends: Sequence[int]
    any_tied: bool

    @classmethod
    def of(cls, pieces: Iterable[StyledText], texts: Iterable[str]) -> Paragraph:
        """The paragraph of pieces that show `texts`; without those that show nothing, and spaces around it."""
        shown = [(text, piece) for text, piece in zip(texts, pieces, strict=True) if text]
        while shown and not (first := shown[0][0].lstrip(" ")):
            del shown[0]
        if shown:
            shown[0] = first, shown[0][1]
        while shown and not (last := shown[-1][0].rstrip(" ")):
            del shown[-1]
        if shown:
            shown[-1] = last, shown[-1][1]
        ends, end = [], 0
        for text, _ in shown:
            ends.append(end := end + len(text))
        tied = any(piece.tied for _, piece in shown)
        return cls("".join(text for text, _ in shown), [piece for _, piece in shown], ends, tied)

    def parts(self, start: int, end: int) -> Iterator[tuple[int, int, StyledText]]:
        """The parts of the text between two places that are of one styled text each."""
        while start < end:
            index = bisect_right(self.ends, start)
            stop = min(self.ends[index], end)
            yield start, stop, self.pieces[index]
            start = stop

    def apart(self) -> list[tuple[int, int]]:
        """The stretches that are set apart in lines of two directions."""
        starts = [0, *self.ends]
        pieces = [(piece.apart, start, end) for piece, start, end in zip(self.pieces, starts, self.ends, strict=False)]
        groups = (list(group) for apart, group in groupby(pieces, key=itemgetter(0)) if apart)
        return [(group[0][1], group[-1][2]) for group in groups]

    def is_tied(self, at: int) -> bool:
        """Whether the words around this break stay together: those of tied text, a number and what it counts."""
        if at >= len(self.text):
            return False
        if at > 1 and self.text[at - 1] == " " and self.text[at - 2].isdecimal() and self.text[at].isalpha():
            return True
        return self.any_tied and all(self.pieces[bisect_right(self.ends, place)].tied for place in (at, at - 1))


def chunks(paragraph: Paragraph, directions: Sequence[int], book: FontBook) -> list[Chunk]:
    """The text in parts between which a line may end; `directions` are the levels of its characters, none for all 0."""
    text = paragraph.text
    candidates = (found.start() for found in _CANDIDATE.finditer(text))
    ends = [at for at in candidates if 0 < at < len(text) and _may_break(text, at)]
    # The same words come again and again, and are set once for each look.
    region = region_of(text)
    known = [book.known(piece.style, piece.link, region) for piece in paragraph.pieces]
    found: list[Chunk] = []
    start, index = 0, 0
    for end in [*ends, len(text)] if text else []:
        while paragraph.ends[index] <= start:
            index += 1
        word = text[start:end]
        alone = end <= paragraph.ends[index] and not directions
        chunk: Chunk | None = known[index].get(word) if alone else None
        if chunk is None:
            chunk = _chunk(paragraph, start, end, directions, book, region)
            if alone:
                known[index][word] = chunk
        found.append(chunk._replace(tied=True) if paragraph.is_tied(end) else chunk)
        start = end
    return found


def _may_break(text: str, at: int) -> bool:
    """Whether a line may end between two characters, `at` being the place of the second."""
    before, after = text[at - 1], text[at]
    if _is_space(after) or before in _NO_BREAK_SPACES or after in _NO_BREAK_SPACES:
        return False
    if _is_space(before):
        return True
    if before in _BREAK_AFTER:
        # Not after a dash that opens a word (“-5”), nor within “8–9” or “1/2”.
        inside = at > 1 and text[at - 2].isalpha()
        return inside and after.isalpha()
    return not _never_first(after) and unicodedata.category(before) not in _OPENING


def _never_first(character: str) -> bool:
    return character in _NEVER_FIRST or unicodedata.category(character) in _CLOSING


def _is_space(character: str) -> bool:
    return character.isspace() and character not in _NO_BREAK_SPACES


def _chunk(
    paragraph: Paragraph, start: int, end: int, directions: Sequence[int], book: FontBook, region: Region
) -> Chunk:
    space = end
    while space > start and _is_space(paragraph.text[space - 1]):
        space -= 1
    letters = tuple(_segments(paragraph, start, space, directions, book, region))
    after = letters[-1].face if letters else None
    spaces = tuple(_segments(paragraph, space, end, directions, book, region, after))
    return Chunk(letters, total_width(letters), spaces, total_width(spaces))


def _segments(
    paragraph: Paragraph,
    start: int,
    end: int,
    directions: Sequence[int],
    book: FontBook,
    region: Region,
    after: Face | None = None,
) -> Iterator[Segment]:
    for begin, stop, source in paragraph.parts(start, end):
        at = begin
        for level, length in _runs(directions[begin:stop], stop - begin):
            for face, part in book.split(paragraph.text[at : at + length], source.style.face, region, after=after):
                yield segment_of(part, face, source.style, source.link, level)
            at += length


def _runs(directions: Sequence[int], length: int) -> Iterator[tuple[int, int]]:
    """Runs of one level, each with how many characters it has; one run of all where there are no levels."""
    if not directions:
        yield 0, length
    for level, characters in groupby(directions):
        yield level, sum(1 for _ in characters)
