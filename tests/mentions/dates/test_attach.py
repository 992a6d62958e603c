from datetime import date

import pytest

from briefing.model import Basis, Qualifier
from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)
NOVEMBER = date(2024, 11, 4)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("On Monday rebels attacked the town.", "attacked"),
        ("Navarro spent part of Monday with the protesters.", "spent"),
        ("Since Monday's attack, police have searched the area.", "attack"),
        ("Shops reopened after Monday's raid.", "raid"),
    ],
)
def test_a_day_belongs_to_the_word_it_stands_with(text: str, trigger: str) -> None:
    when = mention(text, trigger).when
    assert (when.basis, when.qualifier, when.interval.first_day) == (Basis.STATED, Qualifier.ON, MONDAY)


def test_a_preposition_before_an_event_bounds_not_its_day_but_what_came_after() -> None:
    assert mention("Shops reopened after Monday's raid.", "reopened").when.basis is Basis.INFERRED


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The mill's profit fell 5% in the third quarter.", "fell"),
        ("The mill lost $3 million in the second quarter.", "lost"),
        ("Profit fell in the first half of the year.", "fell"),
    ],
)
def test_the_quarter_that_a_result_is_of_is_not_its_day_which_is_by_the_report(text: str, trigger: str) -> None:
    when = mention(text, trigger, NOVEMBER).when
    assert (when.basis, when.qualifier, when.interval.last_day) == (Basis.INFERRED, Qualifier.BEFORE, NOVEMBER)


@pytest.mark.parametrize(
    ("text", "trigger", "begins"),
    [
        ("The mill closed in the third quarter.", "closed", date(2024, 7, 1)),
        ("The mill's profit fell 5% in the third quarter of 2019.", "fell", date(2019, 7, 1)),
        ("The mill's profit fell 5% in September.", "fell", date(2024, 9, 1)),
    ],
)
def test_a_quarter_dates_what_is_no_result_and_a_quarter_long_past_a_result_too(
    text: str, trigger: str, begins: date
) -> None:
    when = mention(text, trigger, NOVEMBER).when
    assert (when.basis, when.qualifier, when.interval.first_day) == (Basis.STATED, Qualifier.ON, begins)


def test_the_end_of_the_period_of_a_result_is_no_day_of_it() -> None:
    when = mention("Profit fell in the six months ended Sept. 30.", "fell", NOVEMBER).when
    assert (when.basis, when.interval.first_day) == (Basis.INFERRED, None)
