"""Numbers that are names: "Flight 370", "MH17", "Resolution 1701", "a magnitude-6.1 quake", "an initial offer".

Two mentions that number one kind of thing differently report two things, however alike their words: what crashed as
MH17 is not what crashed as MH370, and an initial offer is no final one. A magnitude is measured again, so only a
difference beyond its revisions counts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from briefing.events.weights import weights
from briefing.events.words import merge_words
from briefing.patterns import any_of

_DIGIT = re.compile(r"\d")
_NEVER = re.compile(r"(?!)")
_NUMBER = r"(?:[A-Z]{1,3}-?)?(\d{1,4}(?:\.\d+)?)(?![\d.,]*\d)"
_MAGNITUDE = "magnitude"
_TURN = "turn"

Designations = Mapping[str, frozenset[str]]


@lru_cache(maxsize=2_000)
def designations(text: str, language: str) -> Designations:
    """What a text numbers: for each kind of thing its numbers, as they are written.

    The mentions of one clause ask one after the other.

    >>> designations("Flight 370 left before Flight 11", "en")["flight"] == {"370", "11"}
    True
    """
    turns = {turn.lastgroup or "" for turn in _turns(language).finditer(text)}
    if not _DIGIT.search(text):
        # "Raised an initial offer to its final one" speaks of both.
        return {_TURN: frozenset(turns)} if turns else {}
    found: defaultdict[str, set[str]] = defaultdict(set)
    if turns:
        found[_TURN] = turns
    for match in _numbered(language).finditer(text):
        found[match[1].lower()].add(match[2])
    for match in _code(language).finditer(text):
        found[match[1]].add(match[2])
    for match in merge_words(language).magnitudes.finditer(text):
        found[_MAGNITUDE].add(match[match.lastindex or 0])
    return {kind: frozenset(numbers) for kind, numbers in found.items()}


def differ(one: Designations, other: Designations) -> bool:
    """Whether both number a kind of thing and share no number of it."""
    if not one or not other:
        return False
    # "Flight 370" and "Flight 11" are two flights; "Flight 370" and "Resolution 1701" say nothing of each other.
    return any(_apart(kind, one[kind], other[kind]) for kind in one.keys() & other.keys())


def _apart(kind: str, one: frozenset[str], other: frozenset[str]) -> bool:
    if kind != _MAGNITUDE:
        return not one & other
    revision = weights().gates.magnitude_revision
    # Seismologists measure anew: 6.9 of the first hour may be 7.1 of the next day.
    return all(abs(float(a) - float(b)) > revision for a in one for b in other)


@cache
def _numbered(language: str) -> re.Pattern[str]:
    """A thing and its number ("Flight 370", "Resolution No. 1701")."""
    words = merge_words(language)
    things = any_of(words.numbered)
    return re.compile(rf"\b((?i:{things}))\s+(?:{words.number_signs.pattern})?{_NUMBER}", re.VERBOSE)


@cache
def _turns(language: str) -> re.Pattern[str]:
    """That an offer new to the reader is the first ("an initial offer") or a later one ("a $9 billion final offer")."""
    words = merge_words(language)
    if not words.of_turn:
        return _NEVER
    of_turn, things = (f"(?:{any_of(of)})" for of in (words.of_turn, words.things_of_turn))
    groups = "|".join(
        rf"(?P<{name}>{any_of(turn)})" for name, turn in (("first", words.first_turn), ("later", words.later_turn))
    )
    # "A *$121 billion ‘best and* final offer", "an initial *$9 billion* offer".
    between = rf"(?:{words.sums.pattern})?"
    turn = rf"{between}[‘“\"']?(?i:{groups})[’”\"']?[\s,]+{between}"
    return re.compile(rf"\b(?i:{of_turn})\s+{turn}(?i:{things})\b", re.VERBOSE)


@cache
def _code(language: str) -> re.Pattern[str]:
    """Capitals, then digits: "MH17", "S-400", "H1N1" and "A320neo" in part. What follows the digits is a variant."""
    measures = merge_words(language).measures.pattern
    return re.compile(rf"\b([A-Z]{{1,4}})-?(\d{{1,4}})(?![\d.,]*\d|[-–]?(?:{measures}))", re.VERBOSE)
