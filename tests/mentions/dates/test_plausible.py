from datetime import date

import pytest

from briefing.model import Basis, Status
from tests.mentions.parsed import mention

THIRD_OF_JUNE = date(2024, 6, 3)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("He has been invited to a ceremony in Tessin on June 3.", "ceremony"),
        ("Parliament called an election for June 3.", "election"),
        ("The court agreed to hear the case on June 3.", "hear"),
        ("The vote was put off to June 3.", "vote"),
    ],
)
def test_a_day_to_come_belongs_to_what_is_to_come(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.interval.first_day == THIRD_OF_JUNE


def test_what_is_reported_as_past_has_no_day_to_come() -> None:
    when = mention("He has been invited to a ceremony in Tessin on June 3.", "invited").when
    assert when.basis is Basis.INFERRED
    assert when.interval.first_day != THIRD_OF_JUNE


def test_what_was_done_before_what_goes_on_now_has_no_day_to_come() -> None:
    text = "Vale leaves the race having won 160 delegates to the convention on June 3."
    assert mention(text, "won").when.interval.first_day is None
    text = "Marco Vale exits the presidential race having won 163 delegates to the national convention this summer."
    assert not mention(text, "won").when.is_dated


def test_behind_an_infinitive_under_a_perfect_no_day_is_over() -> None:
    """A perfect goes with no time that is over, and the meeting may be of the Thursday to come."""
    invited = mention("Nora Vale has invited Olin Farrow to meet her in Marlo on Thursday.", "invited")
    assert not invited.when.is_dated


def test_of_two_days_that_of_an_event_after_the_verb_is_the_second() -> None:
    text = "On Friday the government condemned two attacks in Marlo Thursday, calling them a crime."
    days = [mention(text, word).when.interval.first_day for word in ("condemned", "attacks", "calling")]
    assert [day and day.day for day in days] == [17, 16, 17]


def test_a_day_on_which_something_is_set_for_another_is_not_its_own() -> None:
    assert mention("The vote was scheduled on Monday for June 3.", "vote").when.interval.first_day == THIRD_OF_JUNE


def test_what_is_past_lies_in_no_days_to_come() -> None:
    assert mention("The plan was changed from 20 June to 27 June.", "changed").when.interval.first_day is None


def test_a_form_that_is_past_as_well_is_of_the_day_that_is_past() -> None:
    text = "Protests spread to the capital on Thursday, four days after a student was shot."
    assert mention(text, "spread").when.interval.day == date(2024, 5, 16)


def test_what_was_expected_on_the_very_day_is_of_that_day() -> None:
    text = "The court was expected to rule on Friday."
    assert mention(text, "rule").when.interval.first_day == date(2024, 5, 17)
    assert mention(text, "rule").status is Status.PLANNED
    assert mention(text, "expected").when.basis is Basis.INFERRED
