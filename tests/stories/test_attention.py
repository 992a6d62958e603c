"""A large corpus says which days and events matter; repetition is marked down everywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from briefing.events.corpus import Corpus
from briefing.model import Article, Event
from briefing.stories.attention import by_attention
from tests.events.hand import FRIDAY, THURSDAY, on
from tests.make import article, event, mention

QUAKE = "A quake struck the harbour of Marlo on Thursday."


def corpus_of(size: int) -> tuple[list[Event], dict[str, Article]]:
    """`size` articles that look back on Thursday's quake, each with a dull event of a day of its own."""
    articles, events = {}, []
    for number in range(size):
        published = FRIDAY + timedelta(number + 2)
        source = article(f"{QUAKE} Envoy {number} visited.", published, id=f"a{number}", publisher=f"p{number}")
        articles[source.id] = source
        quake = mention(source, "struck", on(THURSDAY), passage=QUAKE)
        visit = mention(source, "visited", on(published), passage=f"Envoy {number} visited.")
        events += [event(quake, id=f"q{number}", salience=0.5), event(visit, id=f"v{number}", salience=0.5)]
    return events, articles


def scores(events: list[Event], articles: dict[str, Article]) -> dict[str, float]:
    weighed = by_attention(events, articles, Corpus(list(articles.values())))
    return {e.id: e.salience.score for e in weighed}


def test_in_a_handful_of_articles_each_report_weighs_by_itself() -> None:
    found = scores(*corpus_of(3))
    assert set(found.values()) == {0.5}


def test_in_a_large_corpus_the_day_that_many_look_back_on_outweighs_the_rest() -> None:
    found = scores(*corpus_of(60))
    assert found["q0"] > 1.5 * max(score for name, score in found.items() if name.startswith("v"))


def test_what_repeats_a_weightier_sentence_of_its_day_is_marked_down_and_says_so() -> None:
    events, articles = corpus_of(60)
    weighed = by_attention(events, articles, Corpus(list(articles.values())))
    first, repeated = (next(e for e in weighed if e.id == name) for name in ("q0", "q1"))
    assert repeated.salience.score < 0.7 * first.salience.score
    assert repeated.salience.parts["damping"] < 1
    assert [e.id for e in weighed] == [e.id for e in events]


def test_many_articles_of_many_topics_are_a_handful_of_each() -> None:
    events, articles = corpus_of(60)
    names = ("Osterby", "Tessin", "Kell", "Vale", "Marlo", "Quint", "Ruhland", "Pesht", "Lund", "Ambry")
    mixed = {
        name: replace(source, text=f"The town of {names[number % 10]} voted. {source.text}")
        for number, (name, source) in enumerate(articles.items())
    }
    one_topic = Corpus(list(articles.values()))
    many = Corpus([replace(each, text=each.text.replace("Marlo", "town")) for each in mixed.values()])
    assert (one_topic.on_one_topic, many.on_one_topic) == (60, 6)
    assert by_attention(events, articles, many) == tuple(events)


def test_of_no_events_nothing_comes() -> None:
    assert by_attention([], {}, Corpus([])) == ()
