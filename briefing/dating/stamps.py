"""The clock that opens each entry of a page written on and on: "1850 The Red Cross says …", "2056 Reuters says …"."""

from __future__ import annotations

import re

from briefing.model import Interval

_OPENING = re.compile(
    r"(?:^|\n|[.!?…][\"”’')\]]*\s)[ \t]*(?P<clock>(?:[01]\d|2[0-3])[0-5]\d)[ \t]*[:–—-]?[ \t]+"
    r"(?=[“\"‘'(]?[^\W\d_a-zß-ÿ])"
)
_FEWEST = 2
_FIRST_YEAR = 1000
"""Figures below it begin with a nought: no year is written so."""


def clock_stamps(text: str, published: Interval) -> frozenset[int]:
    r"""Where in a text the four figures stand that are clocks at the head of entries, and no years.

    A list of years opens its lines alike ("1999 The bank is founded"): the entries of a page are known by one among
    them that no year can be, "0915" or, on a page of 2010, "2056".

    >>> sorted(clock_stamps("0915 The port is shut.\n1850 Ships wait.", Interval(None, None)))
    [0, 23]
    >>> sorted(clock_stamps("1915 The port is shut.\n1950 Ships wait.", Interval(None, None)))
    []
    """
    found = list(_OPENING.finditer(text))
    if len(found) < _FEWEST:
        return frozenset()
    last_year = published.latest.year + 1 if published.latest is not None else None
    years = (int(match["clock"]) for match in found)
    if not any(year < _FIRST_YEAR or (last_year is not None and year > last_year) for year in years):
        return frozenset()
    return frozenset(match.start("clock") for match in found)
