"""Regular expressions made of the words of data files."""

from __future__ import annotations

import re

import pytest

from briefing.patterns import any_of


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("by", "by the"), "by the AP", "by the"),
        (("a.m.",), "at 3 acme", None),
        (("(c)", "©"), "(c) 2026", "(c)"),
    ],
)
def test_the_longest_of_the_words_is_found_and_their_signs_mean_themselves(
    words: tuple[str, ...], text: str, found: str | None
) -> None:
    match = re.search(any_of(words), text)
    assert (match[0] if match else None) == found


def test_the_order_of_the_words_does_not_matter() -> None:
    assert any_of({"b", "a", "cc"}) == any_of(["cc", "a", "b", "a"]) == "cc|a|b"
