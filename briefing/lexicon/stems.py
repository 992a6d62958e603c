"""The stem of a word, which its inflected forms share."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

import snowballstemmer

from briefing.resources import room_data


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  (the library's name)


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """The Snowball stem of one word, lower case; of a language that Snowball does not know, the word itself.

    >>> stem("Explosions", "en"), stem("Explosionen", "de"), stem("Explosões", "tlh")
    ('explos', 'explosion', 'explosões')
    """
    stemmer = _stemmer(language)
    return stemmer.stemWord(word.lower()) if stemmer is not None else word.lower()


@cache
def _stemmer(language: str) -> _Stemmer | None:
    name = room_data("briefing.lexicon", "stemmers.toml").get(language)
    return None if name is None else snowballstemmer.stemmer(name)
