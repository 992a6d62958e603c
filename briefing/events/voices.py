"""Whose voice reports an event or a figure: reports of one voice do not dispute each other."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.model import Article, Claim, Mention
from briefing.model.outlet import outlet_key


def voice_of(mention: Mention, articles: Mapping[str, Article], claim: Claim | None = None) -> str:
    """Who says it: the source that the text names, else the outlet.

    The count of one source grows: "the United Nations" of Monday and of Friday do not dispute each other.
    """
    source = (claim and claim.attribution) or mention.attribution
    if source is not None:
        return outlet_key(source.name)
    article = articles.get(mention.article)
    return outlet_key((article.publisher if article else None) or mention.article)
