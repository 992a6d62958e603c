"""Which language an article is written in: as its file says, else as its first words show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.memory import Needs, require_room
from briefing.tables import room_record

_SAMPLE_CHARACTERS = 3_000  # by which the language is guessed
_FEWEST_LETTERS = 20
"""Fewer letters than in a short sentence say nothing about a language."""

_ENGLISH_SHARE = 0.12
"""In English news these words are a fifth of all; in German, French, Spanish and Dutch text under a twentieth."""

_FEWEST_WORDS = 15
_LAST_LATIN = "\u024f"
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE | re.ASCII)


def language_of(text: str, declared: str | None) -> str | None:
    """The ISO 639-1 code that is declared ("en-US" is "en"), else detected; None where the text is too short to tell.

    A creole is known only by a text of some length: a short one is mostly of the language that gave it its words
    ("pcm", Nigerian Pidgin, of one in fifty English sentences).
    """
    return language_code(declared) or _detected(text)


def language_code(declared: str | None) -> str | None:
    """The ISO 639-1 code of a language tag ("en-US" is "en", "deu" is "de"); None where it is none."""
    match = _CODE.fullmatch(declared.strip()) if declared else None
    if match is None:
        return None
    code = match[1].lower()
    two_letters = code if len(code) == len("en") else None
    return _languages().three_letters.get(code, two_letters)


@dataclass(frozen=True, slots=True)
class _English:
    common: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Short:
    """Texts of fewer than so many `letters` are in one of the `likely` languages, or in a script of another."""

    letters: int
    likely: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Languages:
    """All of languages.toml."""

    english: _English
    short: _Short
    three_letters: Mapping[str, str]


@cache
def _languages() -> _Languages:
    return room_record(_Languages, "briefing.reading.text", "languages.toml")


def _detected(text: str) -> str | None:
    sample = text[:_SAMPLE_CHARACTERS]
    letters = sum(map(str.isalpha, sample))
    if letters < _FEWEST_LETTERS:
        return None
    if _is_plainly_english(sample):
        return "en"
    code, short = _identified(sample), _languages().short
    is_sure = letters >= short.letters or code in short.likely or _is_of_another_script(sample)
    return code if is_sure else None


def _is_of_another_script(sample: str) -> bool:
    """Whether most letters are of no Latin script: those tell their language in a few words."""
    letters = [letter for letter in sample if letter.isalpha()]
    return sum(letter > _LAST_LATIN for letter in letters) > len(letters) / 2


def _is_plainly_english(sample: str) -> bool:
    """Whether English function words stand as thick in it as in no other language; spares loading the model."""
    words = _WORD.findall(sample.lower())
    common = _languages().english.common
    return len(words) >= _FEWEST_WORDS and sum(word in common for word in words) > _ENGLISH_SHARE * len(words)


def _identified(sample: str) -> str:
    require_room(Needs.NUMPY)
    from py3langid import classify  # takes a second to load its model, and most articles need none

    code, _ = classify(sample.encode("utf-8", "replace").decode("utf-8"))
    return str(code)
