"""Events are weighed each by itself, then by the whole corpus; nothing else of them changes."""

from __future__ import annotations

from dataclasses import replace

from briefing.events.corpus import Corpus
from briefing.events.merge import merge_mentions
from briefing.model import Salience
from briefing.stories.weighing import weigh_events
from tests.events.hand import blast_story


def test_the_bomb_outweighs_the_sentence_of_a_banker() -> None:
    articles, mentions = blast_story()
    blast, sentence = weigh_events(merge_mentions(articles, mentions), articles)
    assert blast.salience.score > sentence.salience.score > 0


def test_only_the_salience_changes_and_the_order_stays() -> None:
    articles, mentions = blast_story()
    events = merge_mentions(articles, mentions)
    weighed = weigh_events(events, articles, corpus=Corpus.of(articles))
    bare = Salience(0.0)
    assert [replace(each, salience=bare) for each in weighed] == [replace(each, salience=bare) for each in events]
    assert weighed == weigh_events(events, articles)
