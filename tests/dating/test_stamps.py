"""The clocks of a live page are no years."""

from __future__ import annotations

import pytest

import briefing
from briefing.dating import find_timexes


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1927 The injured lie in the streets.\n1850 The Red Cross says 50 died.\n2056 Reuters reports rain.", []),
        ("0915: The port is shut. 1850: Ships wait off Marlo.", []),
        ("1999 The bank is founded.\n2004 It buys a mill.\n2010 It fails.", ["1999", "2004", "2010"]),
        ("The bank failed. 2009 The bank had been founded.", ["2009"]),
    ],
)
def test_clocks_at_the_head_of_entries_are_no_years(text: str, years: list[str]) -> None:
    found = find_timexes(briefing.Article.of(text, published="2010-01-14"))
    assert [timex.value for timex in found] == years
