"""Which language an article is written in: as its file says, else as its first words show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record

_SAMPLE_CHARACTERS = 3_000
_FEWEST_LETTERS = 20
"""Fewer letters than in a short sentence say nothing about a language."""

_ENGLISH_SHARE = 0.12
"""In English news these words are a fifth of all; in German, French, Spanish and Dutch text under a twentieth."""

_FEWEST_WORDS = 15
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE | re.ASCII)


def language_of(text: str, declared: str | None) -> str | None:
    """The ISO 639-1 code that is declared ("en-US" is "en"), else detected, else None."""
    return _code(declared) or _detected(text)


def _code(declared: str | None) -> str | None:
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
class _Languages:
    """All of languages.toml."""

    english: _English
    three_letters: Mapping[str, str]


@cache
def _languages() -> _Languages:
    return room_record(_Languages, "briefing.reading.text", "languages.toml")


def _detected(text: str) -> str | None:
    sample = text[:_SAMPLE_CHARACTERS]
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return None
    return "en" if _is_plainly_english(sample) else _identified(sample)


def _is_plainly_english(sample: str) -> bool:
    """Whether English function words stand as thick in it as in no other language; spares loading the model."""
    words = _WORD.findall(sample.lower())
    common = _languages().english.common
    return len(words) >= _FEWEST_WORDS and sum(word in common for word in words) > _ENGLISH_SHARE * len(words)


def _identified(sample: str) -> str:
    from py3langid import classify  # takes a second to load its model, and most articles need none

    code, _ = classify(sample.encode("utf-8", "replace").decode("utf-8"))
    return str(code)
