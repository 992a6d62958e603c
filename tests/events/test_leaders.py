"""Which articles tell one story, in one pass."""

from __future__ import annotations

import random

import pytest

from briefing.events import leaders
from briefing.events.corpus import Corpus
from briefing.events.leaders import chains, stories
from briefing.events.similarity import Vector, cosine
from tests.make import article

ALIKE = {"fire": 0.8, "mill": 0.6}
OTHER = {"vote": 0.6, "mill": 0.8}


def test_an_article_joins_the_story_that_it_is_most_like() -> None:
    found = stories([("a", ALIKE), ("b", {"vote": 1.0}), ("c", {"fire": 1.0}), ("d", {"vote": 0.8, "fire": 0.6})])
    assert found == {"a": 0, "b": 1, "c": 0, "d": 1}


def test_what_shares_no_weighty_word_or_is_hardly_alike_opens_a_story_of_its_own() -> None:
    hardly = {"mill": 0.1, "vote": 0.995}
    assert stories([("a", ALIKE), ("b", hardly), ("c", {"flood": 1.0})]) == {"a": 0, "b": 1, "c": 2}


def test_of_two_that_are_as_much_alike_the_first_is_joined() -> None:
    assert stories([("a", {"fire": 1.0}), ("b", {"vote": 1.0}), ("c", {"fire": 0.5, "vote": 0.5})])["c"] == 0


def test_an_article_without_words_is_a_story_of_its_own() -> None:
    assert stories([("a", {}), ("b", {}), ("c", OTHER)]) == {"a": 0, "b": 1, "c": 2}


def made(seed: int) -> list[tuple[str, Vector]]:
    """Articles of some of two hundred words, of which a few stand in many of them."""
    chance = random.Random(seed)
    found = []
    for number in range(150):
        words = {f"word{int(chance.expovariate(0.03))}" for _ in range(chance.randrange(1, 40))}
        length = len(words) ** 0.5
        found.append((f"a{number}", dict.fromkeys(sorted(words), 1 / length)))
    return found


@pytest.mark.parametrize("seed", range(5))
def test_each_is_held_against_every_story_that_shares_a_word_as_if_one_by_one(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_KEY_TERMS", "_STORIES_A_TERM"):
        monkeypatch.setattr(leaders, name, 1_000)
    articles = made(seed)
    found = stories(articles)
    firsts: list[Vector] = []
    for name, vector in articles:
        likely = [cosine(vector, first) for first in firsts]
        if max(likely, default=0.0) < 0.15:
            assert found[name] == len(firsts)
            firsts.append(vector)
        else:
            assert likely[found[name]] == pytest.approx(max(likely))
    assert 1 < len(firsts) < len(articles)


def test_a_word_leads_only_to_the_stories_that_last_opened_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaders, "_STORIES_A_TERM", 1)
    articles = [("a", {"fire": 0.1, "mill": 0.995}), ("b", {"fire": 0.1, "vote": 0.995}), ("c", {"fire": 1.0})]
    assert stories(articles)["c"] == 2
    assert stories([*articles, ("d", {"fire": 1.0})])["d"] == 2


def test_a_corpus_numbers_the_stories_of_its_articles_in_the_order_of_their_ids() -> None:
    blaze, vote = "A blaze gutted the old mill in Marlo.", "Nurses voted to strike in Tessin over pay."
    corpus = Corpus([article(vote, id="b"), article(blaze, id="c"), article(blaze, id="a")])
    assert corpus.stories() == {"a": 0, "b": 1, "c": 0}
    assert corpus.stories() is corpus.stories()


def test_a_chain_goes_on_through_others_and_two_are_joined_by_one_between() -> None:
    between = {"fire": 0.7, "vote": 0.7}
    ends = [("a", {"fire": 1.0}), ("b", {"vote": 1.0}), ("x", {"flood": 1.0})]
    assert chains(ends, 0.5) == {"a": 0, "b": 1, "x": 2}
    assert chains([*ends, ("c", between), ("d", {"vote": 1.0})], 0.5) == {"a": 0, "b": 0, "x": 2, "c": 0, "d": 0}
    assert chains([*ends, ("c", between)], 0.75) == {"a": 0, "b": 1, "x": 2, "c": 3}


@pytest.mark.parametrize("seed", range(3))
def test_chains_are_those_that_comparing_all_with_all_gives(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_KEY_TERMS", "_STORIES_A_TERM"):
        monkeypatch.setattr(leaders, name, 1_000)
    articles, home = made(seed), dict[str, set[str]]()
    for name, vector in articles:
        near = [home[other] for other, theirs in articles if other in home and cosine(vector, theirs) >= 0.511]
        joined = {name}.union(*near)
        home |= dict.fromkeys(joined, joined)
    found = chains(articles, 0.511)
    assert 1 < len(set(found.values())) < len(articles)
    assert {name: {other for other in found if found[other] == found[name]} for name in found} == home
