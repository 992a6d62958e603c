"""The claims in words that no article holds."""

from __future__ import annotations

from briefing.mentions.figures.texts import claims_in


def test_each_sentence_gives_its_claims_whose_words_name_the_text() -> None:
    first, second = claims_in("Ten people died. On 5 May, 12 were hurt.", "en", "edit")
    assert [(c.kind, c.best, c.words.article, c.words.text) for c in first] == [("killed", 10, "edit", "Ten people")]
    assert [(c.kind, c.best) for c in second] == [("injured", 12)]


def test_words_without_letters_or_figures_give_nothing() -> None:
    assert claims_in(" … ", "en") == ()
