"""The lead says again what its headline said."""

from __future__ import annotations

import pytest

from briefing.mentions.parse.echoes import lead_begins
from tests.make import article


def parts(text: str) -> list[str]:
    """A line parted where its lead begins."""
    words = text.split()
    at = lead_begins(words, article(text))
    return [text] if at is None else [" ".join(words[:at]), " ".join(words[at:])]


@pytest.mark.parametrize(
    ("before", "lead"),
    [
        (
            "Marlo seeks veto over Ost border raid",
            "Envoys of Marlo asked for a veto after the raid on the border.",
        ),
        (
            "Marlo doubles ferry inspections after storm Mr Vale spoke of grief for those lost in the high sea",
            "Marlo is doubling inspections of ferries after the storm, the harbour office said on Sunday.",
        ),
        (
            "Marlo and Ost veto motion on ferry tolls Nora Vale left the room when the envoy blamed the UN",
            "Marlo and Ost have vetoed a motion on ferry tolls that was put on Sunday.",
        ),
        (
            "Bank credit rating downgraded by rivals",
            "Vale Ratings has downgraded the rating of a bank in Marlo.",
        ),
    ],
)
def test_where_half_of_the_headline_is_said_again_the_lead_begins(before: str, lead: str) -> None:
    assert parts(f"{before} {lead}") == [before, lead]


@pytest.mark.parametrize(
    "text",
    [
        "Marlo pilgrims held in border town by rebels of Ost Some 48 Marlo pilgrims were held by rebels in a town.",
        "Marlo asked the council on Sunday for a veto over the raid, Envoy Edward Vale told reporters in Ost.",
        "The harbour office is to sue Harbour Ferries over the storm in which ferries of the harbour were lost.",
        "The storm hit ferries across Marlo and the ferries of Marlo hit the harbour in the storm on Sunday.",
        "The ferry left the harbour on Sunday. Marlo said that the ferry had left the harbour with 12 people.",
        'The mayor of Marlo said "harbour ferries Marlo runs are harbour ferries that the mayor of Marlo likes".',
        "The ferries were last seen off Marlo in June June ferries are seldom seen off Marlo by ferries.",
    ],
)
def test_a_sentence_is_left_whole(text: str) -> None:
    assert parts(text) == [text]


def test_a_short_line_has_no_lead() -> None:
    assert lead_begins([], article("")) is None
    assert lead_begins(["Marlo", "seeks", "veto"], article("Marlo seeks veto")) is None
