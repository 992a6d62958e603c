"""Who published an article, when, and which of its mentions stands in printed words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from briefing.model import Article, Mention, Passage


def outlet_in(articles: Mapping[str, Article], article: str) -> str:
    """Who published an article (id): the name, else what the user knows it by; "" where it is not at hand."""
    found = articles.get(article)
    return (found.publisher or found.origin) if found else ""


def day_in(articles: Mapping[str, Article], article: str) -> date | None:
    """The day on which an article (id) was published, None where it is not known."""
    found = articles.get(article)
    return found.published.day if found else None


def mention_in(mentions: Iterable[Mention], words: Passage) -> Mention | None:
    """The mention of one article whose clause stands in printed words, else the first of their sentence."""
    here = tuple(mentions)
    holding = (m for part in ("passage", "sentence") for m in here if getattr(m, part).overlaps(words))
    return next(holding, None)
