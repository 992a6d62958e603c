from dataclasses import replace
from datetime import date

import pytest

from briefing.mentions.dates.days import is_rolled
from briefing.model import Interval, Qualifier
from tests.make import article, timex
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


def test_a_day_after_the_report_is_rolled_where_the_week_before_is_its_other_reading() -> None:
    source = article("It blew up early Saturday.", FRIDAY)
    coming = timex(source, "Saturday", date(2024, 5, 18))
    published = source.published.interval
    assert not is_rolled(coming, published)
    assert is_rolled(replace(coming, alternatives=(Interval.of_day(date(2024, 5, 11)),)), published)
    assert not is_rolled(replace(coming, alternatives=(Interval.of_day(date(2024, 5, 25)),)), published)
