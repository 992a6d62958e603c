"""Calendars of events, weeks seen from a weekend, midnight, and the years of companies, in English."""

from datetime import date

import pytest

from tests.dating.reading_texts import one, values

DAY = date(2019, 8, 20)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fair: Sat. 9 a.m.; Sun. at noon.", ["2019-08-24T09:00", "2019-08-25T12:00"]),
        ("The fair runs Sat and Sun.", ["2019-08-24", "2019-08-25"]),
        ("It rained on Sat. at 9 a.m.", ["2019-08-17T09:00"]),
    ],
)
def test_a_calendar_of_events_looks_ahead(text, expected):
    assert [value for _, value in values(text, DAY)] == expected


def test_midnight_of_a_day_is_its_end():
    found = one("The curfew began at midnight Monday.", DAY)
    assert found.value == "2019-08-19T24:00"
    assert found.interval.first_day == date(2019, 8, 19)


def test_seen_from_a_weekend_last_week_may_be_the_one_that_ends():
    found = one("She resigned last week.", date(2019, 8, 24))
    assert found.value == "2019-W33"
    assert [each.first_day for each in found.alternatives] == [date(2019, 8, 19)]


@pytest.mark.parametrize("text", ["It lost money in Q3 FY18.", "It lost money in FY18.", "It lost money in H1 FY18."])
def test_a_companys_own_year_stays_open(text):
    assert one(text, DAY).interval is None


@pytest.mark.parametrize(("text", "value"), [("H1 2018", "2018-H1"), ("2Q18", "2018-Q2"), ("1H18", "2018-H1")])
def test_halves_and_quarters_of_the_calendar(text, value):
    assert one(f"It lost money in {text}.", DAY).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("George Will spoke on Monday.", "2019-08-19"),
        ("Officials warned that Monday will be hot.", "2019-08-26"),
        ("The library is closed Monday.", "2019-08-26"),
        ("The library closed Monday.", "2019-08-19"),
        ("No trains run on Saturday.", "2019-08-24"),
        ("She leaves for Rome on Saturday.", "2019-08-24"),
    ],
)
def test_the_verb_of_the_clause_decides(text, value):
    assert one(text, DAY).value == value


def test_a_clock_time_and_a_part_of_the_day_are_two_expressions_of_one_day():
    found = values("The shop was robbed at 5:30 on Monday afternoon.", DAY)
    assert found == [("5:30", "2019-08-19T17:30"), ("Monday afternoon", "2019-08-19TAF")]


def test_months_that_are_other_words_too_are_months_beside_another():
    found = values("May and June broke records.", date(2019, 1, 20))
    assert found == [("May", "2018-05"), ("June", "2018-06")]
