from datetime import date

from briefing.dating.calendar import Period
from briefing.dating.interpretation import EXPLICIT, PUBLICATION, Interpretation, in_words, month_name

DAY = Period.of(date(2015, 10, 9), "D")


def test_a_period_outside_the_calendar_has_no_interval_and_says_so():
    far = Interpretation.of(Period("Y", 12000), EXPLICIT, "as written")
    assert far.interval is None
    assert "outside the years 1 to 9999" in far.rule


def test_what_is_only_assumed_keeps_the_time_as_an_alternative():
    sure = Interpretation.of(DAY, PUBLICATION, "the day itself")
    assumed = sure.assumed("assumed")
    assert (assumed.value, assumed.interval, assumed.alternatives) == (sure.value, None, (sure.interval,))


def test_another_period_that_is_meant_as_well_is_an_alternative():
    either = Interpretation.of(DAY, PUBLICATION, "the day itself").or_else(DAY - 7)
    assert either.alternatives == ((DAY - 7).interval,)


def test_a_day_as_a_rule_prints_it():
    assert in_words(date(2015, 10, 9)) == "Friday 9 October 2015"
    assert in_words(None) == "an unknown day"
    assert month_name(12) == "December"
