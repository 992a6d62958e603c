"""Whether a mention reports of one or of several."""

from __future__ import annotations

import pytest

from briefing.model import Number
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("sentence", "trigger", "number"),
    [
        ("Olin Farrow died on Monday.", "died", Number.ONE),
        ("Police arrested a baker.", "arrested", Number.ONE),
        ("Police arrested two bakers.", "arrested", Number.MANY),
        ("Olin Farrow and Ida Lund were killed in Marlo.", "killed", Number.MANY),
        ("The crew was rescued.", "rescued", Number.MANY),
        ("They were arrested.", "arrested", Number.MANY),
        ("He was arrested.", "arrested", Number.ONE),
        ("The raid lasted an hour.", "raid", Number.ONE),
        ("The raids lasted an hour.", "raids", Number.MANY),
    ],
)
def test_who_it_befell_or_the_noun_itself_gives_the_number(sentence: str, trigger: str, number: Number) -> None:
    assert mention(sentence, trigger).number is number
