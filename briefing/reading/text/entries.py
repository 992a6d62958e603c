"""Finds the times that a page written on and on puts before each of its entries ("2245 The army says …").

They are no part of the sentence that follows, and no year.
"""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.model import Span

_FEWEST = 5
"""Times at the head of a line; of the live pages seen the shortest has 92."""

_IN_ORDER = 0.8
"""The share of neighbours that run the same way: down on a page that is read from its end, else up. Past midnight one
does not, and an entry that was put right stands out of its turn."""

_YEARS = range(1000, 2100)
_NO_YEARS = 2
"""Times that can be no year. "1914 War broke out", "1918 The king fled" is a chronicle."""

_CLOCK = r"(?P<time>(?:[01]\d|2[0-3])[0-5]\d)"
_TIME = re.compile(rf"""^{_CLOCK}(?:: |\s+|(?=[A-Z]))(?=["“‘'(]?[A-Z])""", re.MULTILINE)
_RUN_ON = re.compile(rf"""(?<=[\w.!?”"’)] ){_CLOCK}(?=\s+["“‘'(]?[A-Z]|\s*$)""", re.MULTILINE)


def entry_times(text: str) -> tuple[Span, ...]:
    """The times of the entries with the space that follows them, in order; none where they are no row of times.

    Some are run on to the line before; there one that may be a year is left ("in 2010 Reed …").
    """
    found = list(_TIME.finditer(text))
    if len(found) < _FEWEST or sum(map(_is_no_year, found)) < _NO_YEARS:
        return ()
    steps = [one["time"] <= other["time"] for one, other in pairwise(found)]
    runs_on = max(sum(steps), len(steps) - sum(steps)) >= _IN_ORDER * len(steps)
    if not runs_on:
        return ()
    spans = (Span(match.start(), match.end()) for match in (*found, *filter(_is_no_year, _RUN_ON.finditer(text))))
    return tuple(sorted(spans, key=lambda span: span.start))


def _is_no_year(match: re.Match[str]) -> bool:
    return int(match["time"]) not in _YEARS
