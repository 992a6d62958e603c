"""The weights of salience are read whole."""

from __future__ import annotations

from dataclasses import astuple

from briefing.stories.weights import weights


def test_the_parts_of_a_score_add_up_to_1() -> None:
    assert round(sum(astuple(weights().weights)), 6) == 1


def test_damping_only_lowers() -> None:
    assert all(0 < factor <= 1 for factor in astuple(weights().damping))
