"""Text too long for its place, cut at a word with an ellipsis."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_WORD_END = re.compile(r"(?<=\S)\s+(?=\S)")
_DANGLING = " ,;:…"  # what would stand oddly before an ellipsis


def shortened(text: str, fits: Callable[[str], bool], ellipsis: str = "…") -> str:
    """`text` where it `fits`, else the longest beginning of whole words that does with `ellipsis` after it.

    A first word that is too long by itself is cut within; where nothing fits, the ellipsis is left.

    >>> shortened("The ferry, which was late", lambda words: len(words) <= 16)
    'The ferry…'
    """
    if fits(text):
        return text
    ends = [match.start() for match in _WORD_END.finditer(text)]
    return _longest(text, ends, fits, ellipsis) or _longest(text, range(1, len(text)), fits, ellipsis) or ellipsis


def _longest(text: str, ends: Sequence[int], fits: Callable[[str], bool], ellipsis: str) -> str | None:
    """The beginning up to the last of the places `ends` that still fits, found by halving; None if none does."""
    best, low, high = None, 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        cut = text[: ends[middle]].rstrip(_DANGLING) + ellipsis
        if fits(cut):
            best, low = cut, middle + 1
        else:
            high = middle
    return best
