"""Who published an article, when, which of its mentions stands in printed words, and how surely one goes on with it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date

from briefing.events.likeness import Likeness
from briefing.model import Article, Mention, Passage


def outlet_in(articles: Mapping[str, Article], article: str) -> str:
    """Who published an article (id): the name, else what the user knows it by; "" where it is not at hand."""
    found = articles.get(article)
    return (found.publisher or found.origin) if found else ""


def day_in(articles: Mapping[str, Article], article: str) -> date | None:
    """The day on which an article (id) was published, None where it is not known."""
    found = articles.get(article)
    return found.published.day if found else None


def sureness_in(likeness: Likeness, old: Mention, new: Mention) -> float:
    """How surely one mention goes on with another, in log odds; less than any where something forbids it."""
    sure = likeness.goes_on(old, new)
    return -math.inf if sure is None else sure


def mention_in(mentions: Iterable[Mention], words: Passage) -> Mention | None:
    """The mention of one article whose clause stands in printed words, else the first of their sentence."""
    here = tuple(mentions)
    holding = (m for part in ("passage", "sentence") for m in here if getattr(m, part).overlaps(words))
    return next(holding, None)
