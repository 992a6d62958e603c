from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.calendar import Period
from briefing.dating.meanings.offsets import months_before
from briefing.model import (
    Interval,
    Precision,
    TimexType,
)
from tests.dating.reading_texts import FRIDAY, one, values
from tests.make import article


def test_weeks_ago_is_no_certain_day():
    timex = one("It happened two weeks ago.")
    assert timex.value == "2015-09-25"
    assert timex.interval == Interval.of_days(date(2015, 9, 22), date(2015, 9, 28))
    assert timex.precision is Precision.WEEK


def test_two_days_later_leans_on_the_date_before():
    first, second = find_timexes(article("It began on Sept. 3, 2014. Two days later it was over.", FRIDAY))
    assert second.value == "2014-09-05"
    assert str(second.anchor) == f"timex:{first.start}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left the next morning.", ["XXXX-XX-XXTMO"]),
        ("She came the night before the vote.", ["XXXX-XX-XXTNI"]),
        ("He collapsed. He had slipped on a wet floor the night before.", ["XXXX-XX-XXTNI"]),
        ("In 1988 he left. Three days later he came back.", ["1988", "XXXX-XX-XX"]),
        ("It began Monday. A week later it ended.", ["2015-10-05", "XXXX-XX-XX"]),
        ("It began Monday. Two days later it ended.", ["2015-10-05", "2015-10-07"]),
        ("It began on Sept. 28. The following week it ended.", ["2015-09-28", "2015-W41"]),
        ("It sank Thursday at 9 a.m.; by 3 p.m. the next day it was found.", ["2015-10-08T09:00", "2015-10-09T15:00"]),
        (
            "It was found at 3 p.m. local time (1300 GMT) on Tuesday.",
            ["2015-10-06T15:00", "2015-10-06T13:00Z", "2015-10-06"],
        ),
        ("Twenty years ago this month it fell.", ["1995-10"]),
        ("Ten years ago today it fell.", ["2005-10-09"]),
        ("They met the week before last.", ["2015-W39"]),
        ("They met three weeks ago Tuesday.", ["2015-09-15"]),
        ("It happened at 10 last night.", ["2015-10-08T22:00"]),
        ("It happened at 4:20 this afternoon.", ["2015-10-09T16:20"]),
    ],
)
def test_a_day_is_counted_only_from_a_day_that_was_mentioned(text, expected):
    assert [value for _, value in values(text)] == expected


def test_what_would_lie_beyond_the_calendar_is_not_resolved():
    source = article("On 9999-12-31 it will end. Two days later it will begin again.", FRIDAY)
    assert [timex.interval is None for timex in find_timexes(source)] == [False, True]


@pytest.mark.parametrize(
    ("lang", "text", "first"),
    [
        ("en", "It opened less than a month ago.", date(2019, 10, 19)),
        ("en", "It opened under a week ago.", date(2019, 11, 12)),
        ("de", "Es wurde vor weniger als zwei Wochen eröffnet.", date(2019, 11, 5)),
        ("fr", "Il a ouvert il y a moins de deux semaines.", date(2019, 11, 5)),
        ("es", "Abrió hace menos de dos semanas.", date(2019, 11, 5)),
    ],
)
def test_less_than_so_long_ago_is_any_time_since(lang, text, first):
    (timex,) = find_timexes(replace(article(text, date(2019, 11, 19)), language=lang))
    assert timex.interval == Interval.of_days(first, date(2019, 11, 19))
    assert timex.modifier == "LESS_THAN"


def test_nearly_so_long_ago_is_the_time_itself():
    (timex,) = find_timexes(article("It opened nearly a month ago.", date(2019, 11, 19)))
    assert timex.interval == Interval.of_days(date(2019, 10, 1), date(2019, 10, 31))


@pytest.mark.parametrize(
    ("text", "value", "last"),
    [
        ("It opened more than a year ago.", "2018", date(2018, 11, 19)),
        ("It opened over two years ago.", "2017", date(2017, 11, 19)),
        ("It opened more than three months ago.", "2019-08", date(2019, 8, 19)),
        ("It opened more than a decade ago.", "200", date(2009, 11, 19)),
    ],
)
def test_longer_than_so_long_ago_is_any_time_before(text: str, value: str, last: date) -> None:
    (timex,) = find_timexes(article(text, date(2019, 11, 19)))
    assert (timex.value, timex.modifier) == (value, "MORE_THAN")
    assert timex.interval == Interval(None, Interval.of_day(last).latest)


def test_more_than_some_weeks_ago_keeps_its_week() -> None:
    (timex,) = find_timexes(article("It opened more than two weeks ago.", date(2019, 11, 19)))
    assert timex.precision is Precision.WEEK


@pytest.mark.parametrize(
    "text",
    [
        "The lion, who turned 9 just a day before, bit the keeper.",
        "The shares fell. They had risen a day earlier.",
        "The bridge had been shut the previous day.",
    ],
)
def test_a_day_before_what_has_no_day_is_open(text: str) -> None:
    (timex,) = find_timexes(article(text, date(2019, 11, 19)))
    assert (timex.interval, timex.alternatives) == (None, ())


def test_a_day_before_what_has_one_is_counted_from_it() -> None:
    _, timex = find_timexes(article("It burned on Saturday. It had opened a day earlier.", date(2019, 11, 19)))
    assert timex.interval == Interval.of_day(date(2019, 11, 15))


def test_the_same_day_of_a_month_before_is_the_last_of_a_shorter_one() -> None:
    assert months_before(date(2024, 3, 31), 1) == Period.of(date(2024, 2, 29), "D")
    assert months_before(date(2, 3, 31), 36) is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The storm struck on Thursday, a day later than expected."),
        ("en", "The bridge opened on Monday, two weeks earlier than planned."),
        ("de", "Der Zug kam am Montag, zwei Tage später als geplant."),
        ("de", "Die Brücke wurde am Montag geöffnet, zwei Tage früher als geplant."),
        ("fr", "Le train est arrivé lundi, deux jours plus tard que prévu."),
        ("fr", "Le pont a ouvert lundi, deux jours plus tôt qu'annoncé."),
        ("es", "El puente abrió el lunes, dos días más tarde de lo previsto."),
    ],
)
def test_later_than_expected_is_a_length_of_time(lang: str, text: str) -> None:
    _day, length, *_ = find_timexes(replace(article(text, FRIDAY), language=lang))
    assert (length.type, length.interval) == (TimexType.DURATION, None)
