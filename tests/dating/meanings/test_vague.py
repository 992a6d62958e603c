from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.model import AnchorKind, Interval
from tests.dating.reading_texts import FRIDAY, one
from tests.make import article


def test_recent_days_end_with_publication_and_begin_nobody_knows_when():
    timex = one("It was shelled in recent days.")
    assert timex.interval == Interval.of_days(None, FRIDAY)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He slept the night the plane went down.", "en"),
        ("It rained the day Diana died.", "en"),
        ("It rained the day he was killed.", "en"),
        ("They stayed home on the morning of the raid.", "en"),
        ("They stayed home on the day of the vote.", "en"),
        ("It was a day of action: the day of action.", "en"),
        ("He left the same night as the army.", "en"),
        ("It rose the week before the election.", "en"),
        ("La noche en que cayó el avión llovía.", "es"),
        ("El día del ataque llovía.", "es"),
        ("La nuit où il est mort, il pleuvait.", "fr"),
        ("Le jour de la chute, il pleuvait.", "fr"),
        ("Am Morgen des Angriffs regnete es.", "de"),
        ("In der Nacht, in der sie starb, regnete es.", "de"),
    ],
)
def test_a_day_that_an_event_defines_is_not_resolved(text, language):
    timex = find_timexes(replace(article(text, FRIDAY), language=language))[-1]
    assert timex.value.startswith("XXXX")
    assert timex.interval is None
    assert "defined by an event" in timex.rule
    assert timex.anchor.kind is AnchorKind.EVENT


@pytest.mark.parametrize(
    "text", ["He said at the weekend that it was over.", "At the weekend the mayor said it was over."]
)
def test_a_weekend_at_which_something_was_is_the_last_one(text):
    assert one(text).value == "2015-W40-WE"


@pytest.mark.parametrize("text", ["They rang on a Sunday morning.", "It is sent daily at 9.10 a.m."])
def test_any_such_day_is_none(text):
    found = find_timexes(article(text, FRIDAY))
    assert found[-1].anchor.kind is AnchorKind.ANY


@pytest.mark.parametrize("text", ["In the week the shares fell.", "The week's gains went.", "It came in the year."])
def test_a_week_that_no_event_defines_is_that_of_publication(text):
    assert one(text).value.startswith("2015")


def test_a_day_after_what_somebody_did_is_no_day_after_the_one_mentioned_before() -> None:
    text = "Police left on Monday. The raid came the day after Vale resigned. They left the day after."
    found = find_timexes(article(text, date(2015, 10, 9)))
    days = [each.interval.first_day if each.interval else None for each in found]
    assert days == [date(2015, 10, 5), None, date(2015, 10, 6)]
