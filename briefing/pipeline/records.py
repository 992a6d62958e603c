"""What the steps hand to each other: articles with their dates, mentions, and the findings that a brief is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.model import Article, Cut, Event, Mention, Passage, Skipped, Story, Timeline, Timex, Unparsed

if TYPE_CHECKING:
    from briefing.events.redating import Redated


@dataclass(frozen=True, slots=True)
class DatedArticles:
    """What was read and dated: usable articles, their time expressions by article id, and what was left out."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    timexes: dict[str, tuple[Timex, ...]] = field(default_factory=dict)

    @property
    def current(self) -> tuple[Article, ...]:
        """The articles without the earlier versions of others: events are merged from these."""
        here = {article.id for article in self.articles}
        return tuple(article for article in self.articles if article.newer_version not in here)

    @property
    def cited(self) -> tuple[Article, ...]:
        """What a brief may cite: the current articles, and the earlier versions whose figures they changed."""
        current = self.current
        wanted = {change.earlier.article for article in current for change in article.revisions}
        kept = {article.id for article in current} | wanted
        return tuple(article for article in self.articles if article.id in kept)

    @property
    def pairs(self) -> list[tuple[Article, Sequence[Timex]]]:
        """Each article with its time expressions."""
        return [(article, self.timexes[article.id]) for article in self.articles]

    def redated_as(self, redated: Iterable[Redated]) -> DatedArticles:
        """The same with those articles, and their time expressions, in place of their own."""
        by_id = {each.article.id: each for each in redated}
        articles = tuple(by_id[a.id].article if a.id in by_id else a for a in self.articles)
        return replace(
            self, articles=articles, timexes=self.timexes | {id_: each.timexes for id_, each in by_id.items()}
        )

    def without_junk(self, unparsed: Iterable[Unparsed]) -> DatedArticles:
        """The same without what is junk in the articles: it is furniture, and no day is named in it."""
        from briefing.mentions import story_of, timexes_of_story

        of = defaultdict(list)
        for each in unparsed:
            of[each.passage.article].append(each)
        articles = tuple(story_of(article, of[article.id]) for article in self.articles)
        timexes = {id_: timexes_of_story(found, of[id_]) for id_, found in self.timexes.items()}
        return replace(self, articles=articles, timexes=timexes)


@dataclass(frozen=True, slots=True, eq=False)
class Mentions(Mapping[str, tuple[Mention, ...]]):
    """The event mentions of every article by its id, and the sentences that the reading model left unparsed."""

    found: Mapping[str, tuple[Mention, ...]]
    unparsed: tuple[Unparsed, ...] = ()

    def __getitem__(self, article: str) -> tuple[Mention, ...]:
        return self.found[article]

    def __iter__(self) -> Iterator[str]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def unparsed_of(self, article: str) -> tuple[Unparsed, ...]:
        """The sentences of one article that were left unparsed, by its id."""
        return tuple(each for each in self.unparsed if each.passage.article == article)


@dataclass(frozen=True, slots=True)
class Findings:
    """What happened: the merged events, the same in order, and the stories that they belong to.

    `no_news` are the sentences that make no event; of these `unparsed` were not even looked into. `redated` are the
    articles whose day of publication other reports contradict, as they stand without it. `cut` says what a reader
    narrowed them to (`narrowed`), None for nothing.
    """

    events: tuple[Event, ...]
    timeline: Timeline
    no_news: tuple[Passage, ...] = ()
    unparsed: tuple[Unparsed, ...] = ()
    stories: tuple[Story, ...] = ()
    redated: tuple[Redated, ...] = ()
    cut: Cut | None = None
