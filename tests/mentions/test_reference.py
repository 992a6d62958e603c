"""Whether a mention brings something new or points back to what is known."""

from __future__ import annotations

import pytest

from briefing.model import Reference
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("sentence", "trigger", "reference"),
    [
        ("Shares fell after Thursday's blast.", "blast", Reference.DEFINITE),
        ("The cause of the derailment is not known.", "derailment", Reference.DEFINITE),
        ("Their meeting ended at noon.", "meeting", Reference.DEFINITE),
        ("The owner of the barge that had capsized gave no interview.", "capsized", Reference.DEFINITE),
        ("The wounded among those pulled from the river were treated.", "pulled", Reference.DEFINITE),
        ("A blast shook the mill.", "blast", Reference.NEW),
        ("The second attack hit a school.", "attack", Reference.NEW),
        ("Allies backed a border guard raid on Monday.", "raid", Reference.NEW),
        ("Another bomb exploded in Marlo.", "exploded", Reference.NEW),
        ("Protests spread to Tessin.", "Protests", Reference.NONE),
        ("The barge capsized.", "capsized", Reference.NONE),
        ("Olin Farrow, who was arrested on Monday, appealed.", "arrested", Reference.NONE),
    ],
)
def test_the_words_before_say_how_a_mention_refers(sentence: str, trigger: str, reference: Reference) -> None:
    assert mention(sentence, trigger).reference is reference
