"""Whose voice reports an event or a figure: reports of one voice do not dispute each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.events.bodies import body_of, fullest
from briefing.events.figures import MainFigure
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


def voices_of(figures: Sequence[MainFigure], articles: Mapping[str, Article]) -> list[str]:
    """Who gives each figure; one body has one voice, whoever speaks for it.

    "The health minister", "the Marlo health ministry" and "a spokesman for the ministry" are one where no other
    ministry gives a figure.
    """
    bodies = [_body(figure) for figure in figures]
    named = {body for body in bodies if body is not None}
    return [
        voice_of(figure.mention, articles, figure.claim) if body is None else " ".join(fullest(body, named))
        for figure, body in zip(figures, bodies, strict=True)
    ]


def _body(figure: MainFigure) -> tuple[str, ...] | None:
    source = figure.claim.attribution or figure.mention.attribution
    return body_of(source.name, figure.mention.language) if source is not None else None
