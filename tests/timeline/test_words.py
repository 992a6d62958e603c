"""The words that order two happenings are read whole."""

from __future__ import annotations

from briefing.timeline.words import order_words


def test_no_word_says_both_after_and_before() -> None:
    found = order_words("en")
    assert not set(found.after) & set(found.before)
    assert not set(found.later) & set(found.earlier)
