"""The numbered sources: which article has which number, and how its publication date is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from briefing.brief.wording import Wording
from briefing.model import Article, EvidenceKind
from briefing.model.document import Source
from briefing.model.proof import digest


def number_articles(articles: Sequence[Article]) -> dict[str, int]:
    """Numbers from 1 by article id: in order of publication, those of unknown date last, then by origin."""
    ordered = sorted(articles, key=lambda a: (a.published.day or date.max, a.publisher or "", a.origin, a.id))
    return {article.id: number for number, article in enumerate(ordered, 1)}


def list_sources(articles: Sequence[Article], numbers: Mapping[str, int], wording: Wording) -> tuple[Source, ...]:
    """The source list's entries in order of their numbers."""
    return tuple(
        Source(
            number=numbers[article.id],
            id=article.id,
            title=article.title,
            publisher=article.publisher,
            author=article.author,
            url=article.url,
            origin=article.origin,
            published=wording.published(article.published),
            published_day=article.published.day,
            basis=wording.labels.evidence[article.published.basis.name.lower().replace("_", "-")]
            if article.published.is_known or article.published.basis is EvidenceKind.DOUBTED
            else "",
            agency=article.agency,
            reprint_of=numbers.get(article.reprint_of) if article.reprint_of else None,
            language=article.language,
            newer_version=numbers.get(article.newer_version) if article.newer_version else None,
            sha256=digest(article.text),
            retrieved_day=article.retrieved.date() if article.retrieved else None,
        )
        for article in sorted(articles, key=lambda a: numbers[a.id])
    )
