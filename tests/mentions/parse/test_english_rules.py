"""What rules ask for is told apart from what makes no difference to them."""

from __future__ import annotations

import pytest

from briefing.mentions.parse.english_rules import ANY, Asked


def test_a_word_that_is_named_stays_itself_and_others_are_any() -> None:
    asked = Asked.by([[{"TAG": "RB", "LOWER": {"IN": ["not", "n't"]}}], [{"LOWER": "let"}, {"LOWER": "'s"}]])
    assert [asked.word(word) for word in ("Not", "n't", "Let", "'s", "mayor")] == ["Not", "n't", "Let", ANY, ANY]


def test_a_word_of_a_form_that_is_asked_for_stays_itself() -> None:
    asked = Asked.by([[{"LOWER": {"REGEX": "^n[ou]thin'$"}}]])
    assert asked.word("Nuthin'") == "Nuthin'"
    assert asked.word("nothing") == ANY


def test_relations_that_are_asked_for_or_excluded_matter() -> None:
    asked = Asked.by([[{"DEP": "mark"}], [{"DEP": {"NOT_IN": ["det", ""]}}]])
    assert [asked.relation(name) for name in ("mark", "det", "", "nsubj")] == ["mark", "det", "", ANY]


@pytest.mark.parametrize(
    "first", [{"SHAPE": "Xx"}, {"LOWER": {"FUZZY": "mayor"}}, {"LOWER": {"REGEX": "a", "IN": ["b"]}}]
)
def test_where_a_rule_asks_in_another_way_every_word_matters(first: dict[str, object]) -> None:
    assert Asked.by([[first]]).word("mayor") == "mayor"


def test_where_a_rule_asks_for_relations_in_another_way_each_matters() -> None:
    assert Asked.by([[{"DEP": {"REGEX": "subj$"}}]]).relation("dobj") == "dobj"
