"""Which event nouns share the day of their verb, on sentences parsed by hand."""

from datetime import date

import pytest

from briefing.mentions.dates.eventnouns import befalls, has_other_day, is_about_an_event, takes_part
from briefing.model import Status
from tests.mentions.handmade import sample, sampled, word
from tests.mentions.parsed import mention


def test_a_subject_takes_part_in_what_it_does() -> None:
    parsed = sample("The alleged attack killed two.")
    assert takes_part(word(parsed, "attack"), word(parsed, "killed"))


def test_an_event_that_is_made_known_was_over_by_then() -> None:
    parsed = sample("The death was announced by the ministry.")
    assert not takes_part(word(parsed, "death"), word(parsed, "announced"))


def test_a_clause_on_an_event_says_that_it_took_place() -> None:
    assert befalls(sampled("The quake that struck killed ten.", "struck"))


def test_what_is_called_off_need_not_fall_on_the_day_of_calling_it_off() -> None:
    assert has_other_day(sampled("Police cancelled the march.", "cancelled"))
    assert not has_other_day(sampled("The alleged attack killed two.", "killed"))


def test_an_arrest_is_about_an_event() -> None:
    assert is_about_an_event(sampled("Police arrested Nora Vale, the mayor of Marlo.", "arrested"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The vote was postponed on Monday.", None),
        ("The vote was held over on Monday.", None),
        ("The vote was delayed on Monday.", None),
        ("The vote was postponed to Monday.", date(2024, 5, 20)),
        ("The vote was held over until Monday.", date(2024, 5, 20)),
    ],
)
def test_what_is_put_off_on_a_day_is_not_planned_for_it(text: str, day: date | None) -> None:
    found = mention(text, "vote")
    assert found.status is Status.PLANNED
    assert (found.when.interval.first_day if found.when.is_dated else None) == day


def test_what_was_held_back_in_a_month_was_held_then() -> None:
    found = mention("The funeral was held back in April.", "funeral")
    assert (found.status, found.when.interval.first_day) == (Status.REPORTED, date(2024, 4, 1))


@pytest.mark.parametrize("text", ["The march was banned on Monday.", "The strike was approved on Monday."])
def test_what_is_decided_on_is_of_another_day(text: str) -> None:
    assert mention(text, text.split()[1]).when.interval.day is None


def test_who_attends_an_event_does_so_on_its_day() -> None:
    assert mention("Thousands attended the funeral on Monday.", "funeral").when.interval.day == date(2024, 5, 13)
