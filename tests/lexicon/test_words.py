"""The words that several rooms need are read whole."""

from __future__ import annotations

from briefing.lexicon.words import NO_WORDS, lexicon


def test_a_language_without_a_file_has_no_words() -> None:
    assert lexicon("xx") == NO_WORDS


def test_function_words_say_nothing_and_families_hold_none_of_them() -> None:
    found = lexicon("en")
    assert {"the", "of", "would"} <= found.function_words
    assert not {word for members in found.families.values() for word in members} & found.small_words
