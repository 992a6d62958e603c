"""The words of content of a text: what two wordings are compared by."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

from briefing.lexicon.stems import stem
from briefing.lexicon.words import lexicon

TOKEN = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:-[^\W_]+)*")
"""A word, with its hyphens, or a figure, with its commas."""


@lru_cache(maxsize=200_000)
def content_term(token: str, language: str) -> str | None:
    """A word of content, stemmed, or a figure without its commas; None for a function word or a single letter."""
    if token[0].isdigit():
        return token.replace(",", "")
    lower = token.lower()
    if lower in lexicon(language).function_words or len(lower) == 1:
        return None
    return stem(lower, language)


@lru_cache(maxsize=50_000)
def terms(text: str, language: str) -> tuple[str, ...]:
    """The words of content in their order, stemmed, figures without their commas.

    >>> terms("At least 1,200 rebels were killed", "en")
    ('1200', 'rebel', 'kill')
    """
    return tuple(term for token in TOKEN.findall(text) if (term := content_term(token, language)) is not None)


def without_accents(text: str) -> str:
    """The text with its letters bare: one outlet writes "Bogotá", another "Bogota".

    >>> without_accents("Bogotá")
    'Bogota'
    """
    if text.isascii():
        return text
    return "".join(char for char in normalize("NFD", text) if not combining(char))
