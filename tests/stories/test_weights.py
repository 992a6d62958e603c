"""The weights of salience are read whole."""

from __future__ import annotations

from dataclasses import astuple

from briefing.lexicon.words import lexicon
from briefing.stories.weights import weights


def test_the_parts_of_a_score_add_up_to_1() -> None:
    assert round(sum(astuple(weights().weights)), 6) == 1


def test_damping_only_lowers() -> None:
    assert all(0 < factor <= 1 for factor in astuple(weights().damping))


def test_every_happening_that_has_a_weight_is_a_family_of_the_lexicon() -> None:
    assert frozenset().union(*(group.families for group in weights().trigger)) <= lexicon("en").families.keys()
