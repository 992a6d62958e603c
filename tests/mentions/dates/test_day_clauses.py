"""Which clause next to a day is of that day."""

from datetime import date

import pytest

from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("It was on Monday that the army entered the city.", "entered"),
        ("It was only on 13 May that police found the car.", "found"),
        ("The first was on 13 May, when a boy was shot.", "shot"),
    ],
)
def test_a_day_that_a_sentence_brings_out_is_that_of_its_clause(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.interval.first_day == MONDAY


def test_a_day_on_which_it_was_said_is_none_of_what_was_said() -> None:
    assert not mention("It said on Monday that the army had entered the city.", "entered").when.is_dated


@pytest.mark.parametrize(
    "text",
    [
        "It was not on Monday that the army entered the city.",
        "It was clear on Monday that the army entered the city.",
        "It was a surprise on Monday that the army entered the city.",
    ],
)
def test_a_day_that_it_was_not_or_of_how_it_was_seen_is_none_of_the_clause(text: str) -> None:
    assert not mention(text, "entered").when.is_dated


def test_a_day_behind_a_clause_between_commas_is_of_the_verb_over_it() -> None:
    text = "A court sentenced the general, who led a coup, to death on Monday."
    assert mention(text, "sentenced").when.interval.first_day == MONDAY
    assert not mention(text, "led").when.is_dated


def test_a_day_inside_a_clause_stays_there() -> None:
    text = "A court sentenced the general, who led a coup on Monday, to death."
    assert mention(text, "led").when.interval.first_day == MONDAY
    assert not mention(text, "sentenced").when.is_dated
