"""Which articles bear a day of publication that is weeks from the one in the address of their page.

An outlet's own system writes the address when the page is set up. Who collects pages writes the field of a record, at
times on the day of a capture. Of 164 records of 2016 to 2018 whose address names a day (Giveme5W1H) two differ from it
by more than two days, by four and by five months: both give the day of a capture. But an address may keep the day of a
draft, so neither day is believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from briefing.events.publication_doubt import WEEK, Doubt, DoubtKind
from briefing.model import Article, EvidenceKind


def doubts_by_address(articles: Iterable[Article]) -> Iterator[Doubt]:
    """The articles that a field of a record alone dates, to another week than the address of the page."""
    for article in articles:
        published, named = article.published.day, _day_of_address(article)
        if published is None or named is None or article.published.basis is not EvidenceKind.FIELD:
            continue
        if abs(published - named) >= WEEK:
            yield Doubt(article.id, published, named, (), DoubtKind.ADDRESS)


def _day_of_address(article: Article) -> date | None:
    rivals = (rival for rival in article.published.rivals if rival.kind is EvidenceKind.ADDRESS)
    return next((rival.interval.day for rival in rivals if rival.interval is not None and rival.interval.day), None)
