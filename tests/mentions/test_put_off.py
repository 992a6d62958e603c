"""What a sentence puts off, and what else it has to come."""

from __future__ import annotations

import pytest

from briefing.model import Status
from tests.mentions.parsed import mention, mentions


def put_off(text: str) -> dict[str, str]:
    """By its trigger what is put off, with the word that says so."""
    found = (one for one in mentions(text) if one.put_off_by is not None)
    return {one.trigger.text: text[one.put_off_by.start : one.put_off_by.end] for one in found if one.put_off_by}


@pytest.mark.parametrize(
    ("text", "things", "verb"),
    [
        ("The vote was put off; the concert on Friday goes ahead.", {"vote"}, "put"),
        ("The vote was put off until 3 June, but the concert on Friday will go ahead.", {"vote"}, "put"),
        ("Because the vote was postponed, the parties will meet on Friday.", {"vote"}, "postponed"),
        ("The minister, who will speak on Friday, postponed the vote.", {"vote"}, "postponed"),
        ("The trial of Milo Hart, who will speak on Friday, was put off.", {"trial"}, "put"),
        ("Talks were called off and the strike will start on Friday.", {"Talks"}, "called"),
        ("The start of the trial was put off until June.", {"trial"}, "put"),
        ("The trial, due to begin on Friday, was postponed.", {"trial"}, "postponed"),
        ("Plans to hold the vote on Friday were scrapped.", {"hold", "vote"}, "scrapped"),
        ("The ministry put off holding the vote.", {"holding", "vote"}, "put"),
        ("A judge delayed the trial of Milo Hart, which will begin on 6 May.", {"trial", "begin"}, "delayed"),
        ("The trial was to begin on Friday but was postponed.", {"trial", "was", "begin"}, "postponed"),
        ("Trial of doctor accused of fraud postponed until June", {"Trial", "accused"}, "postponed"),
        ("A fire killed two and a vote was set for Friday, but it was postponed.", {"vote", "set"}, "postponed"),
        ("The concert is on Friday but it was called off; the wedding will take place.", {"concert", "is"}, "called"),
    ],
)
def test_it_is_what_the_verb_governs(text: str, things: set[str], verb: str) -> None:
    assert put_off(text) == dict.fromkeys(things, verb)


def test_where_nothing_is_put_off_nothing_is() -> None:
    assert not put_off("The vote will be held on Friday, and the concert on Saturday.")


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The city postponed opening the bridge until 3 June.", "opening", Status.PLANNED),
        ("The ministry put off holding the vote until 3 June.", "holding", Status.PLANNED),
        ("The doctor delayed calling an ambulance.", "calling", Status.HYPOTHETICAL),
        ("The city has scrapped building a dam.", "building", Status.NEGATED),
        ("The bank suspended paying dividends.", "paying", Status.REPORTED),
        ("The flight was delayed, stranding hundreds.", "stranding", Status.REPORTED),
        ("The bank will start paying dividends.", "paying", Status.PLANNED),
        ("He delayed, saying the road was closed.", "closed", Status.REPORTED),
    ],
)
def test_a_gerund_that_is_put_off_is_to_come_where_its_day_is_given(text: str, trigger: str, status: Status) -> None:
    assert mention(text, trigger).status is status


def test_of_several_verbs_the_last_counts() -> None:
    assert put_off("The vote was postponed and then called off.") == {"vote": "called"}
