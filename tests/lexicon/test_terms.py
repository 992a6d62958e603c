"""Words of content are what is left of a text when it is compared."""

from __future__ import annotations

import pytest

from briefing.lexicon.terms import content_term, terms


@pytest.mark.parametrize(
    ("token", "term"), [("1,200", "1200"), ("The", None), ("x", None), ("Explosions", "explos"), ("6.1", "6.1")]
)
def test_a_term_is_a_stem_or_a_figure_and_no_function_word(token: str, term: str | None) -> None:
    assert content_term(token, "en") == term


def test_terms_keep_their_order_and_repeat() -> None:
    assert terms("Rebels shelled the rebels' camp.", "en") == ("rebel", "shell", "rebel", "camp")
    assert terms("", "en") == ()
