"""The words that the merge goes by are read whole."""

from __future__ import annotations

from briefing.events.words import merge_words


def test_lists_hold_single_words_in_lower_case() -> None:
    found = merge_words("en")
    for words in (found.numbered, found.counting, found.tolls):
        assert all(word == word.lower() and word.isalpha() for word in words)
