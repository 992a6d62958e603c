"""Words of content, and how alike two wordings are."""

from __future__ import annotations

import pytest

from briefing.events.similarity import content_term, cosine, terms


@pytest.mark.parametrize(
    ("token", "term"), [("1,200", "1200"), ("The", None), ("x", None), ("Explosions", "explos"), ("6.1", "6.1")]
)
def test_a_term_is_a_stem_or_a_figure_and_no_function_word(token: str, term: str | None) -> None:
    assert content_term(token) == term


def test_terms_keep_their_order_and_repeat() -> None:
    assert terms("Rebels shelled the rebels' camp.") == ("rebel", "shell", "rebel", "camp")
    assert terms("") == ()


def test_the_cosine_is_the_same_both_ways_and_0_where_no_word_is_shared() -> None:
    one, other = {"kiln": 0.6, "marlo": 0.8}, {"marlo": 1.0}
    assert cosine(one, other) == cosine(other, one) == 0.8
    assert cosine(one, {"bridge": 1.0}) == 0
    assert cosine({}, one) == 0
