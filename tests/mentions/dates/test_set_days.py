"""Times that a verb sets for something, and not for itself; published Friday 17 May 2024."""

from datetime import date

import pytest

from briefing.model import Basis, Status
from tests.mentions.parsed import mention, mentions

MONDAY = date(2024, 5, 13)
NEXT = date(2024, 5, 21)


@pytest.mark.parametrize(
    ("text", "event", "act"),
    [
        ("Forecasters on Monday issued a storm warning for Tuesday.", "warning", "issued"),
        ("The union on Monday called a strike for Tuesday.", "strike", "called"),
        ("The vote was pushed back on Monday to Tuesday.", "vote", "pushed"),
        ("On Monday the court postponed the hearing until Tuesday.", "hearing", "postponed"),
        ("The council on Monday moved the vote from Saturday to Tuesday.", "vote", "moved"),
    ],
)
def test_the_act_keeps_its_day_and_the_event_is_on_the_one_that_is_set(text: str, event: str, act: str) -> None:
    assert mention(text, act).when.interval.first_day == MONDAY
    found = mention(text, event)
    assert (found.when.interval.first_day, found.status) == (NEXT, Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The airline cancelled 40 flights for Tuesday.", "cancelled"),
        ("The ministry summoned him for Tuesday.", "summoned"),
        ("Forecasters issued a storm warning for Tuesday.", "issued"),
    ],
)
def test_an_act_that_names_no_day_but_that_it_is_for_has_none(text: str, act: str) -> None:
    assert mention(text, act).when.basis is Basis.INFERRED or mention(text, act).status is Status.PLANNED


@pytest.mark.parametrize("how_long", ["by an hour", "for two hours", "briefly"])
def test_what_is_put_off_within_its_day_keeps_it(how_long: str) -> None:
    assert mention(f"The vote on Monday was delayed {how_long}.", "vote").status is Status.REPORTED


def test_what_is_put_off_is_on_none_of_the_days_that_it_was_moved_from() -> None:
    assert mention("The vote has been moved to Tuesday from Saturday.", "vote").when.interval.first_day == NEXT


@pytest.mark.parametrize("period", ["2021", "the year", "the quarter", "May"])
def test_the_months_for_which_something_is_are_no_day_of_the_deed(period: str) -> None:
    assert mention(f"The bank cut its outlook for {period}.", "cut").when.basis is Basis.INFERRED


def test_what_is_set_for_a_month_lies_in_it() -> None:
    when = mention("The summit is planned for July.", "summit").when
    assert (when.basis, when.interval.first_day) == (Basis.STATED, date(2024, 7, 1))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The cup final was brought forward to Tuesday.", "final"),
        ("The final was put back to Tuesday because of rain.", "final"),
        ("The match was moved from Saturday to Tuesday.", "match"),
    ],
)
def test_a_match_is_an_event_where_it_is_put_on_another_day(text: str, event: str) -> None:
    found = mention(text, event)
    assert (found.when.interval.first_day, found.status) == (NEXT, Status.PLANNED)


def test_what_is_moved_to_a_place_is_none() -> None:
    assert [each.trigger.text for each in mentions("The show was moved to Orbin.")] == ["moved"]
