"""A phrase means what its family means, and a charge is not the deed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.events.meanings import kinds, meanings
from briefing.lexicon.families import families
from briefing.model import Mention
from tests.events.hand import FRIDAY, by, tells
from tests.make import article

TEXT = "The barge rolled over in the channel."


def meant(lemma: str, sense: str = "") -> Mention:
    return replace(tells(article(TEXT, FRIDAY), TEXT, "rolled", by(FRIDAY)), lemma=lemma, sense=sense)


@pytest.mark.parametrize(
    ("lemma", "sense", "family"),
    [("roll", "roll over", "sink"), ("take", "take into custody", "arrest"), ("leave", "leave dead", "kill")],
)
def test_a_phrase_belongs_to_its_family(lemma: str, sense: str, family: str) -> None:
    assert family in meanings(meant(lemma, sense))


def test_one_verb_in_two_senses_shares_nothing() -> None:
    assert not meanings(meant("take", "take back")) & meanings(meant("take"))


def test_a_word_without_a_sense_of_its_own_has_the_families_of_its_lemma() -> None:
    assert meanings(meant("leave")) == families("leave", "en")


def test_a_root_is_no_kind() -> None:
    assert "sink" in kinds(meant("roll", "roll over"))
    assert kinds(meant("embark")) == frozenset()


def test_a_charge_is_not_the_deed() -> None:
    charge = meanings(meant("murder", "charge of murder"))
    assert charge
    assert not charge & meanings(meant("murder"))
