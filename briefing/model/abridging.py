"""How many sources or outlets of one line a brief names before it counts the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

_MOST = 5  # names that are given in full
_NAMED_OF_MORE = 2  # names before "and 7 others"

_Named = TypeVar("_Named")


def abridged(names: Sequence[_Named]) -> tuple[Sequence[_Named], Sequence[_Named]]:
    """Those that are named, and those that are only counted: of more than five all but two ("4, 1 and 11 more").

    >>> abridged([4, 1, 2, 3, 5, 6])
    ([4, 1], [2, 3, 5, 6])
    """
    named = len(names) if len(names) <= _MOST else _NAMED_OF_MORE
    return names[:named], names[named:]
