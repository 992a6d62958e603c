"""Who does it, on what an event acts and what it is about, in the words of the sentence."""

from __future__ import annotations

import pytest

from briefing.model import Matter
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("sentence", "trigger", "matter"),
    [
        (
            "The council approved a plan for a new bridge on Monday.",
            "approved",
            Matter("plan", "bridge", "council"),
        ),
        ("The minister met union leaders on Monday.", "met", Matter("union leaders", "", "minister")),
        (
            "A law against smoking was passed by parliament.",
            "passed",
            Matter("law", "smoking", "parliament"),
        ),
        ("Parliament voted on the pension reform on Monday.", "voted", Matter("", "pension reform", "Parliament")),
        ("Parliament voted on Monday to approve the budget.", "voted", Matter("", "budget", "Parliament")),
        ("Talks on the dam began on Monday.", "began", Matter("", "dam", "talks")),
        ("Thousands of farmers marched on Monday.", "marched", Matter(who="farmers")),
        ("A strike by teachers began on Monday.", "began", Matter(who="teachers")),
        ("Vale's brother will visit Orbin on Friday.", "visit", Matter("Orbin", "", "brother")),
        ("The ship's crew arrived on Friday.", "arrived", Matter(who="crew")),
        ("Vale said it would close a mill on Monday.", "close", Matter("mill", "", "Vale")),
    ],
)
def test_a_verb_has_a_doer_an_object_and_what_it_is_about(sentence: str, trigger: str, matter: Matter) -> None:
    assert mention(sentence, trigger).matter == matter


@pytest.mark.parametrize(
    ("sentence", "trigger", "matter"),
    [
        ("A strike by rail workers shut the port on Monday.", "strike", Matter("port", "", "rail workers")),
        ("Teachers began a strike on Monday.", "strike", Matter(who="teachers")),
        ("A train crash blocked the line on Monday.", "crash", Matter("line", kind="train")),
        ("A motion to ban hunting failed; the vote on hunting was close.", "vote", Matter("", "hunting")),
    ],
)
def test_a_noun_has_who_is_named_with_it_and_its_kind(sentence: str, trigger: str, matter: Matter) -> None:
    assert mention(sentence, trigger).matter == matter


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The council approved it on Monday.", "approved"),
        ("The storm killed dozens on Monday.", "killed"),
    ],
)
def test_neither_a_pronoun_nor_a_number_is_a_matter(sentence: str, trigger: str) -> None:
    assert mention(sentence, trigger).matter.acted_on == ""
