"""Cut a long row of tokens into overlapping windows, and say which window's word counts for which token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

WIDTH = 192
"""Tokens the network sees at a time: about eight sentences of news."""
STRIDE = 144  # tokens between the beginnings of two windows, which overlap by the rest


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens `start` to `end` are read together; what is read of `first` to `last` counts (ends excluded)."""

    start: int
    end: int
    first: int
    last: int


def windows(length: int) -> Iterator[Window]:
    """The windows over so many tokens, none over none.

    Of two that hold a token, the one in which it stands further inside counts.

    >>> [(window.first, window.last) for window in windows(300)]
    [(0, 168), (168, 300)]
    """
    edge = (WIDTH - STRIDE) // 2
    if not length:
        return
    for start in range(0, max(length - WIDTH + STRIDE, 1), STRIDE):
        end = min(start + WIDTH, length)
        yield Window(start, end, start + edge if start else 0, length if end == length else end - edge)
