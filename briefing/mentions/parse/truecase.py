"""Give the words of a headline in capitals the case they have in a sentence: "Police Arrest Two" → "Police arrest two".

A parser takes every capitalised word for a name and finds no verb. The article's own text knows better: a word that it
writes small, in this form or another of the same stem, is no name; one that it never writes small stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from briefing.lexicon.stems import stem
from briefing.lexicon.words import lexicon
from briefing.reading.text.headlines import may_be_headline

_WORD = re.compile(r"[^\W\d_]+")
_LONG = 4  # letters: shorter words are often small in such headlines
_FEWEST_CAPITALS = 2  # long words of a line in capitals; "UN, US" and "CLOSE" are no sentences
_FEWEST_WITH_SMALL = 4  # where a word between them is small; "UNICEF and NATO help" is of two bodies
_SHARE = 0.75  # of the long words of such a headline
_ENDED = re.compile(r"[.?!][\"”’')\]]*\s+$")
_AROUND = 8  # characters before a word that say whether it opens a sentence


def small_words(text: str, language: str) -> frozenset[str]:
    """The stems of the words that a text writes small."""
    return frozenset(stem(word, language) for word in filter(str.islower, set(_WORD.findall(text))))


def is_in_capitals(line: str) -> bool:
    """Whether all letters of a line of several words are capitals, as wires and old pages set them.

    A headline may have a small word between them: "NORA VALE says RAIL STRIKE off".
    """
    long = [word for word in _WORD.findall(line) if len(word) >= _LONG]
    if line.isupper():
        return len(long) >= _FEWEST_CAPITALS
    capitals = sum(map(str.isupper, long))
    return capitals >= max(_FEWEST_WITH_SMALL, _SHARE * len(long)) and may_be_headline(line)


def without_capitals(line: str, text: str, language: str) -> str:
    """A line in capitals as a sentence would write it; what `text` writes with a capital, and never small, is a name.

    It keeps its length. A short word that is no function word stays as it is ("US", "UN").

    >>> without_capitals("POLICE ARRESTED TWO MEN IN MARLO ON MONDAY.", "Marlo is small.", "en")
    'Police arrested TWO MEN in Marlo on monday.'
    """
    names = _names(text)

    def cased(match: re.Match[str]) -> str:
        word, lower = match.group(), match.group().lower()
        if len(lower) != len(word) or (len(word) < _LONG and lower not in lexicon(language).small_words):
            return word
        opens = not _WORD.search(line, 0, match.start()) or _ENDED.search(
            line, max(0, match.start() - _AROUND), match.start()
        )
        return word[0] + lower[1:] if opens or lower in names else lower

    return _WORD.sub(cased, line)


@lru_cache(maxsize=4)
def _names(text: str) -> frozenset[str]:
    """What a text writes with a capital, and never small; asked for each of its lines in capitals."""
    written = set(_WORD.findall(text))
    return frozenset(word.lower() for word in written if word.istitle() and word.lower() not in written)


def true_case(line: str, small: Collection[str], language: str) -> str:
    """The line with every word but its first small that is a function word or whose stem is one of `small`.

    It keeps its length.

    >>> small = small_words("They arrested two men in a village.", "en")
    >>> true_case("Police Arrest Two In Marlo", small, "en")
    'Police arrest two in Marlo'
    """
    first = _WORD.search(line)

    def cased(match: re.Match[str]) -> str:
        word, lower = match.group(), match.group().lower()
        if first is not None and match.start() == first.start():
            return word
        is_small = lower in lexicon(language).small_words or stem(lower, language) in small
        # "İ" grows when it is made small, and places would shift.
        return lower if is_small and len(lower) == len(word) else word

    return _WORD.sub(cased, line)
