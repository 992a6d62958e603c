"""What so much time has passed since lies so long before the report; published Friday 17 May 2024."""

from datetime import date

import pytest

from briefing.model import Basis, Interval, Qualifier
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("It has been 25 years since the ship sank.", "sank", date(1999, 1, 1), date(1999, 12, 31)),
        ("It's been a quarter-century since the ship sank.", "sank", date(1999, 1, 1), date(1999, 12, 31)),
        ("It has been five months since the mill burned.", "burned", date(2023, 12, 1), date(2023, 12, 31)),
        ("It has been two weeks since the mill burned.", "burned", date(2024, 5, 3), date(2024, 5, 3)),
        ("It has been 10 days since the mill burned.", "burned", date(2024, 5, 7), date(2024, 5, 7)),
    ],
)
def test_it_is_counted_back_from_the_report(text: str, trigger: str, first: date, last: date) -> None:
    when = mention(text, trigger).when
    assert when.interval == Interval.of_days(first, last)
    assert (when.qualifier, when.basis) == (Qualifier.ABOUT, Basis.STATED)


def test_what_it_did_then_was_then_too() -> None:
    text = "It has been 25 years since the ship sank, killing 12 people."
    assert mention(text, "killing").when.interval.first_day == date(1999, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "It had been two years since the mill burned.",
        "It has not been two years since the mill burned.",
        "It has been more than two years since the mill burned.",
        "It has been years since the mill burned.",
        "It has been 99999 years since the mill burned.",
        "Two years of talks have failed since the mill burned.",
    ],
)
def test_of_another_day_or_of_no_sure_length_nothing_is_counted(text: str) -> None:
    assert not mention(text, "burned").when.is_dated


def test_a_day_of_its_own_stays() -> None:
    when = mention("It has been two years since the mill burned in March 2022.", "burned").when
    assert when.interval.first_day == date(2022, 3, 1)
