"""Words of one stem or one family can report one happening; others cannot."""

from __future__ import annotations

import pytest

from briefing.lexicon.families import families, is_empty, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("explosion", "explode"), ("assassination", "kill"), ("announcement", "announce"), ("wed", "marry")],
)
def test_forms_and_near_synonyms_share_a_family(one: str, other: str) -> None:
    assert families(one) & families(other)


@pytest.mark.parametrize(("one", "other"), [("kill", "resign"), ("marry", "divorce")])
def test_other_matters_share_none(one: str, other: str) -> None:
    assert not families(one) & families(other)


def test_a_word_of_no_family_has_its_own_root() -> None:
    assert families("juggle") == {"=juggl"}


def test_stems_are_lower_case() -> None:
    assert stem("Explosions") == stem("explosion") == "explos"


def test_to_be_says_nothing_and_to_kill_does() -> None:
    assert is_empty("Be")
    assert not is_empty("kill")
