"""The weights of the merge are read whole, and fit each other."""

from __future__ import annotations

from briefing.events.weights import weights
from briefing.lexicon.words import lexicon


def test_a_group_asks_no_less_of_a_join_than_of_each_of_its_pairs() -> None:
    found = weights()
    assert found.least <= found.linked <= found.linked_strangers


def test_every_feature_that_a_gate_or_a_degree_names_has_a_weight() -> None:
    found = weights()
    assert found.gates.content.keys() <= found.evidence.keys()
    assert found.degrees.features <= found.evidence.keys()


def test_what_befalls_someone_is_a_family_of_the_lexicon() -> None:
    given = weights().befalling
    assert (given.families | given.hitting | given.moving) <= lexicon("en").families.keys()
    assert given.lasting <= given.kinds


def test_steps_go_down_so_that_the_first_that_fits_is_the_highest() -> None:
    for steps in (weights().strength, weights().degrees.steps):
        assert [step.from_ for step in steps] == sorted((step.from_ for step in steps), reverse=True)
