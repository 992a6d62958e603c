import pytest

from briefing.model import (
    Interval,
)
from tests.dating.reading_texts import FRIDAY, one


def test_a_full_date_needs_no_publication_date():
    assert one("It happened on 9 October 2015.", None).interval == Interval.of_day(FRIDAY)


@pytest.mark.parametrize(
    ("text", "value"),
    [("on 31 February 2014", "2014-02-31"), ("on Feb. 30", "XXXX-02-30"), ("in the year 12345", "12345")],
)
def test_an_impossible_date_is_recognised_and_not_resolved(text, value):
    timex = one(text)
    assert timex.value == value
    assert timex.interval is None


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("It was on 31 February.", "XXXX-02-31", "February never has 31 days"),
        ("It was on 29 Feb 2015.", "2015-02-29", "February 2015 has 28 days, not 29"),
        ("It was on 2014-13-05.", "2014-13-05", "no month has the number 13"),
        ("It was on 35/13/2015.", "2015-35-13", "no month has the number 35"),
        ("It was on 0000-01-05.", "0000-01-05", "the calendar runs from the year 1 to 9999"),
        ("It was in the year 0.", "0000", "outside the years 1 to 9999"),
        ("It was in the year 12000.", "12000", "outside the years 1 to 9999"),
        ("It was in 500 BC.", "BC0500", "outside the years 1 to 9999"),
        ("It began at 25:61.", "XXXX-XX-XX", "a day has 24 hours"),
    ],
)
def test_what_the_calendar_does_not_hold_is_found_and_said_to_be_so(text, value, why):
    timex = one(text)
    assert timex.value == value
    assert timex.interval is None
    assert why in timex.rule
