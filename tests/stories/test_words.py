"""The words by which an event weighs less are read whole."""

from __future__ import annotations

import pytest

from briefing.stories.words import quiet_words


def test_no_word_reports_both_a_saying_and_how_a_price_moves_but_for_add() -> None:
    found = quiet_words("en")
    assert found.saying & found.moves == {"add"}


@pytest.mark.parametrize(
    ("text", "is_of_a_price"),
    [("Shares fell 3 percent.", True), ("It earned $2 a share.", False), ("It earned $2 per share.", False)],
)
def test_a_price_is_known_by_its_words_and_a_rate_is_none(text: str, is_of_a_price: bool) -> None:
    assert (quiet_words("en").priced.search(text) is not None) is is_of_a_price
