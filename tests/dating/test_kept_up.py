"""Pages that tell of the evening of the day that they bear as of last night."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.kept_up import WHY
from briefing.model import Interval, Precision, Timex
from tests.make import article

THURSDAY, FRIDAY = date(2016, 7, 14), date(2016, 7, 15)
WEDNESDAY = date(2016, 7, 13)


def of(text: str, words: str, **how: date) -> Timex:
    (found,) = (each for each in find_timexes(article(text, THURSDAY), **how) if each.text == words)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "A mill burned down on Thursday evening. Dozens were hurt last night. The mayor spoke today.",
        "A mill burned down at 10 p.m. on Thursday. Dozens were hurt last night. The mayor spoke today.",
        "A mill burned down on the evening of July 14. Dozens were hurt last night. The mayor spoke today.",
        "A mill burned down as crowds celebrated Bastille Day. Dozens were hurt last night. The mayor spoke today.",
    ],
)
def test_what_is_counted_from_the_stamp_of_such_a_page_is_of_either_day(text: str) -> None:
    night, today = of(text, "last night"), of(text, "today")
    assert [day.first_day for day in night.alternatives] == [WEDNESDAY, THURSDAY]
    assert night.interval is not None
    assert (night.interval.first_day, night.interval.last_day) == (WEDNESDAY, FRIDAY)
    assert [day.day for day in today.alternatives] == [THURSDAY, FRIDAY]
    assert today.rule.endswith(WHY)


@pytest.mark.parametrize(
    "text",
    [
        "A mill burned down on Wednesday evening. Dozens were hurt last night.",
        "The mill will reopen on Thursday evening. Dozens were hurt last night.",
        "MARLO, July 14 - A mill burned down. Dozens were hurt last night.",
        "A mill burned down this evening. Dozens were hurt last night.",
        "A mill burned down on Thursday morning. Dozens were hurt last night.",
    ],
)
def test_other_pages_mean_the_night_before_their_stamp(text: str) -> None:
    night = of(text, "last night")
    assert night.interval is not None
    assert (night.interval.first_day, night.alternatives) == (WEDNESDAY, ())


def test_a_page_without_last_night_keeps_its_today() -> None:
    today = of("A mill burned down on Thursday evening. The mayor spoke today.", "today")
    assert today.interval == Interval.of_day(THURSDAY)


def test_so_does_one_that_was_not_changed_since_or_tells_its_moment() -> None:
    text = "A mill burned down on Thursday evening. Dozens were hurt last night."
    night = of(text, "last night", until=THURSDAY)
    assert night.alternatives == ()
    source = article(text, THURSDAY)
    timed = replace(source.published, precision=Precision.MINUTE)
    assert find_timexes(replace(source, published=timed))[-1].alternatives == ()
