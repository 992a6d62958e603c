"""Which articles tell one story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.events.corpus import Corpus
from briefing.stories import clustering
from briefing.stories.clustering import cluster
from briefing.stories.weights import weights
from tests.make import article

FERRY = [
    article("The ferry sank off Marlo and the ferry's captain was arrested by the coast guard.", id="f1"),
    article("The coast guard said that the captain of the ferry that sank off Marlo was held.", id="f2"),
    article("Divers searched the ferry that sank off Marlo, the coast guard and captain said.", id="f3"),
]
VOTE = [
    article("Voters in Tessin elected a mayor; the election was close and the ballots were counted twice.", id="v1"),
    article("The mayor whom Tessin elected won by nine ballots after votes were counted twice.", id="v2"),
]
ALONE = article("A comet passed over the desert and astronomers took pictures of its tail.", id="c")


def test_articles_that_are_alike_tell_one_story() -> None:
    found = cluster(Corpus.of([*VOTE, ALONE, *FERRY]))
    assert found == [("c",), ("f1", "f2", "f3"), ("v1", "v2")]


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert cluster(Corpus.of([*FERRY, ALONE, *VOTE])) == cluster(Corpus.of([*VOTE, *reversed(FERRY), ALONE]))


def test_of_many_articles_those_that_open_alike_are_joined_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    few = replace(weights(), stories=replace(weights().stories, many=1))
    monkeypatch.setattr(clustering, "weights", lambda: few)
    assert cluster(Corpus.of([*VOTE, ALONE, *FERRY])) == [("c",), ("f1", "f2", "f3"), ("v1", "v2")]


def test_incidents_of_one_kind_that_share_no_name_are_stories_apart() -> None:
    kell = article("Police in Osterby said that Ida Kell stabbed a man on a night bus near Lund Street.", id="k")
    vale = article("Daro Vale stabbed a clerk of the Quint Bank, said police in Tessin, who hold a brother.", id="v")
    corpus = Corpus.of([kell, vale, *FERRY])
    assert corpus.story("k", "v") > weights().stories.alike
    assert cluster(corpus) == [("f1", "f2", "f3"), ("k",), ("v",)]
    again = article("Ida Kell stabbed a man on the night bus near Lund Street in Osterby, police said there.", id="k2")
    assert cluster(Corpus.of([kell, again, vale, *FERRY])) == [("f1", "f2", "f3"), ("k", "k2"), ("v",)]


def test_names_in_two_spellings_part_no_story() -> None:
    one = article(
        "The forces of Muammar Gaddafi shelled the port of Sirte for a third day, a rebel doctor said.", id="g"
    )
    other = article("Forces of Moammar Qaddafi shelled the port of Surt for a third day, a rebel doctor said.", id="q")
    assert cluster(Corpus.of([one, other, *FERRY])) == [("f1", "f2", "f3"), ("g", "q")]


def test_no_article_is_no_story() -> None:
    assert cluster(Corpus.of([])) == []
