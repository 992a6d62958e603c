"""Whether a noun means a thing that is known, on sentences parsed by hand."""

import pytest

from briefing.mentions.parse.determiners import is_definite, is_pointed_at
from tests.mentions.handmade import sampled

WOUNDED = "Those wounded in their raid left this port."


@pytest.mark.parametrize("noun", ["Those", "raid", "port"])
def test_a_noun_is_definite_by_a_word_that_points_or_an_owner_before_it_or_points_itself(noun: str) -> None:
    assert is_definite(sampled(WOUNDED, noun))


def test_a_noun_without_such_a_word_is_not() -> None:
    assert is_definite(sampled("Police cancelled the march.", "march"))
    assert not is_definite(sampled("The ministry called for talks.", "talks"))


def test_an_owner_points_at_nothing() -> None:
    assert is_pointed_at(sampled(WOUNDED, "port"))
    assert not is_pointed_at(sampled(WOUNDED, "raid"))
