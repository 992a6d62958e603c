"""Which mentions are compared, and when their groups join."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, permutations

import pytest

from briefing.events.corpus import Corpus
from briefing.events.grouping import Groups, candidates, group
from briefing.events.profiles import Profile, profile
from briefing.events.vetoes import veto, vetoes_for
from briefing.events.weights import weights
from briefing.model import Article, Mention, Number
from tests.events.hand import FRIDAY, THURSDAY, blast_story, by, on, tells
from tests.make import article


def made_ready(articles: list[Article], mentions: list[Mention]) -> tuple[list[Profile], Corpus]:
    corpus, by_id = Corpus(articles), {source.id: source for source in articles}
    return [profile(mention, by_id[mention.article], corpus, n) for n, mention in enumerate(mentions)], corpus


def test_reports_of_one_bomb_join_and_the_sentence_stays_alone() -> None:
    groups = group(*made_ready(*blast_story()))
    assert list(groups) == [[0, 1, 2], [3]]
    assert len(groups.joins) == 2


def test_only_mentions_of_one_family_are_candidates_the_lesser_first() -> None:
    found = candidates(*made_ready(*blast_story()))
    assert (0, 1) in found
    assert all(one < other for one, other in found)
    assert not any(3 in pair for pair in found)


def test_what_was_in_print_before_the_stated_day_is_another_event() -> None:
    sentence = "A bomb at the Marlo market killed the guard Dorian Hale."
    early, late = article(sentence, THURSDAY, id="early"), article(sentence, FRIDAY + timedelta(1), id="late")
    made = [tells(early, sentence, "killed", by(THURSDAY)), tells(late, sentence, "killed", on(FRIDAY))]
    assert group(*made_ready([early, late], made)).likely(0, 1) is None


def test_of_no_mentions_no_group_comes() -> None:
    assert list(group([], Corpus([]))) == []


KILLED = "Somebody was killed near the old mill in Marlo, the mayor said."


def in_the_same_words(outlets: int) -> tuple[list[Article], list[Mention]]:
    """As many outlets that report the killing of somebody in the same words."""
    articles = [article(KILLED, FRIDAY, id=f"a{n}", publisher=f"Outlet {n}") for n in range(outlets)]
    told = [tells(source, KILLED, "killed", by(FRIDAY), place="Marlo") for source in articles]
    return articles, [replace(mention, lemma="kill", number=Number.ONE) for mention in told]


def killings(*victims: str) -> tuple[list[Profile], Corpus]:
    """An outlet for each victim, in the same words besides; of "" nothing is told."""
    articles, told = in_the_same_words(len(victims))
    return made_ready(articles, [replace(m, affected=victim) for m, victim in zip(told, victims, strict=True)])


def test_what_excludes_each_other_does_not_come_together_by_way_of_a_third() -> None:
    groups = Groups(*killings("a boy", "", "a woman"))
    groups.join(0, 1)
    groups.join(1, 2)
    assert list(groups) == [[0, 1], [2]]


def test_the_fifth_member_of_a_group_excludes_what_the_first_four_do_not() -> None:
    victims = ("", "", "", "", "a boy")
    excluded, welcome = Groups(*killings(*victims, "a woman")), Groups(*killings(*victims, "his son"))
    for groups in (excluded, welcome):
        for member in range(1, 6):
            groups.join(0, member)
    assert list(excluded) == [[0, 1, 2, 3, 4], [5]]
    assert list(welcome) == [[0, 1, 2, 3, 4, 5]]


def test_no_group_of_a_whole_run_holds_two_that_exclude_each_other() -> None:
    victims = ("", "a boy", "", "a woman", "", "", "a girl", "")
    groups = list(group(*killings(*victims)))
    assert len(groups) < len(victims)
    for members in groups:
        assert len({victims[member] for member in members if victims[member]}) <= 1


@pytest.mark.parametrize(("lemma", "are_one"), [("kill", False), ("explode", True)])
def test_what_befalls_somebody_of_another_name_is_another_event_whatever_else_agrees(lemma: str, are_one: bool) -> None:
    articles, (one, other) = in_the_same_words(2)
    here = replace(one, lemma=lemma, actors=("Ida Lund",))
    there = replace(other, lemma=lemma, actors=("Olin Farrow",))
    groups = Groups(*made_ready(articles, [here, there]))
    groups.join(0, 1)
    assert (list(groups) == [[0, 1]]) is are_one


_SAID = ("killed", "arrested", "bombed")
_WHO = ("Ida Lund", "Olin Farrow", "the guard Dorian Hale", "a boy")
_WHERE = ("the Marlo market", "the mill in Tessin", "the old bridge")
_AND = ("the mayor said", "while it rained", "two reports say")


def pile(seed: int) -> tuple[list[Article], list[Mention]]:
    """A few articles of one to three sentences out of few words, so that many of them are alike."""
    chance = random.Random(seed)
    articles: list[Article] = []
    mentions: list[Mention] = []
    for number in range(chance.randrange(2, 7)):
        told = [
            (chance.choice(_SAID), chance.choice(_WHO), chance.choice(_WHERE)) for _ in range(chance.randrange(1, 4))
        ]
        lines = [f"Gunmen {verb} {who} at {where}, {chance.choice(_AND)}." for verb, who, where in told]
        source = article(
            " ".join(lines), FRIDAY + timedelta(chance.randrange(2)), id=f"a{number}", publisher=f"P{number}"
        )
        articles.append(source)
        for line, (verb, who, where) in zip(lines, told, strict=True):
            when = chance.choice((on(THURSDAY), on(FRIDAY), by(FRIDAY)))
            made = tells(source, line, verb, when, actors=(who,), place=where)
            mentions.append(replace(made, lemma=verb.removesuffix("ed"), number=Number.ONE))
    return articles, mentions


@pytest.mark.parametrize("seed", range(40))
def test_blocks_and_their_windows_lose_no_merge_of_a_small_pile(seed: int) -> None:
    profiles, corpus = made_ready(*pile(seed))
    plain = Groups(profiles, corpus)
    pairs = list(combinations(range(len(profiles)), 2))
    likely = {pair: score for pair in pairs if (score := plain.likely(*pair)) is not None}
    for one, other in sorted(
        (pair for pair in likely if likely[pair] >= weights().threshold), key=lambda p: (-likely[p], p)
    ):
        plain.join(one, other)
    assert list(group(profiles, corpus)) == list(plain)


@pytest.mark.parametrize("seed", range(10))
def test_a_pair_is_forbidden_by_a_veto_that_is_asked_or_by_none(seed: int) -> None:
    profiles, corpus = made_ready(*pile(seed))
    for one, other in permutations(profiles, 2):
        asked = any(forbids(one, other, corpus) for forbids in vetoes_for(one))
        assert asked is (veto(one, other, corpus) is not None)


def test_a_pair_that_was_refused_is_asked_again_once_a_group_has_grown() -> None:
    groups = Groups(*killings("", "a boy", "a woman", ""))
    groups.join(1, 2)
    groups.join(0, 3)
    groups.join(1, 2)
    groups.join(0, 1)
    groups.join(1, 2)
    assert list(groups) == [[0, 1, 3], [2]]


def test_no_pair_is_looked_at_twice_and_none_is_lost_where_a_block_is_full() -> None:
    outlets = 40
    profiles, corpus = made_ready(*in_the_same_words(outlets))
    window = weights().blocks.window
    assert candidates(profiles, corpus) == {
        (one, other) for one in range(outlets) for other in range(one + 1, min(outlets, one + 1 + window))
    }
