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
    ],
)
def test_what_was_called_off_may_be_either(text: str) -> None:
    assert first_day(text) is None
