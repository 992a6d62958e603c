from datetime import date

import pytest

from briefing.model import Basis, Qualifier
from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)


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
