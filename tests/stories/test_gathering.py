"""Which events belong to one story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.events.corpus import Corpus
from briefing.model import Event, Status, Story
from briefing.stories.gathering import gather_stories, narrowed_to
from tests.events.counts import TWENTY, reports
from tests.make import article, event, mention, when

FERRY = article("The ferry sank off Marlo. The captain of the ferry was held in Marlo.", id="f", day=date(2024, 5, 17))
AGAIN = article("The captain of the ferry that sank off Marlo was held.", id="g", day=date(2024, 5, 16))
VOTE = article("Voters of Tessin elected a mayor by nine ballots.", id="v")
ARTICLES = [FERRY, AGAIN, VOTE]

SANK = event(mention(FERRY, "sank", when(date(2024, 5, 15))), id="e1", salience=0.4)
HELD = event(mention(FERRY, "held", when(date(2024, 5, 16))), mention(AGAIN, "held", when(None)), id="e2", salience=0.6)
ELECTED = event(mention(VOTE, "elected", when(date(2024, 5, 16))), id="e3", salience=0.9)


def stories(*events: Event) -> tuple[Story, ...]:
    return gather_stories(events, ARTICLES, Corpus.of(ARTICLES))


def test_the_weightiest_story_comes_first_with_its_articles_by_day() -> None:
    vote, ferry = stories(SANK, HELD, ELECTED)
    assert (vote.id, vote.events, vote.articles) == ("s3", ("e3",), ("v",))
    assert (ferry.id, ferry.events, ferry.articles) == ("s1", ("e1", "e2"), ("g", "f"))
    assert (ferry.salience, vote.salience) == (0.6, 0.9)


def test_its_newest_development_is_what_happened_last() -> None:
    (ferry,) = stories(SANK, HELD)
    assert ferry.newest == "e2"
    planned = replace(HELD, status=Status.PLANNED)
    (ferry,) = stories(SANK, planned)
    assert ferry.newest == "e1"


def test_an_event_is_of_the_story_whose_articles_are_about_it() -> None:
    aside = replace(mention(VOTE, "elected", when(None)), central=False)
    told = event(mention(FERRY, "held", when(None)), aside, id="e4")
    assert [each.articles for each in stories(told)] == [("g", "f")]


def test_the_articles_of_its_weightiest_events_name_it() -> None:
    column = article("The captain of the ferry that sank off Marlo, the captain that sank the ferry.", id="c")
    articles = [replace(column, title="Shame in Marlo"), replace(FERRY, title="Ferry sinks")]
    aside = event(mention(column, "sank", when(None)), id="e9", salience=0.1)
    weighty = [replace(SANK, id=f"e{n}") for n in range(3)]
    (ferry,) = gather_stories([*weighty, aside], articles, Corpus.of(articles))
    assert ferry.name == "Ferry sinks"


def test_a_headline_that_gives_an_outgrown_count_does_not_name_it() -> None:
    (first, second), given = reports(("at least 12 people", 12, None, None), TWENTY)
    told = [replace(given["a0"], title="Bomb kills 12"), replace(given["a1"], title="Bomb kills 20 in Marlo")]
    merged = event(first, second, id="e1")
    (bomb,) = gather_stories([merged], told, Corpus.of(told))
    assert bomb.name == "Bomb kills 20 in Marlo"
    told[0] = replace(told[0], title="Bomb in Marlo")
    (bomb,) = gather_stories([merged], told, Corpus.of(told))
    assert bomb.name == "Bomb in Marlo"


def test_narrowed_its_newest_development_is_what_happened_last_of_what_is_left() -> None:
    (ferry,) = stories(SANK, HELD)
    assert narrowed_to(ferry, [SANK]) == replace(ferry, events=("e1",), newest="e1", salience=0.4)
    long_ago = replace(SANK, when=when(date(2024, 1, 2)), id="e4")
    left = narrowed_to(ferry, [SANK, long_ago])
    assert (left.newest, left.articles) == ("e1", ferry.articles)
