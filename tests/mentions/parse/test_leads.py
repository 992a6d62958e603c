"""A name opens the lead that a headline or a caption runs into where somebody acts there."""

import pytest

from briefing.mentions.parse.leads import opens_lead, run_of_capitals
from tests.make import article


def opens(text: str, more: str = "") -> bool:
    """Whether a lead opens at the stroke."""
    before, after = text.split(" | ")
    words = f"{before} {after}".split()
    return opens_lead(words, 0, len(before.split()), article(f"{before} {after}{more}"))


@pytest.mark.parametrize(
    "text",
    [
        "Edward Vale calls for tighter rules | Edward Vale told a court in Marlo that he knew",
        "Vale calls for tighter rules on ferries | Mr Edward Vale has told the court what he saw",
        "The lode is sealed with mud and cement | Marlo has made a first payment to the fishermen",
        "The lode is sealed with mud and cement | Marlo's foreign minister has told the court of it",
        "The lode is sealed with mud and cement | Marlo's new envoy Edward Vale has told the court of it",
        "The lode is sealed with mud and cement | Shipping giant Vale has confirmed it will pay for it",
        "The lode is sealed with mud and cement | Minister of State Edward Vale has said that he will pay",
        "The lode is sealed with mud and cement | Edward Vale, the head of the port in Marlo, tells of its end",
        "The lode is sealed with mud and cement | Edward Vale yesterday unveiled the pump that he built",
        "The lode is sealed with mud and cement | Edward Vale said no town should have to pay for it",
        "There is still ore out there | Marlo has finished sealing the lode for good",
        "Envoys have come to the town since the spill | President Edward Vale has pledged to use every ship",
        "Marlo links pay to the safety of ferries | Marlo is taking steps to mend its name",
        "The head of the bank quits after a row | Nora Vale has told the court what she knew",
    ],
)
def test_a_lead_is_known_by_who_acts_in_it(text: str) -> None:
    assert opens(text)


@pytest.mark.parametrize(
    "text",
    [
        "The guards in the town condemned the new rules | Marlo has called for since the spring",
        "The guards in the town spoke of the rules | Edward Vale has called for since the spring",
        "The government of the island believes | Marlo has used a gas that kills",
        "The guards have seen evidence | Marlo has used a gas that kills",
        "The worst riots the island and | Marlo have seen in years began",
        "The guards of the island say two | Marlo trains have hit the buffers there",
        "The opposition rebels in war-torn | Marlo have killed the guards of a bridge",
        "The guard of the shipping magnate | Edward Vale has told the court what he saw",
        "The firm that has insured | Edward Vale's ships in the port has asked a judge to help",
        "A day earlier the minister and | Edward Vale said that they would pay",
        "The minister spoke of a sum that | Edward Vale said was far too small for it",
        "On his first visit to the port in spring | Marlo has seen no one but the guard",
        "With the vote three days away | Nora Vale has told supporters to wait for the count",
        "In a rare interview | Edward Vale told the paper that he would never retire",
        "A week before her trial | Nora Vale has told a paper that she acted alone",
        "The head of the central bank | Nora Vale has warned that rates may have to rise",
        "The man who shot | Edward Vale has been jailed for life by a court",
        "Attempts to bring home | Nora Vale have cost her family two million dollars",
        "Coach of the island's team | Nora Vale has named the guards for the match",
    ],
)
def test_a_name_that_goes_with_what_stands_before_it_opens_none(text: str) -> None:
    assert not opens(text)


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Edward Vale, 40, told", ["Edward", "Vale"]),
        ("Nora al-Vale told", ["Nora", "al-Vale"]),
        ("White House The report says", ["White", "House"]),
        ("The Marlo Guard says", ["The", "Marlo", "Guard"]),
        ("police say", []),
    ],
)
def test_a_run_of_capitals_ends_at_a_mark_and_before_an_article(text: str, run: list[str]) -> None:
    assert run_of_capitals(text.split(), 0, "en") == run
