"""Articles that are too short to tell their language: they are in that of the articles around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from briefing.model import Article


def with_languages(articles: Iterable[Article], usual: str | None = None) -> tuple[Article, ...]:
    """The articles, each without a language of its own with `usual`, else with the one that most of the others are in.

    An article whose language is assumed says so (`Article.language_assumed`). Where none has one, or as many
    tell another, they stay as they are, and are read as English.
    """
    read = tuple(articles)
    known = Counter(article.language_code for article in read if article.language is not None)
    (first, most), (_, next_most) = [*known.most_common(2), (None, 0), (None, 0)][:2]
    language = usual or (first if most > next_most else None)
    if language is None:
        return read
    return tuple(
        article if article.language is not None else replace(article, language=language, language_assumed=True)
        for article in read
    )
