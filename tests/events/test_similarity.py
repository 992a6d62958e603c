"""How alike two wordings are."""

from __future__ import annotations

from briefing.events.similarity import cosine


def test_the_cosine_is_the_same_both_ways_and_0_where_no_word_is_shared() -> None:
    one, other = {"kiln": 0.6, "marlo": 0.8}, {"marlo": 1.0}
    assert cosine(one, other) == cosine(other, one) == 0.8
    assert cosine(one, {"bridge": 1.0}) == 0
    assert cosine({}, one) == 0
