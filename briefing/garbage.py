"""How often Python looks for garbage while the program works."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MADE_BEFORE_COLLECTING = 50_000
"""Objects: records of articles and mentions stay until the end, and to look for garbage among them after each 700 new
ones takes a tenth of the search for events and of the merge, in which little is left in circles."""


def seldom_collect() -> None:
    """Look for garbage less often from now on, in a process that is the program's own."""
    gc.set_threshold(MADE_BEFORE_COLLECTING)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for garbage less often meanwhile, in a process that may be somebody else's; as a decorator, in a function.

    Who looks even less often, or never, does so still.
    """
    before = gc.get_threshold()
    if 0 < before[0] < MADE_BEFORE_COLLECTING:
        gc.set_threshold(MADE_BEFORE_COLLECTING, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
