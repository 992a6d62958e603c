"""Text of several looks broken into lines: fallback fonts, right-to-left words, links, and words too long for a line.

reportlab's own Paragraph parses markup (an article's "<img>" would open a file), mixes directions within a line wrongly
and knows no fallback font, so lines are broken here and drawn with its canvas.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from briefing.writing.characters import printable
from briefing.writing.ellipsis import shortened
from briefing.writing.fonts import Face, FontBook
from briefing.writing.script import kern, levels, needs_shaping, shape, visual_order

_NO_BREAK_SPACES = "\u00a0\u202f\u2007\u2060"
_BREAK_AFTER = "-–—/"  # within a word, where letters go on behind it
_NEVER_FIRST = "、。，．：；！？）」』】〉》〕］｝ー々ぁぃぅぇぉゃゅょっァィゥェォャュョッ"
_LARGE = 14.0  # points: from there on a gap between two letters is seen, and there is little text to be kerned
_LEAST_LINES = 2  # of a paragraph that a page break leaves on either side


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a row of letters: face, size in points, colour, and how far it is raised above the baseline."""

    face: Face
    size: float
    color: str
    rise: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style; `link` is "#name" for a place in the document, else a URL, None for plain text.

    Words of `tied` pieces stay together on a line where one can hold them.
    """

    text: str
    style: Style
    link: str | None = None
    tied: bool = False


class Segment(NamedTuple):
    """Letters of one style that are drawn in one go.

    `shown` is what reportlab draws: the text itself, or glyphs already shaped and in visual order. `text` is what a
    reader copies. `level` is odd where the text runs from right to left.
    """

    shown: str
    text: str
    face: Face
    style: Style
    link: str | None
    level: int
    width: float


class Word(NamedTuple):
    """Segments that stay together on a line, with the spaces behind them; `tied` to the next word where that can be."""

    segments: tuple[Segment, ...]
    width: float
    space: tuple[Segment, ...]
    space_width: float
    tied: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: its segments in reading order, each with its distance from the line's left end.

    `width` is without the space at its end.
    """

    segments: tuple[tuple[float, Segment], ...]
    width: float


@dataclass(frozen=True)
class Lines:
    """A paragraph broken into lines of `width`; the unit that pages are filled with.

    `leading` is the distance of two baselines, `size` that of the main text; `right` sets the lines flush right.
    """

    lines: tuple[TextLine, ...]
    width: float
    size: float
    leading: float
    right: bool = False

    @property
    def height(self) -> float:
        """The height of all lines, in points."""
        return len(self.lines) * self.leading

    def split(self, room: float, *, least: int = _LEAST_LINES) -> tuple[Lines, Lines] | None:
        """The lines that fit into `room` and the rest, at least `least` of them on either side; None if none do."""
        fitting = min(int((room + 0.01) // self.leading), len(self.lines) - least)
        if fitting < least:
            return None
        return replace(self, lines=self.lines[:fitting]), replace(self, lines=self.lines[fitting:])


def lay_out(pieces: Iterable[Piece], book: FontBook, width: float, *, leading: float, size: float) -> Lines:
    """`pieces` in lines not wider than `width`, set ragged; flush right where the text begins from right to left."""
    characters = _characters(pieces)
    text = "".join(character for character, _ in characters)
    directions = levels(text)
    words = _words(characters, directions, book)
    lines = tuple(_line(row, last=last) for row, last in _fill(words, width))
    from_right = bool(directions) and directions[0] % 2 == 1
    return Lines(lines, width, size, leading, right=from_right)


def single_line(pieces: Sequence[Piece], book: FontBook) -> TextLine:
    """`pieces` in one line, however long it gets."""
    return (lay_out(pieces, book, float("inf"), leading=1, size=1).lines or (TextLine((), 0.0),))[0]


def cut_to_width(text: str, style: Style, book: FontBook, width: float) -> str:
    """`text` as far as it stands in one line of at most `width`, cut at a word with an ellipsis where it is longer."""
    return shortened(text, lambda part: single_line([Piece(part, style)], book).width <= width, " …")


def _characters(pieces: Iterable[Piece]) -> list[tuple[str, Piece]]:
    result: list[tuple[str, Piece]] = []
    for piece in pieces:
        # Composed letters, as most fonts lack the combining marks; canonically the same text.
        result += [(character, piece) for character in unicodedata.normalize("NFC", printable(piece.text))]
    while result and result[0][0] == " ":
        del result[0]
    while result and result[-1][0] == " ":
        del result[-1]
    return result


def _words(characters: list[tuple[str, Piece]], directions: list[int], book: FontBook) -> list[Word]:
    words: list[Word] = []
    start = 0
    for at in range(1, len(characters) + 1):
        if at == len(characters) or _may_break(characters, at):
            word = _word(characters[start:at], directions[start:at] or [0] * (at - start), book)
            words.append(word._replace(tied=_is_tied(characters, at)))
            start = at
    return words


def _may_break(characters: list[tuple[str, Piece]], at: int) -> bool:
    before, after = characters[at - 1][0], characters[at][0]
    if _is_space(after) or before in _NO_BREAK_SPACES or after in _NO_BREAK_SPACES:
        return False
    if _is_space(before):
        return True
    if before in _BREAK_AFTER:
        # Not behind a dash that opens a word (“-5”), nor within “8–9” or “1/2”.
        inside = at > 1 and characters[at - 2][0].isalpha()
        return inside and after.isalpha()
    return (_is_ideograph(before) or _is_ideograph(after)) and after not in _NEVER_FIRST


def _is_tied(characters: list[tuple[str, Piece]], at: int) -> bool:
    """Whether the words around this break stay together: those of tied pieces, a number and what it counts."""
    if at < len(characters) and characters[at - 1][1].tied and characters[at][1].tied:
        return True
    counts = 1 < at < len(characters) and characters[at - 1][0] == " " and characters[at - 2][0].isdecimal()
    return counts and characters[at][0].isalpha()


def _is_space(character: str) -> bool:
    return character.isspace() and character not in _NO_BREAK_SPACES


def _is_ideograph(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3" or character >= "\U00020000"


def _word(characters: list[tuple[str, Piece]], directions: list[int], book: FontBook) -> Word:
    end = len(characters)
    while end and _is_space(characters[end - 1][0]):
        end -= 1
    segments = _segments(characters[:end], directions[:end], book)
    space = _segments(characters[end:], directions[end:], book)
    return Word(segments, _width(segments), space, _width(space))


def _segments(characters: list[tuple[str, Piece]], directions: list[int], book: FontBook) -> tuple[Segment, ...]:
    result: list[Segment] = []
    together = groupby(zip(characters, directions, strict=True), key=lambda item: (id(item[0][1]), item[1]))
    for (_, level), group in together:
        row = [item[0] for item in group]
        piece = row[0][1]
        text = "".join(character for character, _ in row)
        for face, part in book.split(text, piece.style.face):
            result.append(_segment(part, face, piece.style, piece.link, level))
    return tuple(result)


def _segment(text: str, face: Face, style: Style, link: str | None, level: int) -> Segment:
    if level % 2 or needs_shaping(text):
        shown, width = shape(text, face, style.size, right_to_left=level % 2 == 1)
    elif style.size >= _LARGE:
        shown, width = kern(text, face, style.size)
    else:
        shown, width = text, face.width(text, style.size)
    return Segment(shown, text, face, style, link, level, width)


def _width(segments: Iterable[Segment]) -> float:
    return sum(segment.width for segment in segments)


def _fill(words: list[Word], width: float) -> Iterable[tuple[list[Word], bool]]:
    row: list[Word] = []
    used = 0.0
    waiting = list(reversed(words))
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


def _needed(word: Word, waiting: list[Word], width: float) -> float:
    """The room for a word and those that it is tied to, which are next in `waiting` (the last first)."""
    needed, last = word.width, word
    for following in reversed(waiting):
        if not last.tied:
            break
        needed += last.space_width + following.width
        last = following
    return needed if needed <= width else word.width


def _cut(word: Word, width: float) -> tuple[Word, Word | None]:
    """A word too long for a line, cut behind the last letter that fits (at least one letter)."""
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
        rest = Word(left, _width(left), word.space, word.space_width) if left else None
        space = () if rest else word.space
        return Word(tuple(fitting), _width(fitting), space, _width(space)), rest
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
    while 0 < low < whole and unicodedata.combining(segment.text[low]):
        low -= 1
    low = max(low, 1) if forced else low
    head = _part(segment, 0, low) if low else None
    return head, _rest(segment, low, head.width if head else 0.0)


def _rest(segment: Segment, start: int, before: float) -> Segment | None:
    text = segment.text[start:]
    if segment.shown is segment.text and text:
        return segment._replace(shown=text, text=text, width=segment.width - before)
    return _part(segment, start, len(segment.text)) if text else None


def _part(segment: Segment, start: int, end: int) -> Segment:
    return _segment(segment.text[start:end], segment.face, segment.style, segment.link, segment.level)


def _line(words: list[Word], *, last: bool) -> TextLine:
    segments: list[Segment] = []
    for word in words:
        segments += word.segments
        segments += word.space
    # The space at a line's end is drawn, so that a reader that joins lines finds the words apart; it has no part in the
    # width.
    width = sum(word.width + word.space_width for word in words) - words[-1].space_width
    if last and words[-1].space:
        segments = segments[: -len(words[-1].space)]
    joined = list(_joined(segments))
    places: dict[int, float] = {}
    x = 0.0
    for index in visual_order(range(len(joined)), [segment.level for segment in joined]):
        places[index] = x
        x += joined[index].width
    return TextLine(tuple((places[index], segment) for index, segment in enumerate(joined)), width)


def _joined(segments: list[Segment]) -> Iterable[Segment]:
    for _, group in groupby(segments, key=_draws_with):
        row = list(group)
        if len(row) == 1 or row[0].shown is not row[0].text:
            yield from row
        else:
            text = "".join(segment.text for segment in row)
            yield row[0]._replace(shown=text, text=text, width=_width(row))


def _draws_with(segment: Segment) -> tuple[object, ...]:
    return id(segment.face), segment.style, segment.link, segment.level, segment.shown is segment.text
