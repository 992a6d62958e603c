from datetime import date

import pytest

from briefing.model import Qualifier
from tests.mentions.parsed import FRIDAY, mention

SUNDAY, MONDAY, THURSDAY = date(2024, 5, 12), date(2024, 5, 13), date(2024, 5, 16)


@pytest.mark.parametrize(
    ("words", "day"),
    [("on Sunday night", SUNDAY), ("late Sunday night", SUNDAY), ("last night", THURSDAY), ("early Monday", MONDAY)],
)
def test_a_night_is_that_of_the_day_that_names_it(words: str, day: date) -> None:
    interval = mention(f"The governor resigned {words}.", "resigned").when.interval
    assert (interval.first_day, interval.last_day) == (day, day)


def test_a_night_that_reaches_into_the_next_day_keeps_both() -> None:
    interval = mention("A storm struck the harbour overnight.", "struck").when.interval
    assert (interval.first_day, interval.last_day) == (THURSDAY, FRIDAY)


@pytest.mark.parametrize("words", ["Earlier Monday", "Later Monday"])
def test_a_part_of_a_day_named_by_its_order_is_that_day(words: str) -> None:
    when = mention(f"{words}, the rebels withdrew.", "withdrew").when
    assert when.qualifier is Qualifier.ON
    assert (when.interval.first_day, when.interval.last_day) == (MONDAY, MONDAY)
