"""Weighs the events of a run: each by itself, then by what the whole corpus says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from briefing.events.corpus import Corpus
from briefing.model import Article, Event, Timex
from briefing.stories.attention import by_attention
from briefing.stories.salience import salience


def weigh_events(
    events: Sequence[Event],
    articles: Sequence[Article],
    timexes: Mapping[str, Sequence[Timex]] = MappingProxyType({}),
    corpus: Corpus | None = None,
) -> tuple[Event, ...]:
    """The events with their salience, in the order given.

    `articles` are those that the events were merged from, `corpus` what was made of them (made anew where it is not
    given). `timexes` are the time expressions of the articles by id: which days a large corpus names says which of them
    mattered.
    """
    by_id = {article.id: article for article in articles}
    own = {name: found for name, found in timexes.items() if name in by_id}
    corpus = Corpus.of(articles) if corpus is None else corpus
    return by_attention([replace(event, salience=salience(event, by_id)) for event in events], by_id, corpus, own)
