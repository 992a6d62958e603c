from datetime import datetime

import pytest

from briefing.dating import find_timexes
from briefing.model import (
    Interval,
    Precision,
)
from tests.dating.reading_texts import FRIDAY, one, values
from tests.make import article


def test_overnight_is_the_night_before_publication():
    timex = one("Raids went on overnight.")
    assert timex.interval == Interval(datetime(2015, 10, 8, 18), datetime(2015, 10, 9, 6))
    assert timex.precision is Precision.PART_OF_DAY


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sailed on Thursday. Boats must be seen by Oct. 16. She left at 5 p.m.", "2015-10-08T17:00"),
        ("Boats must be seen by Oct. 16. She left at 5 p.m.", "2015-10-09T17:00"),
        ("Boats must be seen by Oct. 16. Work will end at 5 p.m.", "XXXX-XX-XXT17:00"),
        ("The hearing is set for Oct. 20. It will begin at 9 a.m.", "2015-10-20T09:00"),
        ("They meet this Saturday, 7 p.m.", "2015-10-10T19:00"),
    ],
)
def test_a_bare_clock_time_stands_on_the_day_where_the_story_stands(text, value):
    assert values(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ship sank around 5 o'clock in the afternoon.", "2015-10-09T17:00"),
        ("In the evening they left.", "2015-10-09TEV"),
        ("It rained during the day.", "2015-10-09"),
        ("That night the army came.", "2015-10-09TNI"),
    ],
)
def test_a_time_without_a_day_keeps_its_likeliest_value_and_claims_no_day(text, value):
    timex = one(text)
    assert timex.value == value
    assert timex.interval is None
    assert timex.alternatives[0].first_day == FRIDAY
    assert "assumed" in timex.rule


def test_a_time_of_day_belongs_to_a_day_mentioned_shortly_before():
    _, hour = find_timexes(article("The trial ended on 3 May. At around 5 p.m. the judge left.", FRIDAY))
    assert hour.interval == Interval(datetime(2015, 5, 3, 17), datetime(2015, 5, 3, 17, 0, 59))


def test_a_time_of_day_far_from_the_day_mentioned_is_only_assumed_to_be_of_it():
    far = (
        "The war began on 3 May 1941. "
        + "It went on and on. " * 20
        + "In 1942, 1943 and 1944 all was lost. At 5 p.m. he came."
    )
    hour = find_timexes(article(far, FRIDAY))[-1]
    assert hour.text == "5 p.m."
    assert hour.interval is None
