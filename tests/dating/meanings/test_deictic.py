from datetime import date

from briefing.dating import find_timexes
from briefing.model import (
    Article,
    EvidenceKind,
    Interval,
    Precision,
    PublicationDate,
)
from tests.dating.reading_texts import FRIDAY, one


def test_this_week_is_the_whole_week():
    timex = one("It happened this week.")
    assert timex.interval == Interval.of_days(date(2015, 10, 5), date(2015, 10, 11))
    assert timex.precision is Precision.WEEK


def test_a_month_of_publication_resolves_what_a_month_can():
    october = PublicationDate(
        Interval.of_days(date(2015, 10, 1), date(2015, 10, 31)), Precision.MONTH, EvidenceKind.GIVEN
    )
    source = Article("a", "It happened Thursday, last month or last year.", october, "a")
    assert [timex.value for timex in find_timexes(source)] == ["XXXX-WXX-4", "2015-09", "2014"]


def test_the_past_week_runs_up_to_publication():
    assert one("It rained over the past week.").interval == Interval.of_days(date(2015, 10, 3), FRIDAY)


def test_the_coming_weekend_is_the_first_to_come():
    assert one("It will rain this coming weekend.").value == "2015-W41-WE"


def test_where_no_verb_says_which_the_weekend_is_open_on_the_eve_of_one():
    timex = one("Programmes in three languages about Marlo over the weekend.")
    assert timex.interval is None
    assert timex.alternatives == (
        Interval.of_days(date(2015, 10, 3), date(2015, 10, 4)),
        Interval.of_days(date(2015, 10, 10), date(2015, 10, 11)),
    )
    assert one("Six people died in Marlo over the weekend.").value == "2015-W40-WE"
