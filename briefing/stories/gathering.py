"""Which events belong to one story: those that the articles of one cluster tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from heapq import nlargest

from briefing.events.corpus import Corpus
from briefing.events.figures import MainFigure, highest
from briefing.events.headlines import headline
from briefing.events.outgrown import outgrown
from briefing.lexicon.numbers import numbers_in
from briefing.model import Article, Event, Story
from briefing.stories.clustering import cluster
from briefing.stories.naming import name_story

# So many of its weightiest events say which of a story's articles may give it its name.
_NAMING = 3


def gather_stories(events: Sequence[Event], articles: Sequence[Article], corpus: Corpus) -> tuple[Story, ...]:
    """The stories of the events, the most salient first; each event is in exactly one.

    `articles` are those that the events were merged from, `corpus` what was made of them. An event that articles of
    several stories tell is of the one that most of them tell, else of the one that its summary is quoted from.
    """
    by_id = {article.id: article for article in articles}
    clusters = cluster(corpus)
    home = {article: number for number, members in enumerate(clusters) for article in members}
    by_cluster: defaultdict[int, list[Event]] = defaultdict(list)
    for event in events:
        by_cluster[_home(event, home)].append(event)
    stories = (
        _story(own, [by_id[article] for article in clusters[number]], corpus) for number, own in by_cluster.items()
    )
    return tuple(sorted(stories, key=lambda story: (-story.salience, story.id)))


def _home(event: Event, home: Mapping[str, int]) -> int:
    # An article that only touches on an event does not draw it into its story.
    about = {mention.article for mention in event.mentions if mention.central} or set(event.sources)
    counts = Counter(home[article] for article in about if article not in event.reprints)
    quoted = home[event.summary.article]
    return max(counts, key=lambda number: (counts[number], number == quoted, -number), default=quoted)


def _story(events: Sequence[Event], articles: Sequence[Article], corpus: Corpus) -> Story:
    ordered = sorted(articles, key=lambda article: (article.published.day or date.max, article.id))
    name, headline_of = name_story(ordered, corpus, _quoted_first(events), _outgrown(events, ordered))
    return Story(
        id=f"s{events[0].id[1:]}",
        name=name,
        headline_of=headline_of,
        events=tuple(event.id for event in events),
        articles=tuple(article.id for article in ordered),
        newest=_newest(events).id,
        salience=max(event.salience.score for event in events),
    )


def _quoted_first(events: Sequence[Event]) -> frozenset[str]:
    """The articles (ids) that the weightiest events are quoted from: those of a columnist's page weigh little."""
    return frozenset(event.summary.article for event in nlargest(_NAMING, events, key=lambda each: each.salience.score))


def _outgrown(events: Sequence[Event], articles: Sequence[Article]) -> frozenset[str]:
    """The articles (ids) whose headline gives a count that a later report of the same event has outgrown."""
    by_id = {article.id: article for article in articles}
    stale = ((figure.mention.article, figure) for event in events for figure in outgrown(event.mentions, by_id))
    return frozenset(id_ for id_, figure in stale if id_ in by_id and _gives(headline(by_id[id_]), figure))


def _gives(said: str | None, figure: MainFigure) -> bool:
    return said is not None and highest(figure.claim) in numbers_in(said, figure.mention.language)


def narrowed_to(story: Story, events: Sequence[Event]) -> Story:
    """The story as far as some of its events tell it; its name and articles stay."""
    return replace(
        story,
        events=tuple(event.id for event in events),
        newest=_newest(events).id,
        salience=max(event.salience.score for event in events),
    )


def _newest(events: Sequence[Event]) -> Event:
    return max(events, key=lambda event: (_ended(event), event.salience.score, event.id))


def _ended(event: Event) -> datetime:
    """When what happened was over; what is only planned, denied or of no known day is no newest development."""
    interval = event.when.interval
    return (interval.latest or datetime.min) if event.status.happened and event.when.is_dated else datetime.min
