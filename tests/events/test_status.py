from datetime import date

import pytest

from briefing.model import Interval, Status
from tests.events.parsed import mention


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Rebels seized the bridge.", "seized", Status.REPORTED),
        ("Rebels managed to seize the bridge.", "seize", Status.REPORTED),
        ("The mayor confirmed that rebels seized the bridge.", "seized", Status.CONFIRMED),
        ("The rebels claimed to have killed 40 soldiers.", "killed", Status.CLAIMED),
        ("Villagers are worried the dam will burst.", "burst", Status.HYPOTHETICAL),
        ("Analysts believe that the bank will collapse.", "collapse", Status.HYPOTHETICAL),
        ("Allegedly, the officer had beaten the prisoner.", "beaten", Status.CLAIMED),
        ("Officials denied that the army had shelled the village.", "shelled", Status.DENIED),
        ("He denied killing two women.", "killing", Status.DENIED),
        ("The minister will visit Tessin.", "visit", Status.PLANNED),
        ("The president is scheduled to meet his counterpart.", "meet", Status.PLANNED),
        ("The appeal is to be launched in Marlo.", "launched", Status.PLANNED),
        ("The government announced a ban.", "ban", Status.PLANNED),
        ("Troops could enter the city.", "enter", Status.HYPOTHETICAL),
        ("If the truce fails, he will resign.", "fails", Status.HYPOTHETICAL),
        ("It was unclear how many people were hurt.", "hurt", Status.HYPOTHETICAL),
        ("Will the truce hold?", "hold", Status.HYPOTHETICAL),
        ("Rebels want to capture the bridge.", "capture", Status.HYPOTHETICAL),
        ("The company did not sell its shares.", "sell", Status.NEGATED),
        ("No one was injured.", "injured", Status.NEGATED),
        ("Rebels failed to capture the bridge.", "capture", Status.NEGATED),
        ("The court refused to hear the appeal.", "hear", Status.NEGATED),
        ("Police prevented an attack.", "attack", Status.NEGATED),
        ("He left without paying the fine.", "paying", Status.NEGATED),
    ],
)
def test_how_the_text_stands_to_it(text: str, trigger: str, status: Status) -> None:
    assert mention(text, trigger).status is status


def test_what_lies_ahead_cannot_have_happened() -> None:
    assert mention("The vote, set for 3 June, was postponed.", "set").status is Status.PLANNED


def test_the_latest_to_be_killed_was_killed_on_the_day_before_the_report() -> None:
    found = mention("He was the latest protester to be killed on Sunday.", "killed")
    assert found.status is Status.REPORTED
    assert found.when.interval == Interval.of_day(date(2024, 5, 12))
    assert mention("He will be the first man to be tried on Monday.", "tried").status is Status.PLANNED
    assert mention("He is the next man to be tried.", "tried").status is Status.HYPOTHETICAL
