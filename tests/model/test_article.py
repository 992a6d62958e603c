"""An article, made of what is at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import UNKNOWN_PUBLICATION, Article


def test_an_article_of_a_text_has_an_id_that_the_same_text_always_has() -> None:
    one, other = Article.of("It rained."), Article.of("It rained.", title="Rain", published="2026-04-02")
    assert one.id == other.id != Article.of("It snowed.").id
    assert one.published is UNKNOWN_PUBLICATION
    assert Article.of("It rained.", id="rain").id == "rain"


@pytest.mark.parametrize(("language", "code"), [("de", "de"), ("en-GB", "en"), ("pt_BR", "pt"), (None, "en")])
def test_an_article_is_read_in_its_language_or_in_english(language: str | None, code: str) -> None:
    assert replace(Article.of("It rained."), language=language).language_code == code
