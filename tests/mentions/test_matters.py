"""What an event acts on and what it is about, in the words of the sentence."""

from __future__ import annotations

import pytest

from briefing.model import NO_MATTER
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("sentence", "trigger", "acted_on", "about"),
    [
        ("The council approved a plan for a new bridge on Monday.", "approved", "plan", "bridge"),
        ("The president signed a trade deal with Ostland on Monday.", "signed", "trade deal", "Ostland"),
        ("The minister met union leaders on Monday.", "met", "union leaders", ""),
        ("A law against smoking was passed by parliament on Monday.", "passed", "law", "smoking"),
        ("Parliament voted on the pension reform on Monday.", "voted", "", "pension reform"),
        ("Parliament voted on Monday to approve the budget.", "voted", "", "budget"),
        ("The ministry reported 200 new cases of measles on Monday.", "reported", "cases", "measles"),
    ],
)
def test_an_event_acts_on_its_object_and_is_about_what_prepositions_name(
    sentence: str, trigger: str, acted_on: str, about: str
) -> None:
    found = mention(sentence, trigger).matter
    assert (found.acted_on, found.about) == (acted_on, about)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The council approved it on Monday.", "approved"),
        ("The barge sank in Marlo on Monday.", "sank"),
    ],
)
def test_neither_a_pronoun_nor_a_place_nor_a_day_is_a_matter(sentence: str, trigger: str) -> None:
    assert mention(sentence, trigger).matter == NO_MATTER
