"""Clock times with a zone, and times of UTC in brackets, through `find_timexes`."""

from datetime import UTC, date, datetime

import pytest

from briefing.dating import find_timexes
from briefing.model import (
    Precision,
)
from tests.dating.reading_texts import one
from tests.make import article


@pytest.mark.parametrize(
    ("text", "value", "moment"),
    [
        ("It began at 11 p.m. EDT on Thursday.", "2015-10-08T23:00", datetime(2015, 10, 9, 3, tzinfo=UTC)),
        ("It began at 11 p.m. ET on Thursday.", "2015-10-08T23:00", datetime(2015, 10, 9, 3, tzinfo=UTC)),
        ("It began at 23:30 GMT on Thursday.", "2015-10-08T23:30Z", datetime(2015, 10, 8, 23, 30, tzinfo=UTC)),
    ],
)
def test_a_clock_time_with_a_zone_has_its_moment_in_utc(text, value, moment):
    (timex,) = find_timexes(article(text, date(2015, 10, 9)))
    assert (timex.value, timex.utc) == (value, moment)


@pytest.mark.parametrize(
    "text", ["It began at 11 p.m. CST on Thursday.", "It began at 5:30 EDT on Thursday.", "It began at 11 p.m. EDT."]
)
def test_no_moment_in_utc_where_zone_half_of_the_day_or_day_is_open(text):
    (timex,) = find_timexes(article(text, date(2015, 10, 9)))
    assert timex.utc is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It struck at 11:30 p.m. Thursday (0330 GMT), they said.", "2015-10-09T03:30Z"),
        ("It struck on Thursday at 1 a.m. (2200 GMT), they said.", "2015-10-07T22:00Z"),
        ("It struck on Thursday at 9 a.m. (1300 GMT), they said.", "2015-10-08T13:00Z"),
    ],
)
def test_a_time_in_brackets_is_the_moment_of_the_local_time_before_it(text, value):
    timex = find_timexes(article(text, date(2015, 10, 9)))[-1]
    assert timex.value == value


def test_a_clock_time_with_a_zone_says_what_it_is_in_universal_time():
    timex = one("It ended at 9:15 p.m. EST Thursday.")
    assert timex.value == "2015-10-08T21:15"
    assert timex.rule.endswith("02:15 UTC on 2015-10-09")
    assert one("It ended at 18:00 GMT.").value == "2015-10-09T18:00Z"


def test_without_a_half_of_the_day_a_clock_time_may_be_any_of_the_day():
    open_half, night = one("The bomb exploded at 4:12 on Thursday."), one("The bomb exploded at 04:12 on Thursday.")
    assert open_half.precision == Precision.DAY
    assert "not said" in open_half.rule
    assert night.precision == Precision.MINUTE
