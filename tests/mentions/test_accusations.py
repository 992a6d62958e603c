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
    ],
)
def test_where_nobody_is_named_it_is_denied_and_no_more(text: str) -> None:
    found = mention(text, "burnt")
    assert (found.status, found.denial) == (Status.DENIED, None)
