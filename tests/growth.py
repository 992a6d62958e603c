"""How much work something is, by the calls that it makes: no clock and no other program on the machine changes it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

SLACK = 1.25
"""How much more than four times the calls a text of four times the length may cost."""


def calls(work: Callable[[], object]) -> int:
    """How many calls of functions, ours and built in, something takes."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted
