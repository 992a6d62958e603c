from datetime import date, datetime

import pytest

from briefing.brief.wording import Wording
from briefing.labels import house_labels
from briefing.model import (
    UNKNOWN_WHEN,
    Basis,
    EvidenceKind,
    Interval,
    Precision,
    PublicationDate,
    Qualifier,
    When,
)


@pytest.fixture
def wording() -> Wording:
    return Wording(house_labels())


def made(interval: Interval, precision: Precision | None, qualifier: Qualifier = Qualifier.ON) -> When:
    return When(interval, precision, qualifier, Basis.STATED, "made")


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2015, 10, 8), date(2015, 10, 8), "8 October 2015"),
        (date(2015, 10, 5), date(2015, 10, 9), "5–9 October 2015"),
        (date(2015, 9, 30), date(2015, 10, 2), "30 September – 2 October 2015"),
        (date(2015, 12, 31), date(2016, 1, 1), "31 December 2015 – 1 January 2016"),
    ],
)
def test_days_say_month_and_year_once(wording: Wording, first: date, last: date, words: str) -> None:
    assert wording.days(first, last) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2015, 10, 1), date(2015, 10, 31), "October 2015"),
        (date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        (date(2015, 1, 1), date(2015, 12, 31), "2015"),
        (date(1990, 1, 1), date(1999, 12, 31), "1990–1999"),
        (date(2015, 10, 1), date(2015, 10, 30), "1–30 October 2015"),
        (date(9999, 1, 1), date.max, "9999"),
    ],
)
def test_whole_months_and_years_go_by_their_name(wording: Wording, first: date, last: date, words: str) -> None:
    assert wording.period(Interval.of_days(first, last), Precision.MONTH) == words


def test_early_march_never_becomes_the_first_of_march(wording: Wording) -> None:
    early = made(Interval.of_days(date(2015, 3, 1), date(2015, 3, 10)), Precision.RANGE)
    assert wording.when(early) == "1–10 March 2015"


def test_a_part_of_the_day_has_its_name(wording: Wording) -> None:
    afternoon = Interval(datetime(2015, 10, 8, 12), datetime(2015, 10, 8, 17, 59, 59))
    assert wording.period(afternoon, Precision.PART_OF_DAY, value="2015-10-08TAF") == "8 October 2015, afternoon"
    assert wording.period(afternoon, Precision.PART_OF_DAY) == "8 October 2015, 12:00–17:59"


def test_a_night_names_both_its_days(wording: Wording) -> None:
    night = Interval(datetime(2015, 10, 8, 18), datetime(2015, 10, 9, 5, 59, 59))
    assert wording.when(made(night, Precision.PART_OF_DAY), short=True) == "night of 8–9 Oct 2015"


def test_a_clock_time_is_printed(wording: Wording) -> None:
    minute = Interval(datetime(2015, 10, 8, 16, 5), datetime(2015, 10, 8, 16, 5, 59))
    assert wording.when(made(minute, Precision.MINUTE)) == "8 October 2015, 16:05"


@pytest.mark.parametrize(
    ("interval", "qualifier", "words"),
    [
        (Interval.of_days(None, date(2015, 10, 9)), Qualifier.BEFORE, "on or before 9 October 2015"),
        (Interval.of_days(None, date(2015, 10, 9)), Qualifier.SHORTLY_BEFORE, "shortly before 9 October 2015"),
        (Interval.of_days(date(2015, 10, 9), None), Qualifier.AFTER, "on or after 9 October 2015"),
        (Interval.of_day(date(2015, 10, 9)), Qualifier.BEFORE, "on or before 9 October 2015"),
        (Interval.of_day(date(2015, 10, 9)), Qualifier.AFTER, "on or after 9 October 2015"),
        (Interval.of_day(date(2015, 10, 9)), Qualifier.ABOUT, "about 9 October 2015"),
        (
            Interval.of_days(date(2015, 10, 5), date(2015, 10, 9)),
            Qualifier.BETWEEN,
            "between 5 October 2015 and 9 October 2015",
        ),
        (
            Interval.of_days(date(2012, 1, 1), date(2015, 12, 31)),
            Qualifier.BETWEEN,
            "between 2012 and 2015",
        ),
        (
            Interval.of_days(date(2012, 1, 1), date(2012, 12, 31)),
            Qualifier.BETWEEN,
            "between January 2012 and December 2012",
        ),
        (
            Interval.of_days(date(2015, 3, 1), date(2015, 3, 31)),
            Qualifier.BETWEEN,
            "between 1 March 2015 and 31 March 2015",
        ),
    ],
)
def test_what_is_left_open_is_said(wording: Wording, interval: Interval, qualifier: Qualifier, words: str) -> None:
    assert wording.when(made(interval, Precision.DAY, qualifier)) == words


def test_an_unknown_day_is_printed_as_unknown(wording: Wording) -> None:
    assert wording.when(UNKNOWN_WHEN) == "day not known"


def test_a_day_of_publication_in_doubt_is_given_as_not_known(wording: Wording) -> None:
    doubted = PublicationDate(Interval(None, None), None, EvidenceKind.DOUBTED, "2018-01-14")
    assert wording.published(doubted) == "not known, 2018-01-14 given"
