"""The words that the merge goes by are read whole."""

from __future__ import annotations

from dataclasses import fields

from briefing.events.words import merge_words

FEWEST_LISTS = 10


def test_lists_hold_single_words_in_lower_case() -> None:
    found = merge_words("en")
    lists = {field.name: getattr(found, field.name) for field in fields(found)}
    lists = {name: words for name, words in lists.items() if isinstance(words, frozenset)}
    assert len(lists) >= FEWEST_LISTS
    for name, words in lists.items():
        assert words, name
        assert all(word == word.lower() and " " not in word for word in words), name
