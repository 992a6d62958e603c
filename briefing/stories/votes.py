"""Which days a corpus of articles comes back to: each article votes once for every day that it names.

How many articles name a day says better than all else that was tried which days editors print in a timeline: better
than counting only the dates that hang on an event (most dates of an article stand in clauses whose event another
sentence names), than bursts of publication, than where in the article it stands, and than weights fitted to all of
these together on other topics (Timeline17, leaving one topic out at a time).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from briefing.model import Article, Basis, Event, Timex, TimexType
from briefing.stories.weights import weights

_NAMES_A_TIME = (TimexType.DATE, TimexType.TIME)


def attention(
    events: Sequence[Event], articles: Mapping[str, Article], timexes: Mapping[str, Sequence[Timex]]
) -> dict[date, float]:
    """For each day, from 0 to 1, how many articles name it, as a share of the day named most.

    `timexes` are the time expressions of articles by id; a day that a mention has without naming it (an inferred day)
    counts too, for less. A vote counts more where the article looks back on the day when it is no longer the news, less
    where it looks ahead.
    """
    votes: defaultdict[date, dict[str, float]] = defaultdict(dict)
    for article, day, share in (*_named(timexes), *_reported(events)):
        vote = share * _hindsight(articles.get(article), day)
        votes[day][article] = max(votes[day].get(article, 0.0), vote)
    found = {day: sum(cast.values()) for day, cast in votes.items()}
    most = max(found.values(), default=1.0)
    return {day: vote / most for day, vote in found.items()}


def _named(timexes: Mapping[str, Sequence[Timex]]) -> Iterator[tuple[str, date, float]]:
    for article in sorted(timexes):
        for timex in timexes[article]:
            day = timex.interval.day if timex.interval is not None and timex.type in _NAMES_A_TIME else None
            if day is not None:
                yield article, day, 1.0


def _reported(events: Iterable[Event]) -> Iterator[tuple[str, date, float]]:
    inferred = float(weights().corpus.inferred)
    for event in events:
        for mention in event.mentions:
            day = mention.when.day
            if day is not None:
                yield mention.article, day, inferred if mention.when.basis is Basis.INFERRED else 1.0


def _hindsight(article: Article | None, day: date) -> float:
    corpus = weights().corpus
    published = article.published.day if article else None
    if published is None:
        return 1.0
    lag = (published - day).days
    if lag < 0:
        return float(corpus.ahead)
    return float(corpus.hindsight) if lag > corpus.news_days else 1.0
