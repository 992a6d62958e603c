"""Which trigger words can report one and the same happening: words of one stem, or of one family of near synonyms."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefing.lexicon.stems import stem
from briefing.lexicon.words import lexicon

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_ROOT = 4  # letters that are left without an ending: "sing" keeps its "ing"


@cache
def _family_table(language: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for name, members in lexicon(language).families.items():
        for member in sorted(members):
            table.setdefault(_root(member.replace("_", " "), language), set()).add(name)
    return {root: frozenset(names) for root, names in table.items()}


def _root(word: str, language: str) -> str:
    """The stem without an ending that makes a noun of a verb ("announcement" and "announce" share "announc")."""
    found = word.lower()
    for ending in _noun_endings(language):
        if found.endswith(ending) and len(found) - len(ending) >= _SHORTEST_ROOT:
            return stem(found.removesuffix(ending), language)
    return stem(found, language)


@cache
def _noun_endings(language: str) -> tuple[str, ...]:
    """The longest first, so that "detention" loses "tion" and not "ion"."""
    return tuple(sorted(lexicon(language).noun_endings, key=lambda ending: (-len(ending), ending)))


@lru_cache(maxsize=50_000)
def families(lemma: str, language: str) -> frozenset[str]:
    """The families that a trigger's base form belongs to; its own root ("=root") is always one of them.

    >>> families("assassination", "en") & families("kill", "en")
    frozenset({'kill'})
    """
    words = _WORD.findall(lemma.lower()) or [lemma.lower()]
    whole = " ".join(words)
    table = _family_table(language)
    names = set(table.get(_root(whole, language), ()))
    content = [word for word in words if word not in lexicon(language).function_words] or words
    for word in content:
        root = _root(word, language)
        names |= table.get(root, frozenset()) | {f"={root}"}
    return frozenset(names)


def is_empty(lemma: str, language: str) -> bool:
    """Whether the word means so little ("be", "take") that sharing it is no evidence of one event."""
    return lemma.lower() in lexicon(language).empty
