"""Turns the phrases of a data file into patterns: any case, any apostrophe, any run of spaces, "…" for any words."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ANY_WORDS = "…"


def phrase_pattern(phrases: Iterable[str]) -> str:
    """One alternative for every phrase, longest first so that it is preferred, each ending at the end of a word."""
    return "|".join(_pattern(phrase) for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)))


def _pattern(phrase: str) -> str:
    parts = [r"\s+".join(map(_word, part.split())) for part in phrase.split(_ANY_WORDS)]
    pattern = r"\s*[^\n]*?\s*".join(parts)
    return pattern + (r"\b" if phrase[-1].isalnum() else "")


def _word(word: str) -> str:
    return re.escape(word).replace("'", "['’]")
