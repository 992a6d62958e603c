"""Which trigger words can report one and the same happening: words of one stem, or of one family of near synonyms."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Protocol

import snowballstemmer

from briefing.lexicon.words import lexicon

_WORD = re.compile(r"[^\W_]+")
# Endings that make a noun of a verb, longest first; what is left is compared with the verb's stem.
_NOUN_ENDINGS = ("ation", "ition", "ment", "sion", "tion", "ance", "ence", "ing", "ion", "al", "er", "or", "ee")
_SHORTEST_ROOT = 4


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  (the library's name)


@cache
def _stemmer() -> _Stemmer:
    stemmer: _Stemmer = snowballstemmer.stemmer("english")
    return stemmer


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Snowball stem of one word, lower case.

    >>> stem("Explosions")
    'explos'
    """
    return _stemmer().stemWord(word.lower())


@cache
def _family_table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name, members in lexicon().families.items():
        for member in sorted(members):
            table.setdefault(_root(member.replace("_", " ")), set()).add(name)
    return {root: frozenset(names) for root, names in table.items()}


def _root(word: str) -> str:
    """The stem without an ending that makes a noun of a verb ("announcement" and "announce" share "announc")."""
    found = word.lower()
    for ending in _NOUN_ENDINGS:
        if found.endswith(ending) and len(found) - len(ending) >= _SHORTEST_ROOT:
            return stem(found.removesuffix(ending))
    return stem(found)


@lru_cache(maxsize=50_000)
def families(lemma: str) -> frozenset[str]:
    """The families that a trigger's base form belongs to; its own root ("=root") is always one of them.

    >>> families("assassination") & families("kill")
    frozenset({'kill'})
    """
    words = _WORD.findall(lemma.lower()) or [lemma.lower()]
    whole = " ".join(words)
    names = set(_family_table().get(_root(whole), ()))
    content = [word for word in words if word not in lexicon().function_words] or words
    for word in content:
        names |= _family_table().get(_root(word), frozenset()) | {f"={_root(word)}"}
    return frozenset(names)


def is_empty(lemma: str) -> bool:
    """Whether the word means so little ("be", "take") that sharing it is no evidence of one event."""
    return lemma.lower() in lexicon().empty
