"""Which clauses are the content of hearsay, and which denials were made."""

from __future__ import annotations

import pytest

from briefing.model import Status
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The army denied claims that troops burnt the mill.", "burnt", Status.DENIED),
        ("Allegations that troops burnt the mill were denied by the army.", "burnt", Status.DENIED),
        ("Allegations that troops burnt the mill were not denied by the army.", "burnt", Status.CLAIMED),
        ("The minister never denied accusations by Reed that he joined a cartel.", "joined", Status.CLAIMED),
        ("If the army denies claims by villagers that troops burnt the mill, we protest.", "burnt", Status.CLAIMED),
        ("The minister denied allegations faced by his brother that he took bribes.", "took", Status.DENIED),
        # Who judges denies nothing, and does not vouch for it either.
        ("The court rejected allegations by villagers that troops burnt the mill.", "burnt", Status.NEGATED),
        ("Judge Nora Vale rejected the firm's argument that the mill burnt.", "burnt", Status.NEGATED),
        ("The minister rejected the argument that the mill burnt.", "burnt", Status.DENIED),
        # Nobody vouches for a story that comes up.
        ("Claims emerged online that troops burnt the mill.", "burnt", Status.CLAIMED),
        ("Rumours spread on Monday that a blast had killed two.", "blast", Status.CLAIMED),
        # Of a clause that is hearsay what is done and to whom is so too; what it only dates itself by stands.
        ("Rumours spread on Monday that an attack was carried out.", "attack", Status.CLAIMED),
        ("Rumours spread on Monday that rebels launched an attack.", "attack", Status.CLAIMED),
        ("Rumours spread on Monday that rebels fled after an attack.", "attack", Status.REPORTED),
        ("It emerged that troops burnt the mill.", "burnt", Status.REPORTED),
        ("Suspicion grew that troops burnt the mill.", "burnt", Status.CLAIMED),
        # A noun that is new is no surer than its clause, one that is known is.
        ("Neighbours think that a blast killed two.", "blast", Status.CLAIMED),
        ("Neighbours think that the blast killed two.", "blast", Status.REPORTED),
        ("Officials believe that a fire which killed two on Monday was started by a candle.", "fire", Status.REPORTED),
        # What only describes the allegations, or who makes them, is no part of what they say.
        ("The army denied allegations published on Monday.", "published", Status.REPORTED),
        ("The army denied allegations by villagers who fled the town.", "fled", Status.REPORTED),
    ],
)
def test_what_hearsay_says_is_claimed_and_denied_where_that_was_done(text: str, trigger: str, status: Status) -> None:
    assert mention(text, trigger).status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army denied that troops burnt the mill.", Status.DENIED),
        ("The army has repeatedly denied that troops burnt the mill.", Status.DENIED),
        ("The army did not deny that troops burnt the mill.", Status.CLAIMED),
        ("The army refused to deny that troops burnt the mill.", Status.CLAIMED),
        ("If the army denies that troops burnt the mill, we will protest.", Status.CLAIMED),
        ("The army neither confirmed nor denied that troops burnt the mill.", Status.HYPOTHETICAL),
        ("The army could not confirm or deny that troops burnt the mill.", Status.HYPOTHETICAL),
    ],
)
def test_what_was_not_denied_is_not_thereby_a_fact(text: str, status: Status) -> None:
    assert mention(text, "burnt").status is status


@pytest.mark.parametrize(
    "text",
    [
        "Concern is growing that troops burnt the mill.",
        "Shops closed amid fears that troops burnt the mill.",
        "There is a chance that troops burnt the mill.",
        "The report raised hopes that troops burnt the mill.",
    ],
)
def test_what_is_feared_hoped_or_held_possible_is_left_open(text: str) -> None:
    assert mention(text, "burnt").status is Status.HYPOTHETICAL
