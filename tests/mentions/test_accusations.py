"""Who accuses, where the very words deny it."""

from __future__ import annotations

import pytest

from briefing.model import Status
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("text", "trigger", "accuser", "denier"),
    [
        ("The army denied allegations by villagers that troops burnt the mill.", "burnt", "villagers", "army"),
        ("The mayor rejected the union's claim that he had taken bribes.", "taken", "union", "mayor"),
        ("Vale denied accusations made by Reed that he joined a cartel.", "joined", "Reed", "Vale"),
    ],
)
def test_both_who_accuses_and_who_denies_are_named(text: str, trigger: str, accuser: str, denier: str) -> None:
    found = mention(text, trigger)
    assert found.status is Status.CLAIMED
    assert found.attribution is not None
    assert found.denial is not None
    assert (found.attribution.name, found.denial.source.name) == (accuser, denier)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied accusations that troops burnt the mill.",
        "The army denied that troops burnt the mill.",
        "The army denied its earlier claim that troops burnt the mill.",
        "The army denied reports from Marlo that troops burnt the mill.",
        "The army denied Monday's report that troops burnt the mill.",
        "The army denied last week's claim that troops burnt the mill.",
        "The army denied allegations faced by its chief that troops burnt the mill.",
    ],
)
def test_where_nobody_is_named_it_is_denied_and_no_more(text: str) -> None:
    found = mention(text, "burnt")
    assert (found.status, found.denial) == (Status.DENIED, None)


def test_a_pronoun_that_denies_is_the_one_it_means() -> None:
    text = "Vale said it was over. She also denied accusations made by Reed's brother, Hal, that she joined a movement."
    found = mention(text, "joined")
    assert found.denial is not None
    assert found.denial.source.name == "Vale"


@pytest.mark.parametrize(
    "what",
    [
        "refused to deny",
        "failed to deny",
        "will deny",
        "may deny",
        "did not deny",
        "has never denied",
        "was asked to deny",
        "neither confirmed nor denied",
    ],
)
def test_who_has_denied_nothing_is_no_denier(what: str) -> None:
    found = mention(f"The minister {what} allegations by villagers that troops burnt the mill.", "burnt")
    assert found.attribution is not None
    assert (found.status, found.attribution.name, found.denial) == (Status.CLAIMED, "villagers", None)
