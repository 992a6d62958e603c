"""The words that the merge goes by are read whole, and fit the lexicon."""

from __future__ import annotations

from briefing.events.words import merge_words
from briefing.lexicon.words import lexicon


def test_lists_hold_single_words_in_lower_case() -> None:
    found = merge_words()
    for words in (found.titles, found.numbered, found.counting, found.tolls):
        assert all(word == word.lower() and word.isalpha() for word in words)


def test_what_befalls_someone_is_a_family_of_the_lexicon() -> None:
    assert merge_words().personal <= lexicon("en").families.keys()
