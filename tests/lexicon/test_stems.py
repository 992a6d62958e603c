"""The forms of a word share a stem in its language."""

from __future__ import annotations

import pytest

from briefing.lexicon.stems import stem


def test_stems_are_lower_case() -> None:
    assert stem("Explosions", "en") == stem("explosion", "en") == "explos"


@pytest.mark.parametrize(("language", "stemmed"), [("en", "hous"), ("de", "hous"), ("xx", "houses")])
def test_each_language_has_its_own_and_a_word_of_another_stays_whole(language: str, stemmed: str) -> None:
    assert stem("Houses", language) == stemmed
