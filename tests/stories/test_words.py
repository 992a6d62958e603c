"""The words by which an event weighs less are read whole."""

from __future__ import annotations

from briefing.stories.words import quiet_words


def test_no_word_reports_both_a_state_and_a_saying() -> None:
    found = quiet_words("en")
    assert not found.state & found.saying
