"""Which articles bear a day of publication that is weeks from the one in the address of their page.

An outlet's own system writes the address when the page is set up. Who collects pages writes the field of a record, at
times on the day of a capture. Of 164 records of 2016 to 2018 whose address names a day (Giveme5W1H) two differ from it
by more than two days, by four and by five months: both give the day of a capture. But an address may keep the day of a
draft, so neither day is believed, unless the page itself speaks for its own: it names a day of the week before it by
its date, or its field tells the hour, and the text names no day about that of the address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time

from briefing.events.messages import is_of_message
from briefing.events.publication_doubt import WEEK, Doubt
from briefing.events.weights import DoubtKind
from briefing.events.written_dates import is_written_out
from briefing.model import Article, EvidenceKind, Timex
from briefing.model.time import KEPT_UP

_MIDNIGHT = time(0, 0)


def doubts_by_address(articles: Iterable[Article], timexes: Mapping[str, Sequence[Timex]]) -> Iterator[Doubt]:
    """The articles that a field of a record alone dates, to another week than the address of the page.

    `timexes` are the time expressions of the articles by id.
    """
    for article in articles:
        published, named = article.published.day, _day_of_address(article)
        if published is None or named is None or article.published.basis is not EvidenceKind.FIELD:
            continue
        if abs(published - named) >= WEEK and not _speaks_for(published, named, article, timexes.get(article.id, ())):
            yield Doubt(article.id, published, named, (), DoubtKind.ADDRESS)


def _speaks_for(published: date, named: date, article: Article, timexes: Sequence[Timex]) -> bool:
    """Whether the page itself bears out its own day of publication against the one `named` in its address."""
    dated = [timex for timex in timexes if is_written_out(timex, article) and not is_of_message(timex, article)]
    days = [timex.interval.day for timex in dated if timex.interval is not None and timex.interval.day is not None]
    if any(named + KEPT_UP < day and published - WEEK <= day <= published for day in days):
        return True
    is_of_address = any(named - WEEK <= day <= named + KEPT_UP for day in days)
    # A crawler's clock tells the hour as well: of another month than the address it proves nothing.
    is_of_month = (published.year, published.month) == (named.year, named.month)
    return is_of_month and _tells_hour(article) and not is_of_address


def _tells_hour(article: Article) -> bool:
    """Whether its field tells the moment of publication; midnight is what programs write where they know the day."""
    moment, precision = article.published.interval.earliest, article.published.precision
    return moment is not None and precision is not None and precision.within_day and moment.time() != _MIDNIGHT


def _day_of_address(article: Article) -> date | None:
    rivals = (rival for rival in article.published.rivals if rival.kind is EvidenceKind.ADDRESS)
    return next((rival.interval.day for rival in rivals if rival.interval is not None and rival.interval.day), None)
