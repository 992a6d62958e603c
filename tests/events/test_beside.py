"""Figures that are no rival of another by their own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.events.beside import is_beside
from briefing.events.figures import MainFigure, bounds_of
from briefing.model import Claim
from briefing.model.claim_kinds import MONEY
from tests.events.hand import THURSDAY, by, tells
from tests.make import article, claim


def figure(sentence: str, words: str, kind: str = "killed", number: int = 12) -> MainFigure:
    source = article(sentence, THURSDAY)
    made: Claim = claim(source, kind, words, number, number, number)
    told = tells(source, sentence, sentence.rsplit(maxsplit=1)[-1].strip("."), by(THURSDAY), claims=(made,))
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
    assert is_beside(figure(sentence, "12"), frozenset({"killed"})) is is_old


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
    ],
)
def test_what_comes_on_top_of_another(sentence: str, words: str, kind: str, others: set[str], is_more: bool) -> None:
    assert is_beside(figure(sentence, words, kind), frozenset(others)) is is_more
