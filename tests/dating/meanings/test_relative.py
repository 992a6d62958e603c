from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.dating.reading_texts import one, values
from tests.make import article

DAY = date(2019, 3, 13)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank three days after Christmas.", "2018-12-28"),
        ("The barn burned the day before New Year's Day.", "2018-12-31"),
        ("The mine closed the week after Christmas.", "2019-W01"),
        ("He fled the night before March 9.", "2019-03-08TNI"),
        ("She resigned the Friday before Christmas.", "2018-12-21"),
        ("Pupils went back the Monday after Thanksgiving last year.", "2018-11-26"),
        ("The dam burst a week before July 10, 2018.", "2018-07-03"),
        ("They met two months after July 10, 2018.", "2018-09"),
    ],
)
def test_counted_from_a_day_named_beside_it(text, value):
    assert one(text, DAY).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The liner sank 30 years ago yesterday.", "1989-03-12"),
        ("The liner sank 30 years ago tomorrow.", "1989-03-14"),
        ("The liner sank a year ago Monday.", "2018-03-11"),
        ("The liner sank five years ago on Tuesday.", "2014-03-12"),
        ("The liner sank a year ago this Friday.", "2018-03-15"),
        ("The liner sank a month ago Sunday.", "2019-02-10"),
        ("The liner sank three Sundays ago.", "2019-02-24"),
        ("The liner sank three Wednesdays ago.", "2019-02-20"),
        ("The liner sank two weeks ago today.", "2019-02-27"),
        ("The liner sank a week ago yesterday.", "2019-03-05"),
        ("The liner sails a week today.", "2019-03-20"),
        ("The liner sails two weeks tomorrow.", "2019-03-28"),
        ("The liner sails a week on Friday.", "2019-03-22"),
        ("The liner sails Friday fortnight.", "2019-03-29"),
        ("The liner sails on the Friday after next.", "2019-03-22"),
        ("The liner sails on the Wednesday after next.", "2019-03-27"),
    ],
)
def test_counted_from_a_day_near_publication(text, value):
    assert one(text, DAY).value == value


def test_a_leap_day_years_ago_is_the_last_of_february():
    assert one("The liner sank a year ago today.", date(2020, 2, 29)).value == "2019-02-28"
    assert one("The liner sank three years ago yesterday.", date(2020, 3, 1)).value == "2017-02-28"


def test_of_a_feast_without_a_known_day_nothing_is_counted():
    assert one("He died two days after Ashura.", DAY).interval is None


def test_a_length_of_time_is_no_day():
    assert values("The strike will last for a week from Friday.", DAY) == [("a week", "P1W"), ("Friday", "2019-03-15")]


@pytest.mark.parametrize("day", [None])
def test_without_publication_the_day_stays_open(day):
    assert one("The liner sank 30 years ago yesterday.", day).interval is None


def test_german_gives_a_count_its_length_for_a_value_and_the_day_for_a_time():
    found, _ = find_timexes(replace(article("Drei Tage nach Ostern brannte es.", date(2018, 6, 1)), language="de"))
    assert found.value == "P3D"
    assert found.interval.first_day == date(2018, 4, 4)
