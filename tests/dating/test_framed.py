"""Days and months of a year that their sentence opens with."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.make import article

JUNE, JANUARY, EVE = date(2018, 6, 10), date(2018, 1, 2), date(2017, 12, 31)


def last_value(text: str, day: date) -> str:
    return find_timexes(article(text, day))[-1].value


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        ("In 2015, women were attacked on New Year's Eve.", JUNE, "2015-12-31"),
        ("Two years ago, women were attacked on Dec. 31.", JUNE, "2016-12-31"),
        ("Two years ago, the dam burst in March.", JUNE, "2016-03"),
        ("Last year, the dam burst in November.", JUNE, "2017-11"),
        ("Last year, the dam burst in November.", JANUARY, "2017-11"),
    ],
)
def test_the_year_that_opens_a_sentence_is_that_of_its_days(text: str, day: date, value: str) -> None:
    assert last_value(text, day) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two years ago he was told that the trial would begin on Jan. 15.", "2019-01-15"),
        ("The club, founded in 1899, went into administration in March.", "2018-03"),
        ("In 2015 the mill was sold. In March it burnt.", "2018-03"),
        ("Elected in 2015, he was jailed in March.", "2018-03"),
        ("Since 2015 he had been ill, and on 3 March he died.", "2018-03-03"),
        ("Compared with 2015, the vote in March was calm.", "2018-03"),
        ("A 2015 law banned it in March.", "2018-03"),
    ],
)
def test_it_is_not_where_the_words_look_ahead_or_it_opens_nothing(text: str, value: str) -> None:
    assert last_value(text, JUNE) == value


def test_a_day_that_comes_round_as_the_article_is_out_is_open() -> None:
    (_, timex) = find_timexes(article("Two years ago, women were attacked on New Year's Eve.", EVE))
    assert timex.interval is None
    assert {each.day for each in timex.alternatives} == {EVE, date(2015, 12, 31)}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2015 they voted to leave and on 31 January they left.", {2015, 2018, 2019}),
        ("Ten years ago he vanished; on 3 March his body was found.", {2008, 2018}),
        ("Last year it lost much, but on 3 April it paid.", {2017, 2018}),
        ("In 2015 the mayor, who was jailed on 3 March, fled.", {2015, 2018}),
        ("In 2015 he won the seat he lost on 3 March.", {2015, 2018}),
        ("In 2015 she wrote the book published on 3 March.", {2015, 2018}),
        ("In 2015 he left the club, joining a rival on 3 March.", {2015, 2018}),
    ],
)
def test_in_another_clause_it_may_be_one_near_publication(text: str, years: set[int]) -> None:
    assert_open(text, JUNE, years)


def test_around_the_turn_of_the_year_counted_years_are_open() -> None:
    assert_open("Two years ago, women were attacked on Dec. 10.", JANUARY, {2015, 2016, 2017})
    assert_open("Three years ago, a bomb went off on 2 January.", date(2024, 12, 20), {2021, 2022})


def assert_open(text: str, day: date, years: set[int]) -> None:
    timex = find_timexes(article(text, day))[-1]
    assert timex.interval is None
    assert {each.first_day.year for each in timex.alternatives if each.first_day} <= years
    assert len(timex.alternatives) > 1
