"""The figures of a sentence, in digits and in words, by which two copies of it are distinguished."""

from __future__ import annotations

import re
from functools import cache

from briefing.reading.copies.words import version_words

_WORD = re.compile(r"\w+(?:[.,]\d+)*")


def figures(words: str) -> list[str]:
    """Every figure in the order in which it stands, in lower case.

    >>> figures("Killing three, injuring 1,200")
    ['three', '1,200']
    """
    return [word for word in _WORD.findall(words.lower()) if _is_figure(word)]


def without_figures(words: str) -> str:
    """The words in lower case with every figure as 0."""
    return " ".join("0" if _is_figure(word) else word for word in _WORD.findall(words.lower()))


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in _number_words()


@cache
def _number_words() -> frozenset[str]:
    return frozenset[str]().union(*version_words().figures.values())
