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
        ("Two years ago, women were attacked on Dec. 10.", JANUARY, "2015-12-10"),
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
    ],
)
def test_it_is_not_where_the_words_look_ahead_or_it_opens_nothing(text: str, value: str) -> None:
    assert last_value(text, JUNE) == value


def test_a_day_that_comes_round_as_the_article_is_out_is_open() -> None:
    (_, timex) = find_timexes(article("Two years ago, women were attacked on New Year's Eve.", EVE))
    assert timex.interval is None
    assert {each.day for each in timex.alternatives} == {EVE, date(2015, 12, 31)}
