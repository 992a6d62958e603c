"""The base form of a verb is that which its spelling tells."""

from __future__ import annotations

import pytest

from briefing.mentions.parse.english_bases import base_form
from tests.mentions.parsed import mention

VERBS = frozenset(("bath", "bathe", "fin", "fine", "hop", "hope", "rap", "rape", "rout", "route", "stag", "stage"))


@pytest.mark.parametrize(
    ("word", "taken", "base"),
    [
        ("hoping", "hop", "hope"),
        ("Hoped", "hop", "hope"),
        ("hopes", "hop", "hope"),
        ("staged", "stag", "stage"),
        ("raped", "rap", "rape"),
        ("fined", "fin", "fine"),
        ("routes", "rout", "route"),
        ("hopping", "hop", "hop"),
        ("hops", "hop", "hop"),
        ("routed", "rout", "rout"),
        ("bathed", "bath", "bath"),
        ("planned", "plan", "plan"),
    ],
)
def test_a_consonant_that_is_not_doubled_stands_before_an_e(word: str, taken: str, base: str) -> None:
    assert base_form(word, taken, VERBS) == base


@pytest.mark.parametrize(
    ("text", "trigger", "lemma"),
    [
        ("Guards staged a protest on Monday.", "staged", "stage"),
        ("The court fined the bank on Monday.", "fined", "fine"),
        ("Rebels stopped the train on Monday.", "stopped", "stop"),
    ],
)
def test_a_mention_has_the_base_form_of_its_verb(text: str, trigger: str, lemma: str) -> None:
    assert mention(text, trigger).lemma == lemma
