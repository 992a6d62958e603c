"""Whether two names are of one source, be it spelt or shortened otherwise."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from briefing.changes.thresholds import thresholds
from briefing.lexicon.terms import terms
from briefing.lexicon.words import lexicon

_WORD = re.compile(r"\w+")


def is_one_voice(one: str, other: str, language: str) -> bool:
    """Whether one name is the other, fuller or spelt otherwise; nobody is "".

    >>> is_one_voice("UN spokeswoman Nora Vale", "the UN", "en")
    True
    >>> is_one_voice("the health ministry", "Egypt's Health Ministry", "en")
    True
    >>> is_one_voice("South Korea's army", "South Korea's opposition", "en")
    False
    """
    first, second = (_capitals(name) - lexicon(language).titles.every for name in (one, other))
    if not first or not second:
        first, second = (frozenset(terms(name, language)) for name in (one, other))
    elif _are_other_bodies(one, other, language):
        return False
    shared = first & second
    if not shared or shared in (first, second):
        return bool(shared)
    rest = ((word, more) for word in first - shared for more in second - shared)
    least = thresholds().voices
    return len(shared) >= least.words_of_one and any(ratio(*pair) >= least.spelt_alike for pair in rest)


def _are_other_bodies(one: str, other: str, language: str) -> bool:
    """Whether both say in small letters what they are, and say otherwise: an army and an opposition of one country."""
    said = [
        frozenset(term for word in _WORD.findall(name) if word.islower() for term in terms(word, language))
        for name in (one, other)
    ]
    return all(said) and said[0].isdisjoint(said[1])


def _capitals(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(name) if word[0].isupper())
