"""The mail as plain text, in lines of at most 72 columns, so that a reply that quotes it stays within 80."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from briefing.delivery.letter import Item, Letter, Part
from briefing.sites import is_web_address
from briefing.writing.characters import printable
from briefing.writing.marks import marked, unbroken

WIDTH = 72  # columns; RFC 5322 asks for 78 at most
_LABEL_GAP = 2  # columns
_INDENT = "  "
_NO_BREAK = "\u00a0"
_WIDE = ("W", "F")


def plain_text(letter: Letter) -> str:
    """The letter as text; addresses of the web stand unbroken on lines of their own, however long."""
    mark = printable(letter.handling)
    blocks = [mark, _title(letter.title), _facts(letter.facts), *map(_part, letter.parts), mark]
    text = "\n\n".join(block for block in map(str.rstrip, blocks) if block) + "\n"
    return text.replace(_NO_BREAK, " ")  # lines are broken now, and who searches types a space


def _title(title: str) -> str:
    lines = list(wrapped(printable(title)))
    return "\n".join([*lines, "=" * max(map(columns, lines), default=0)])


def _facts(facts: tuple[tuple[str, str], ...]) -> str:
    """Label and words, the words in a column of their own."""
    known = [(printable(label), printable(words)) for label, words in facts]
    start = max((columns(label) for label, _ in known), default=0) + _LABEL_GAP
    if start > WIDTH // 2:
        return "\n".join(line for label, words in known for line in wrapped(f"{label}: {words}", later=_INDENT))
    lines: list[str] = []
    for label, words in known:
        lines += wrapped(words, first=label + " " * (start - columns(label)), later=" " * start)
    return "\n".join(lines)


def _part(part: Part) -> str:
    lines = list(wrapped(printable(part.heading).upper()))
    head = "\n".join([*lines, "-" * max(map(columns, lines), default=0)])
    return "\n\n".join([head, *("\n".join(_item(item)) for item in part.items)])


def _item(item: Item) -> Iterator[str]:
    if item.lead:
        yield from wrapped(unbroken(printable(item.lead)) + (":" if not item.lines else ""))
    indent = _INDENT if item.lead else ""
    for line in item.lines:
        text = unbroken(printable("".join(run.text for run in marked(line))))
        yield from wrapped(text, first=indent, later=indent)
    for note in item.notes:
        yield from wrapped(f"({printable(note)})", first=indent, later=indent)
    for source in item.sources:
        sign = f"{indent}[{source.number}] "
        yield from wrapped(printable(source.words), first=sign, later=" " * len(sign))
        if source.url:
            yield " " * len(sign) + source.url
    if item.more:
        yield from wrapped(printable(item.more), first=indent, later=indent)


def wrapped(text: str, *, first: str = "", later: str = "") -> Iterator[str]:
    """`text` in lines of at most WIDTH columns, the first after `first`, the others after `later`.

    A word that is too long for a line, as one of a script that sets no spaces, is broken; an address of the web is not.

    >>> [len(line) for line in wrapped("a " + 71 * "b" + " c")]
    [1, 71, 1]
    """
    line, empty = first, True
    for word in filter(None, text.split(" ")):  # not at no-break spaces
        for piece in _pieces(word, WIDTH - max(columns(first), columns(later))):
            if empty:
                line, empty = line + piece, False
            elif columns(line) + 1 + columns(piece) <= WIDTH:
                line += " " + piece
            else:
                yield line
                line = later + piece
    if not empty:
        yield line


def columns(text: str) -> int:
    """How many columns of a fixed-width screen the text takes (UAX 11: wide characters take two, marks none)."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _pieces(word: str, most: int) -> Iterator[str]:
    if is_web_address(word):
        yield word
        return
    piece, taken = "", 0
    for character in word:
        width = _columns(character)
        if taken + width > most and piece:
            yield piece
            piece, taken = "", 0
        piece, taken = piece + character, taken + width
    yield piece
