"""One crash as three outlets report it, one of whose pages bears the day on which it was captured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.dating import find_timexes
from briefing.events.corpus import Corpus
from briefing.model import Article, Basis, Mention, Precision, Qualifier, Timex, When
from tests.events.hand import tells
from tests.make import article, published

CRASH = "A small plane crashed near Punta Marlo on Sunday and killed all twelve people on board."
ABOUT = (
    "The Nature Wing plane fell into the wooded hills of Guanatessa just after take-off, the minister Olin Farrow said."
)
MONDAY, CAPTURED = date(2018, 1, 1), date(2018, 1, 14)


@dataclass(frozen=True)
class Pile:
    """Articles with their time expressions and mentions."""

    articles: Sequence[Article]
    timexes: Mapping[str, tuple[Timex, ...]]
    mentions: Sequence[Mention]

    @property
    def corpus(self) -> Corpus:
        return Corpus.of(self.articles)

    def mentions_of(self, articles: Sequence[Article]) -> list[Mention]:
        asked = {each.id for each in articles}
        return [mention for mention in self.mentions if mention.article in asked]


def report(id: str, publisher: str, day: date, *, sentence: str = CRASH, about: str = ABOUT) -> Article:
    return article(f"{sentence} {about}", day, id=id, publisher=publisher)


POST = report("post", "The Post", MONDAY)
HERALD = report("herald", "The Herald", MONDAY)
WORLD = report("world", "World Today", CAPTURED)


def pile(*articles: Article) -> Pile:
    """What is found in them: the crash, dated by the first weekday that the text names."""
    timexes = {each.id: find_timexes(each) for each in articles}
    mentions = []
    for each in articles:
        sentence = each.text.split(". ")[0].rstrip(".") + "."
        dating = next(found for found in timexes[each.id] if "day" in found.text)
        assert dating.interval is not None
        when = When(dating.interval, Precision.DAY, Qualifier.ON, Basis.STATED, "made", (dating,))
        mentions.append(replace(tells(each, sentence, "crashed", when, place="Punta Marlo"), lemma="crash"))
    return Pile(articles, timexes, mentions)


def moved(one: Article, day: date) -> Article:
    """The same article as of another day."""
    return replace(one, published=published(day))
