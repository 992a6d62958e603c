from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.language import language
from briefing.dating.owned import owned_words
from tests.make import article

WEDNESDAY = date(2024, 5, 15)
CUES = language("en").cues


def first_day(text: str) -> date | None:
    interval = find_timexes(article(text, WEDNESDAY))[0].interval
    return interval.first_day if interval else None


def test_the_words_that_a_day_owns_end_with_its_verb() -> None:
    assert owned_words(["planned", "march", "will", "begin"], CUES) == ["planned", "march"]
    assert owned_words(["election", "she", "led"], CUES) == ["election"]
    assert owned_words(["march", "has", "been", "cancelled"], CUES) == ["march"]


@pytest.mark.parametrize(
    "text",
    [
        "Saturday's planned march will begin outside the town hall.",
        "Saturday's march has been cancelled because of the storm.",
        "Saturday's vigil is called off.",
        "Saturday's election will change things.",
    ],
)
def test_what_is_planned_or_called_off_is_to_come(text: str) -> None:
    assert first_day(text) == date(2024, 5, 18)


@pytest.mark.parametrize(
    "text",
    ["Results from Saturday's vote are due on Monday.", "The winner of Saturday's election will take office in May."],
)
def test_what_comes_of_it_may_be_told_before_or_after(text: str) -> None:
    assert first_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Saturday's march began outside the town hall.",
        "Saturday's planned march drew thousands.",
        "Saturday's election victory will change things.",
        "Saturday's meeting approved the budget.",
    ],
)
def test_what_has_been_lies_back(text: str) -> None:
    assert first_day(text) == date(2024, 5, 11)


@pytest.mark.parametrize(
    "text",
    [
        "Saturday's figures are due to an error.",
        "Saturday's march was cancelled.",
        "Saturday's planned vigil was called off.",
        "Saturday's planned march could see lines disrupted.",
    ],
)
def test_what_was_called_off_or_may_have_effects_may_be_either(text: str) -> None:
    assert first_day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Lund is a doubt for Saturday's game.",
        "City are preparing for Saturday's trip to Marlo.",
        "Rovers won the cup and go into Saturday's match top of the table.",
        "Few expect Saturday's vote to end the row.",
    ],
)
def test_what_one_is_still_to_be_at_is_to_come(text: str) -> None:
    assert first_day(text) == date(2024, 5, 18)


COMING, PAST, EITHER = date(2024, 5, 18), date(2024, 5, 11), None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It comes before Saturday's vote.", COMING),
        ("It comes days before Saturday's vote.", COMING),
        ("It came before Saturday's vote.", PAST),
        ("It came days before Saturday's vote.", EITHER),
        ("Before Saturday's vote, ministers meet.", COMING),
        ("Ministers have met before Saturday's vote.", PAST),
        ("After Saturday's vote, talks begin.", EITHER),
        ("After Saturday's vote, talks began.", PAST),
        ("Talks will begin after Saturday's vote.", EITHER),
        ("He is ill and will retire after Saturday's vote.", EITHER),
        ("She was asked whether she will go after Saturday's vote.", EITHER),
        ("She is back after Saturday's vote.", PAST),
        ("They met ahead of Saturday's vote.", COMING),
    ],
)
def test_what_is_known_beforehand_is_told_of_by_what_stands_around_it(text: str, day: date | None) -> None:
    interval = find_timexes(article(text, WEDNESDAY))[-1].interval
    assert (interval.first_day if interval else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shares rose ahead of Saturday's figures.", COMING),
        ("Saturday's figures are expected to show growth.", COMING),
        ("Saturday's vote is a blow.", PAST),
        ("Saturday's vote has been postponed.", COMING),
        ("Saturday's planned vote was postponed.", EITHER),
        ("Saturday's planned march is popular.", COMING),
        ("Saturday's planned closure worries the town.", COMING),
        # Nobody knows an attack beforehand.
        ("They meet ahead of Saturday's attack.", PAST),
        ("Saturday's attack is expected to hurt growth.", PAST),
        ("Saturday's attack has been postponed.", PAST),
    ],
)
def test_only_what_is_known_beforehand_or_awaited_is_spoken_of_in_advance(text: str, day: date | None) -> None:
    assert first_day(text) == day
