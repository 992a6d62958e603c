"""What the articles of one edition report, those that are new and those that earlier editions knew, next to the print.

The merge holds apart what a reader would set side by side: a toll that has doubled is reported in other words, on
another day, with another figure. What follows a printed line is therefore also looked for beyond its event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.changes.lookups import day_in, mention_in, outlet_in, sureness_in
from briefing.events.likeness import Likeness
from briefing.model import Article, Event, Mention, Passage, PrintedEvent


@dataclass(frozen=True, slots=True)
class Reports:
    """`printed` are the events that a reader has seen; `fresh` what new articles report firsthand, each with its event.

    `known` are the mentions of articles that an edition had before, by article id. `articles` by id, `late` those older
    than the edition that they missed.
    """

    printed: Sequence[PrintedEvent]
    fresh: Sequence[tuple[Event, Mention]]
    known: Mapping[str, Sequence[Mention]]
    articles: Mapping[str, Article]
    late: Collection[str]
    likeness: Likeness

    def told_beside(self, mention: Mention) -> list[Mention]:
        """What the sentence of a new mention reports as having happened, that mention among it."""
        return [
            each
            for _, each in self.fresh
            if each.sentence == mention.sentence and (each == mention or (each.is_news and each.status.happened))
        ]

    @classmethod
    def of(
        cls,
        events: Sequence[Event],
        printed: Iterable[PrintedEvent],
        new_to: Callable[[Event], Collection[str]],
        articles: Mapping[str, Article],
        late: Collection[str],
        likeness: Likeness,
    ) -> Reports:
        """Those of `events`; `new_to` gives the new articles that report one firsthand."""
        fresh, known = [], defaultdict(list)
        for event in events:
            new = frozenset(new_to(event))
            for mention in event.mentions:
                if mention.article in new:
                    fresh.append((event, mention))
                elif mention.article not in late:
                    known[mention.article].append(mention)
        shown = sorted((old for old in printed if old.shown), key=lambda old: (old.since, old.event))
        return cls(shown, fresh, known, articles, late, likeness)

    def published(self, article: str) -> date | None:
        """The day on which an article came out, None where it is not known."""
        return day_in(self.articles, article)

    def outlet(self, mention: Mention) -> str:
        """Who published a mention's article."""
        return outlet_in(self.articles, mention.article)

    def mention_at(self, words: Passage) -> Mention | None:
        """The known mention in printed words, None where their article is no longer at hand."""
        return mention_in(self.known.get(words.article, ()), words)

    def sureness(self, old: Mention, new: Mention) -> float:
        """How surely one mention goes on with another, in log odds; less than any where something forbids it."""
        return sureness_in(self.likeness, old, new)
