"""The names in an article: of all that it says, what sets its story apart from others like it.

Every shooting has police, a weekday and a hospital; which town, street and victim, only names say. A name is a word
written with a capital where not every word has one: inside a sentence, and not in a headline of capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from briefing.events.words import merge_words
from briefing.lexicon.terms import terms, without_accents
from briefing.lexicon.words import lexicon
from briefing.resources import languages_of

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W_]+)*")
# After these a sentence begins, and with it a capital that says nothing.
_OPENS = frozenset(".!?:—–-\"”“‘'(")
# A line with more capitals than this is a headline of capitals.
_MOST_CAPITALS = 0.8


def folded(words: Iterable[str]) -> frozenset[str]:
    """Words without their accents."""
    return frozenset(map(without_accents, words))


@lru_cache(maxsize=2_000)
def names_in(text: str, language: str) -> frozenset[str]:
    """The terms of the names in a text; weekdays, months, titles and what institutions are called are none.

    A language without a file of words has none: its capitals may mean something else. The mentions of one clause ask
    one after the other.

    >>> sorted(names_in("Police in Tessin said on Sunday that the Marlo County sheriff was told.", "en"))
    ['marlo', 'tessin']
    """
    words = (word for phrase in phrases_in(text, language) for word in phrase)
    return folded(term for word in words for term in terms(word, language))


def phrases_in(text: str, language: str) -> Iterator[tuple[str, ...]]:
    """The names in a text, each as its words, without those that tell no story from another.

    >>> list(phrases_in("Police in Port Tessin said on Sunday that the Marlo County sheriff was told.", "en"))
    [('Port', 'Tessin'), ('Marlo',)]
    """
    if language not in languages_of("briefing.events"):
        return
    common = _telling_nothing(language)
    short = _abbreviations(language)
    for line in text.split("\n"):
        for phrase in _capitalised(line, short):
            if telling := tuple(word for word in phrase if word.lower() not in common):
                yield telling


@cache
def _telling_nothing(language: str) -> frozenset[str]:
    words = lexicon(language)
    return words.function_words | words.titles.every | merge_words(language).common_names


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return lexicon(language).titles.abbreviated | merge_words(language).abbreviations


def _capitalised(line: str, abbreviations: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Words with a capital that stand together, where it is no sentence that gives it to them."""
    words = [(match.start(), match[0]) for match in _WORD.finditer(line)]
    capitalised = [at for at, (_, word) in enumerate(words) if word[0].isupper() or _has_inner_capital(word)]
    if not capitalised or len(capitalised) > _MOST_CAPITALS * len(words):
        return
    phrase: list[str] = []
    end = 0
    for at in capitalised:
        start, word = words[at]
        if len(word) == 1:
            continue
        is_name = not _opens_sentence(line, start, words[at - 1][1] if at else "", abbreviations)
        if phrase and not (is_name and line[end:start] == " "):
            yield tuple(phrase)
            phrase = []
        if is_name:
            phrase.append(word)
            end = start + len(word)
    if phrase:
        yield tuple(phrase)


def _opens_sentence(line: str, start: int, last: str, abbreviations: frozenset[str]) -> bool:
    """Whether the word that begins at `start` begins a sentence; `last` is the word before it."""
    while start and line[start - 1].isspace():
        start -= 1
    if not start:
        return True
    sign = line[start - 1]
    return sign in _OPENS and not (sign == "." and last.lower() in abbreviations)


def _has_inner_capital(word: str) -> bool:
    """Whether a part of it after a hyphen has a capital ("al-Bab")."""
    return "-" in word and any(part[:1].isupper() for part in word.split("-"))
