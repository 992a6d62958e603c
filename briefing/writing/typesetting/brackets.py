"""Brackets in text of two directions: a pair goes one way, as rule N0 of the bidirectional algorithm (UAX 9) says."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, MutableSequence, Sequence
from functools import cache

_DEEPEST = 63  # open brackets that are kept in mind (UAX 9, BD16)
_RIGHT = ("R", "AL", "EN", "AN")  # what counts as running to the left here: numbers do as well


def resolve_brackets(text: str, kinds: MutableSequence[str], embedding: str) -> None:
    """Give each pair of brackets in `text` its direction, in place (N0).

    `kinds` are the bidirectional classes of the characters once weak ones are resolved; `embedding` is the direction
    of the text as a whole, "L" or "R". A pair around anything of that direction takes it; one around the other
    direction alone goes with what stands ahead of it; one around neither is left to the rules for neutrals. Marks on a
    bracket go with it.
    """
    for start, end in pairs(text, kinds):
        inside = {_strong(kind) for kind in kinds[start + 1 : end]} - {""}
        if not inside:
            continue
        ahead = next(filter(None, map(_strong, reversed(kinds[:start]))), embedding)
        direction = embedding if embedding in inside else ahead
        for at in (start, end):
            kinds[at] = direction
            for mark in _marks(text, at + 1):
                kinds[mark] = direction


def pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """The places of brackets that belong together, in the order in which they open (BD16)."""
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if kinds[at] != "ON":
            continue
        opening, closing = closed_by(character), _plain(character)
        if opening:
            if len(waiting) == _DEEPEST:
                return []
            waiting.append((opening, at))
            continue
        for depth in range(len(waiting) - 1, -1, -1):
            if waiting[depth][0] == closing:
                found.append((waiting[depth][1], at))
                del waiting[depth:]
                break
    return sorted(found)


@cache
def closed_by(character: str) -> str:
    """The bracket that closes the one given, "" for what opens none; quotation marks open none.

    Unicode's list of them (BidiBrackets.txt) is that of the opening punctuation that is mirrored.

    >>> closed_by("("), closed_by("«")
    (')', '')
    """
    from bidi.mirror import MIRRORED

    if unicodedata.category(character) != "Ps" or not unicodedata.mirrored(character):
        return ""
    other = MIRRORED.get(character, "")
    return _plain(other) if other and unicodedata.category(other) == "Pe" else ""


def _plain(character: str) -> str:
    """The character that this one is another code of: two of angle brackets are the same."""
    return unicodedata.normalize("NFD", character)


def _strong(kind: str) -> str:
    if kind == "L":
        return "L"
    return "R" if kind in _RIGHT else ""


def _marks(text: str, start: int) -> Iterator[int]:
    for at in range(start, len(text)):
        if unicodedata.bidirectional(text[at]) != "NSM":
            return
        yield at
