"""What a doubt about a day of publication is, and which outlets can cast or clear one.

Four signs cast it, a module each: the address of the page (`addresses`), the messages that it shows (`messages`), what
others report of the same event (`doubts`), and another page of its outlet and day (`captures`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.events.corpus import Corpus
from briefing.events.weights import DoubtKind, weights
from briefing.model import Article
from briefing.model.outlet import outlet_key
from briefing.sites import site_at

WEEK = timedelta(days=7)
"""Days of publication less apart contradict nothing: a bare weekday lies within a week of either."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """An article (id) whose day of publication is in doubt: `given` is that day, `told` the one that others point to.

    `others` are the articles (ids) of other outlets that do; `kind` says by what.
    """

    article: str
    given: date
    told: date
    others: tuple[str, ...]
    kind: DoubtKind


def outlet_of(article: Article) -> str:
    """By what its outlet is told from others: its name, else its site; "" where neither is known."""
    return outlet_key(article.publisher or "") or site_at(article.url).domain


def day_of(article: Article) -> date:
    """Its day of publication, for comparing; the first of all days where it is not known."""
    return article.published.day or date.min


def tells_its_story(other: Article, article: Article, corpus: Corpus, least: float | None = None) -> bool:
    """Whether `other` is a report of another outlet, of a known day, that tells the same story as `article`.

    `least` is how alike they are at least, by default what `weights` has for reports that alone cast a doubt.
    """
    if other.published.day is None or other.reprint_of or outlet_of(other) in ("", outlet_of(article)):
        return False
    return corpus.story(article.id, other.id) >= (weights().doubt.story if least is None else least)


def is_at_home(article: Article, articles: Iterable[Article], corpus: Corpus, least: float | None = None) -> bool:
    """Whether another outlet reports its story within a week of the day that it bears; `least` as above."""
    return any(
        abs(day_of(other) - day_of(article)) < WEEK and tells_its_story(other, article, corpus, least)
        for other in articles
    )
