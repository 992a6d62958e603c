"""Words of one stem or one family can report one happening; others cannot."""

from __future__ import annotations

import pytest

from briefing.lexicon.families import families, is_empty
from briefing.lexicon.words import lexicon


@pytest.mark.parametrize(
    ("one", "other"),
    [("explosion", "explode"), ("assassination", "kill"), ("announcement", "announce"), ("wed", "marry")],
)
def test_forms_and_near_synonyms_share_a_family(one: str, other: str) -> None:
    assert families(one, "en") & families(other, "en")


def test_every_word_that_a_family_lists_belongs_to_it() -> None:
    listed = {(member, name) for name, members in lexicon("en").families.items() for member in members}
    assert not [pair for pair in listed if pair[1] not in families(pair[0].replace("_", " "), "en")]


@pytest.mark.parametrize(("one", "other"), [("kill", "resign"), ("marry", "divorce")])
def test_other_matters_share_none(one: str, other: str) -> None:
    assert not families(one, "en") & families(other, "en")


def test_a_word_of_no_family_has_its_own_root() -> None:
    assert families("juggle", "en") == {"=juggl"}


def test_to_be_says_nothing_and_to_kill_does() -> None:
    assert is_empty("Be", "en")
    assert not is_empty("kill", "en")
