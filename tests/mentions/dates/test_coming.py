"""Which of two days is meant, of one past and one to come; published Friday 17 May 2024."""

from datetime import date

import pytest

from briefing.model import Status
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The leaders meet in Oslo on Sunday.", "meet", date(2024, 5, 19)),
        ("The bank, which cut its rates in May, meets again on June 15.", "meets", date(2024, 6, 15)),
        ("The pope left on Monday and flies to Lisbon on Sunday.", "flies", date(2024, 5, 19)),
        ("She takes office on Tuesday.", "takes", date(2024, 5, 21)),
    ],
)
def test_a_report_tells_in_the_present_what_is_to_come(text: str, trigger: str, day: date) -> None:
    found = mention(text, trigger)
    assert (found.when.interval.day, found.status) == (day, Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The leaders meet in Oslo on Thursday.", "meet"),
        ("A bomb hits a market on Sunday.", "hits"),
        ("Protests spread to the capital on Monday.", "spread"),
        ("Pledges are made before Sunday.", "made"),
        ("The tower stands in Oslo on Sunday.", "stands"),
        ("Leaders meet in Oslo on Sunday", "meet"),
    ],
)
def test_a_headline_a_caption_and_what_nobody_plans_leave_both_open(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.interval.day is None


def test_what_was_announced_before_a_day_past_may_have_come_since() -> None:
    found = mention("The pilots agreed on Sunday to end the strike on Monday.", "end")
    assert (found.when.interval.day, found.when.interval.first_day) == (None, date(2024, 5, 13))
    assert mention("The pilots agreed on Thursday to end the strike on Monday.", "end").when.interval.day is not None


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The truce, due to start on Thursday, collapsed within hours.", "start", None),
        ("The fair, due to open on Monday, was paid for by the state.", "open", date(2024, 5, 20)),
        ("The fair, due to open on Thursday, will have ten halls.", "open", date(2024, 5, 23)),
        ("The mill will cut jobs after losing a contract on Monday.", "losing", None),
    ],
)
def test_what_a_plan_comes_after_and_what_was_due_leave_open_whether_its_day_is_over(
    text: str, trigger: str, day: date | None
) -> None:
    assert mention(text, trigger).when.interval.day == day


def test_a_plan_that_had_been_made_is_of_no_day_to_come() -> None:
    found = mention("The strike had been planned for Monday.", "strike")
    assert (found.when.interval.day, found.status) == (None, Status.HYPOTHETICAL)


def test_what_was_due_and_is_cancelled_does_not_begin() -> None:
    assert mention("The summit, due to open on Thursday, was cancelled.", "open").status is Status.NEGATED
