from datetime import date

import pytest

from briefing.model import Qualifier, Status
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


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The board moved the vote to Saturday.", "vote"),
        ("Unions have called for protests on Saturday.", "called"),
        ("Forecasters warned that the storm could hit the coast on Saturday.", "hit"),
        ("The ferry was due on Saturday.", "was"),
    ],
)
def test_what_is_to_come_on_the_day_after_the_report_has_not_happened(text: str, trigger: str) -> None:
    assert mention(text, trigger).status not in (Status.REPORTED, Status.CONFIRMED)


def test_what_a_rolled_page_reports_of_the_day_after_it_has() -> None:
    text = "A bomb exploded early Saturday. Police found the car on Saturday. The mayor resigned on Saturday."
    assert mention(text, "exploded").status is Status.REPORTED
    assert mention(text, "exploded").when.interval.first_day == date(2024, 5, 18)


def test_what_has_its_day_from_a_rolled_one_has_happened_with_it() -> None:
    text = "A bomb exploded early Saturday, killing 12. Police found it on Saturday. The mayor resigned on Saturday."
    assert mention(text, "killing").when.interval.first_day == date(2024, 5, 18)
    assert mention(text, "killing").status is Status.REPORTED


def test_what_a_page_tells_of_a_written_hour_of_the_day_after_it_has_happened() -> None:
    left = mention("The ferry left Oslo at 11 pm, May 18th, 2024, with 12 aboard.", "left")
    assert (left.status, left.when.interval.day) == (Status.REPORTED, date(2024, 5, 18))
