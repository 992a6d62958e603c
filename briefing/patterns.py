"""Regular expressions made of the words of data files."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    r"""The words as alternatives of a regular expression, longest first so that it is preferred.

    >>> any_of(("a", "a.m.", "a"))
    'a\\.m\\.|a'
    """
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))
