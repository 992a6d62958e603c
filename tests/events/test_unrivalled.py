"""Figures that are no rival of another by their own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.events.figures import MainFigure, bounds_of
from briefing.events.unrivalled import is_unrivalled
from briefing.model import Claim
from briefing.model.claim_kinds import MONEY
from tests.events.hand import THURSDAY, by, on, tells
from tests.make import article, claim


def figure(sentence: str, words: str, kind: str = "killed", number: int = 12, verb: str = "") -> MainFigure:
    source = article(sentence, THURSDAY)
    made: Claim = claim(source, kind, words, number, number, number)
    trigger = verb or sentence.rsplit(maxsplit=1)[-1].strip(".")
    told = tells(source, sentence, trigger, by(THURSDAY), claims=(made,))
    return MainFigure(made, replace(told, claims=(made,)), bounds_of(made))


@pytest.mark.parametrize(
    ("sentence", "is_old"),
    [
        ("Monitors had previously put the toll at around 12 dead.", True),
        ("The mayor initially said 12 people died.", True),
        ("An earlier toll was 12 dead.", True),
        ("Police, who earlier spoke of an accident, said 12 people died.", False),
        ("Police put the toll at 12 dead.", False),
        ("Earlier, a bomb killed 12 people.", False),
    ],
)
def test_a_count_that_had_been_given_before(sentence: str, is_old: bool) -> None:
    assert is_unrivalled(figure(sentence, "12"), frozenset({"killed"})) is is_old


@pytest.mark.parametrize(
    ("sentence", "words", "verb", "is_more"),
    [
        ("At least 12 soldiers have also been killed.", "12 soldiers", "killed", True),
        ("The blast also killed 12 soldiers.", "12 soldiers", "killed", True),
        ("The blast also left at least 12 people dead.", "12 people", "dead", True),
        ("Also killed were 12 soldiers.", "12 soldiers", "killed", True),
        ("Additionally, 12 soldiers were killed.", "12 soldiers", "killed", True),
        ("There were also 12 deaths in the south.", "12", "deaths", True),
        ("Some 12 guards of the palace were also killed.", "12 guards", "killed", True),
        ("12 soldiers died also.", "12 soldiers", "died", True),
        # What else is done, or said, or holds of them comes on top; the count is all of them.
        ("12 people died and police also arrested 40.", "12 people", "died", False),
        ("12 people died, and police also arrested 40.", "12 people", "died", False),
        ("Police also arrested 40 men after 12 people died.", "12 people", "died", False),
        ("Police also arrested 40 men after 12 people died.", "12 people", "arrested", False),
        ("Police also said 12 people died.", "12 people", "died", False),
        ("The mayor, who also leads the council, said 12 people died.", "12 people", "died", False),
        ("12 people who also lost their homes died.", "12 people", "died", False),
        ("12 people died in a fire that also burnt a school.", "12 people", "died", False),
        ("12 people died, the mayor also said.", "12 people", "died", False),
        ("Moreover, the mayor said 12 people died.", "12 people", "died", False),
    ],
)
def test_also_adds_where_it_stands_by_the_count_or_its_verb(
    sentence: str, words: str, verb: str, is_more: bool
) -> None:
    assert is_unrivalled(figure(sentence, words, verb=verb), frozenset({"killed"})) is is_more


def test_also_in_the_next_sentence_adds_nothing_to_the_count_of_the_one_before() -> None:
    text, sentence = "Twelve people died. Police also arrested 40.", "Twelve people died."
    source = article(text, THURSDAY)
    made = claim(source, "killed", "Twelve people", 12, 12, 12)
    told = replace(tells(source, sentence, "died", by(THURSDAY), claims=(made,)), sentence=source.passage(0, 19))
    assert not is_unrivalled(MainFigure(made, told, bounds_of(made)), frozenset({"killed"}))


@pytest.mark.parametrize("where", ["Marlo", None])
def test_what_has_a_place_or_a_day_adds_to_no_total(where: str | None) -> None:
    made = figure("The blast also killed 12 soldiers.", "12 soldiers", verb="killed")
    placed = replace(made.mention, place=where, when=made.mention.when if where else on(THURSDAY))
    assert not is_unrivalled(replace(made, mention=placed), frozenset({"killed"}))


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "others", "is_more"),
    [
        ("Members will give an additional 12 million.", "12 million", MONEY, {MONEY}, True),
        ("Members will give 12 million more.", "12 million more", MONEY, {MONEY}, True),
        ("Members will give more than 12 million.", "more than 12 million", MONEY, {MONEY}, False),
        ("At least 12 soldiers have also been killed.", "12 soldiers", "killed", {"killed"}, True),
        ("Another 12 people died.", "12 people", "killed", {"killed"}, True),
        # All of the injured, besides those who died.
        ("Three died and another 12 were injured.", "12", "injured", {"injured", "killed"}, False),
        ("Three died and 12 were also injured.", "12", "injured", {"injured", "killed"}, False),
    ],
)
def test_what_comes_on_top_of_another(sentence: str, words: str, kind: str, others: set[str], is_more: bool) -> None:
    assert is_unrivalled(figure(sentence, words, kind), frozenset(others)) is is_more
