"""Whether two names are of one source, be it spelt or shortened otherwise."""

from __future__ import annotations

import re

from briefing.lexicon.terms import terms
from briefing.lexicon.words import lexicon

_WORDS_OF_ONE = 2
"""Words of two names by which they are one, spelt in two ways: "Elisabeth Vale of the UN", "Elizabeth Vale"."""

_WORD = re.compile(r"\w+")


def is_one_voice(one: str, other: str, language: str) -> bool:
    """Whether one name is the other, fuller or spelt otherwise; nobody is "".

    >>> is_one_voice("UN spokeswoman Nora Vale", "the UN", "en")
    True
    >>> is_one_voice("the health ministry", "Egypt's Health Ministry", "en")
    True
    >>> is_one_voice("Haitian officials", "the US government", "en")
    False
    """
    first, second = (_capitals(name) - lexicon(language).titles.every for name in (one, other))
    if not first or not second:
        first, second = (frozenset(terms(name, language)) for name in (one, other))
    shared = first & second
    return bool(shared) and (shared in (first, second) or len(shared) >= _WORDS_OF_ONE)


def _capitals(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(name) if word[0].isupper())
