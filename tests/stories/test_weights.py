"""The weights of salience are read whole."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from briefing.lexicon.families import families
from briefing.lexicon.words import lexicon
from briefing.stories.weights import weights


def _weighed() -> frozenset[str]:
    return frozenset().union(*(group.families for group in weights().trigger))


def test_the_parts_of_a_score_add_up_to_1() -> None:
    assert round(sum(astuple(weights().weights)), 6) == 1


def test_damping_only_lowers() -> None:
    assert all(0 < factor <= 1 for factor in astuple(weights().damping))


def test_every_happening_that_has_a_weight_is_a_family_of_the_lexicon() -> None:
    assert _weighed() <= lexicon("en").families.keys()


@pytest.mark.parametrize("family", sorted(_weighed()))
def test_a_word_finds_the_weight_of_the_family_named_for_it(family: str) -> None:
    assert family in families(family, "en")
