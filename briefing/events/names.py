"""The names in an article: of all that it says, what sets its story apart from others like it.

Every shooting has police, a weekday and a hospital; which town, street and victim, only names say. A name is a word
written with a capital where not every word has one: inside a sentence, and not in a headline of capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.events.words import merge_words
from briefing.lexicon.terms import terms, without_accents
from briefing.lexicon.words import lexicon
from briefing.resources import languages_of

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W_]+)*")
# A name as it is spelt: what marks whose it is stands after it ("Vale's plan", "O'Dell").
_SPELT = re.compile(r"[^\W\d_]+(?:[-'’](?!s\b)[^\W_]+)*")
_APOSTROPHE = re.compile("['’]")
# What may part two words of a name; a full stop does only after an abbreviation ("Nora J. Vale", "Gen. Reed").
_GAP = re.compile(r"\s|[^\S\n]{2}")
_GAP_AFTER_SHORT = re.compile(r"\.?\s?|[^\S\n]{2}")
# After these a sentence begins, and with it a capital that says nothing.
_OPENS = frozenset(".!?:—–-\"”“‘'(")
# A line with more capitals than this is a headline of capitals.
_MOST_CAPITALS = 0.8


class Name(NamedTuple):
    """Words with a capital that stand together, and where in the text they begin and end."""

    words: tuple[str, ...]
    start: int
    end: int


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


def spelt_names(text: str, language: str) -> Iterator[Name]:
    """Every name in a text, also at the head of a sentence, as it is spelt there: with titles and initials.

    A word of grammar that begins a sentence is none.

    >>> [name.words for name in spelt_names("She met Gen. Tom J. Reed. Vale's mayor, Nora Orr, did not.", "en")]
    [('Gen', 'Tom', 'J', 'Reed'), ('Vale',), ('Nora', 'Orr')]
    """
    if language not in languages_of("briefing.events"):
        return
    unnamed, short = lexicon(language).function_words, _abbreviations(language)

    def are_one(word: re.Match[str], following: re.Match[str]) -> bool:
        is_short = len(word[0]) == 1 or word[0].lower() in short
        gap = _GAP_AFTER_SHORT if is_short else _GAP
        return gap.fullmatch(text, word.end(), following.start()) is not None

    words = (word for word in _SPELT.finditer(text) if word[0][0].isupper())
    named = (word for word in words if _APOSTROPHE.split(word[0].lower())[0] not in unnamed)
    yield from _joined(named, are_one)


@cache
def _telling_nothing(language: str) -> frozenset[str]:
    words = lexicon(language)
    return words.function_words | words.titles.every | merge_words(language).common_names


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return lexicon(language).titles.abbreviated | merge_words(language).abbreviations


def _capitalised(line: str, abbreviations: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Words with a capital that stand together, where it is no sentence that gives it to them."""
    words = list(_WORD.finditer(line))
    capitalised = [at for at, word in enumerate(words) if word[0][0].isupper() or _has_inner_capital(word[0])]
    if not capitalised or len(capitalised) > _MOST_CAPITALS * len(words):
        return
    names = (
        words[at]
        for at in capitalised
        if len(words[at][0]) > 1
        and not _opens_sentence(line, words[at].start(), words[at - 1][0] if at else "", abbreviations)
    )
    for name in _joined(names, lambda word, following: line[word.end() : following.start()] == " "):
        yield name.words


def _joined(words: Iterable[re.Match[str]], are_one: Callable[[re.Match[str], re.Match[str]], bool]) -> Iterator[Name]:
    """The words of names, in their order, those put together that with the next are one name."""
    run: list[re.Match[str]] = []
    for word in words:
        if run and not are_one(run[-1], word):
            yield _name(run)
            run = []
        run.append(word)
    if run:
        yield _name(run)


def _name(words: list[re.Match[str]]) -> Name:
    return Name(tuple(word[0] for word in words), words[0].start(), words[-1].end())


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
