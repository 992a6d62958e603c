"""How alike two wordings are."""

from __future__ import annotations

import pytest

from briefing.events.similarity import ClauseVector, cosine


def test_the_cosine_is_the_same_both_ways_and_0_where_no_word_is_shared() -> None:
    one, other = {"kiln": 0.6, "marlo": 0.8}, {"marlo": 1.0}
    assert cosine(one, other) == cosine(other, one) == 0.8
    assert cosine(one, {"bridge": 1.0}) == 0
    assert cosine({}, one) == 0


def test_mentions_of_one_clause_share_its_words_and_each_leaves_out_its_own() -> None:
    clause = {"kiln": 3.0, "fell": 1.0, "marlo": 4.0}
    fell = ClauseVector.of(clause, frozenset({"fell"}))
    assert {term: fell[term] for term in fell} == {"kiln": 0.6, "marlo": 0.8}
    other = ClauseVector.of({"marlo": 2.0, "bridge": 0.0, "fell": 5.0}, frozenset({"fell", "crash"}))
    assert fell.cosine(other) == other.cosine(fell) == pytest.approx(0.8)
    assert fell.cosine(ClauseVector.of({"fell": 1.0}, frozenset())) == 0
    assert ClauseVector.of({}, frozenset()).cosine(fell) == 0
