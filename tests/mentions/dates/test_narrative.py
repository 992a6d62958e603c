"""The days that an article is about, on sentences parsed by hand."""

from datetime import date

import pytest

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.narrative import Narrative, follow
from briefing.mentions.parse.records import Sentence
from briefing.mentions.triggers import find_triggers
from briefing.mentions.vocabulary import vocabulary
from tests.make import article, timex
from tests.mentions.handmade import sample
from tests.mentions.parsed import mention

FRIDAY, THURSDAY, MONDAY = date(2024, 5, 17), date(2024, 5, 16), date(2024, 5, 6)
WORDS = vocabulary("en").times


def narrative(*dated: tuple[str, str, date]) -> Narrative:
    """That of an article published on Friday, given for each sentence the trigger that a day is attached to."""
    source = article("A text.", FRIDAY)
    scenes = []
    for index, (text, trigger, day) in enumerate(dated):
        parsed = sample(text)
        sentence = Sentence(source, parsed.words, index, index)
        triggers = find_triggers(parsed)
        (own,) = (each for each in triggers if each.word.text == trigger)
        expression = timex(source, "A text", day)
        scenes.append((sentence, triggers, {own.word.index: [Attachment(expression, None)]}))
    return follow(source, scenes, [], WORDS)


def test_the_lead_day_is_the_day_of_the_story() -> None:
    assert narrative(("Dozens of houses burned.", "burned", THURSDAY)).story_day == THURSDAY


def test_a_lead_day_far_back_is_no_news_day() -> None:
    assert narrative(("Dozens of houses burned.", "burned", MONDAY)).story_day == FRIDAY


def test_the_running_day_is_the_last_one_named_before() -> None:
    story = narrative(
        ("Dozens of houses burned.", "burned", THURSDAY), ("The storm claimed 12 lives.", "claimed", MONDAY)
    )
    assert story.running(0) is None
    one, two = story.running(1), story.running(2)
    assert one is not None
    assert two is not None
    assert (one.day, two.day) == (THURSDAY, MONDAY)


def test_an_event_named_with_two_days_has_none() -> None:
    march = ("Police cancelled the march.", "march")
    once = narrative((*march, THURSDAY)).same_event("march")
    assert once is not None
    assert once.day == THURSDAY
    assert narrative((*march, THURSDAY), (*march, MONDAY)).same_event("march") is None
    assert narrative((*march, THURSDAY)).same_event("be") is None


def test_an_event_of_other_people_is_another() -> None:
    story = narrative(("Dozens of houses burned.", "burned", THURSDAY))
    assert story.same_event("burn", {"house"}) is not None
    assert story.same_event("burn", {"forest"}) is None
    assert story.same_event("burn", set()) is not None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("A lorry rammed into a crowd, killing dozens, local media reported early Friday.", None),
        ("A lorry rammed into a crowd early Friday, killing dozens.", FRIDAY),
    ],
)
def test_what_was_reported_early_in_a_day_may_be_of_the_night_before(lead: str, day: date | None) -> None:
    assert mention(f"{lead} The lorry crashed into the crowd on the promenade.", "crashed").when.interval.day == day
