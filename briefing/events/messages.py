"""Which articles show messages that are weeks older than the day of publication that they bear, as other reports are.

A page of news shows what people wrote on that day, each message with its stamp: "— Ida Vale (@idavale) May 28, 2016". A
page that bears 30 November 2017 was captured then, where it shows none newer than May 2016, other outlets reported its
story in May 2016, and none in the week of November. Features show old messages too, but others write of the same then.
Of 43 pages of 2016 to 2018 with such stamps (Giveme5W1H) ten are a week newer than the newest of them: seven of these
bear the day of a capture, of which this finds four, and none of the three features.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from briefing.events.corpus import Corpus
from briefing.events.publication_doubt import WEEK, Doubt, day_of, is_at_home, outlet_of, tells_its_story
from briefing.events.weights import DoubtKind, weights
from briefing.model import Article, Timex
from briefing.model.time import KEPT_UP

_HANDLE = re.compile(r"\(@\w+\)\s*\Z")
_HANDLE_REACH = 40  # characters; no service has longer handles than thirty


def doubts_by_messages(
    articles: Sequence[Article], timexes: Mapping[str, Sequence[Timex]], corpus: Callable[[], Corpus]
) -> Iterator[Doubt]:
    """The articles that show old messages alone, where outlets enough report their story of then and none of now."""
    least = weights().doubt.message_story
    for article in articles:
        published = article.published.day
        newest = max(_stamps(article, timexes.get(article.id, ())), default=None)
        if published is None or newest is None or published - newest < WEEK or not outlet_of(article):
            continue
        words = corpus()
        then = [
            other
            for other in articles
            if newest - KEPT_UP <= day_of(other) <= newest + KEPT_UP and tells_its_story(other, article, words, least)
        ]
        is_told = len({outlet_of(other) for other in then}) >= weights().doubt.outlets
        if is_told and not is_at_home(article, articles, words, least):
            told = Counter(day_of(other) for other in then)
            likeliest = min(told, key=lambda day: (-told[day], day))
            yield Doubt(article.id, published, likeliest, tuple(other.id for other in then), DoubtKind.MESSAGES)


def is_of_message(timex: Timex, article: Article) -> bool:
    """Whether it stands after the handle of who sent a message: "— Ida Vale (@idavale) May 28, 2016"."""
    return _HANDLE.search(article.text, max(0, timex.start - _HANDLE_REACH), timex.start) is not None


def _stamps(article: Article, timexes: Sequence[Timex]) -> Iterator[date]:
    """The days of the messages that it shows."""
    for timex in timexes:
        day = timex.interval.day if timex.interval is not None else None
        if day is not None and is_of_message(timex, article):
            yield day
