from datetime import date

import pytest

from briefing.model import (
    Interval,
)
from tests.dating.reading_texts import one


def test_an_open_date_keeps_its_other_interpretation():
    near, far = one("A date: Nov. 3."), one("A date: March 3.")
    assert near.value == "2015-11-03"
    assert near.alternatives == (Interval.of_day(date(2014, 11, 3)),)
    # The one to come is nearer, yet months off.
    assert (far.value, far.interval) == ("2015-03-03", None)
    assert far.alternatives == tuple(map(Interval.of_day, (date(2015, 3, 3), date(2016, 3, 3))))


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("The report was due Tuesday.", "2015-10-13", date(2015, 10, 6)),
        ("He had planned to fly on Saturday.", "2015-10-10", date(2015, 10, 3)),
        ("They were expected to meet on Dec. 12.", "2015-12-12", date(2014, 12, 12)),
    ],
)
def test_a_day_of_what_was_planned_keeps_the_one_past_as_its_alternative(text, value, other):
    timex = one(text)
    assert timex.value == value
    assert timex.alternatives == (Interval.of_day(other),)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She visits Marlo on 24 October.", {date(2015, 10, 24)}),
        ("She visits Marlo on 24 May.", {date(2016, 5, 24), date(2015, 5, 24)}),
    ],
)
def test_a_verb_of_the_present_is_of_the_near_day_to_come_where_the_last_is_a_year_ago(text, days):
    timex = one(text)
    found = timex.alternatives if timex.interval is None else (timex.interval,)
    assert {interval.first_day for interval in found} == days
