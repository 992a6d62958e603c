from datetime import date

import pytest

from briefing.model import Qualifier
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on 2 May and 3 May", date(2024, 5, 2), date(2024, 5, 3)),
        ("on Monday or Tuesday", date(2024, 5, 13), date(2024, 5, 14)),
        ("between Monday and Wednesday", date(2024, 5, 13), date(2024, 5, 15)),
        ("from Monday to Wednesday", date(2024, 5, 13), date(2024, 5, 15)),
    ],
)
def test_joined_days_are_one_span(words: str, first: date, last: date) -> None:
    when = mention(f"Soldiers shot 40 people {words}.", "shot").when
    assert when.qualifier is Qualifier.BETWEEN
    assert (when.interval.first_day, when.interval.last_day) == (first, last)


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("Lund took bribes between 2012 and 2015.", "took", date(2012, 1, 1), date(2015, 12, 31)),
        ("The fraud ran from March 2021 to June 2022.", "ran", date(2021, 3, 1), date(2022, 6, 30)),
        ("Between 1910 and 1945 the club won seven titles.", "won", date(1910, 1, 1), date(1945, 12, 31)),
        ("Profits rose in 2012 and 2013.", "rose", date(2012, 1, 1), date(2013, 12, 31)),
        ("The festival will be held between June and August.", "held", date(2024, 6, 1), date(2024, 8, 31)),
    ],
)
def test_joined_months_and_years_are_one_span(text: str, trigger: str, first: date, last: date) -> None:
    when = mention(text, trigger).when
    assert when.qualifier is Qualifier.BETWEEN
    assert (when.interval.first_day, when.interval.last_day) == (first, last)


def test_joined_hours_are_of_their_day() -> None:
    when = mention("The bridge collapsed between 9 p.m. and 10 p.m. on Monday.", "collapsed").when
    assert (when.interval.first_day, when.interval.last_day) == (date(2024, 5, 13), date(2024, 5, 13))


def test_a_day_that_is_joined_to_no_other_stays_one() -> None:
    when = mention("The envoy arrived on Monday and Tuesday's talks failed.", "arrived").when
    assert (when.interval.first_day, when.interval.last_day) == (date(2024, 5, 13), date(2024, 5, 13))


@pytest.mark.parametrize(
    "text",
    [
        "Organisers moved the summit from 20 May to 3 June.",
        "The summit was postponed from 20 May until 3 June 2024.",
        "The summit was moved from 20 May to 3 June.",
        "The summit was put back on Monday to 3 June.",
        "Organisers put the summit back from 20 May to 3 June.",
    ],
)
def test_what_was_moved_from_one_day_to_another_is_on_the_second(text: str) -> None:
    when = mention(text, "summit").when
    assert (when.interval.first_day, when.interval.last_day) == (date(2024, 6, 3), date(2024, 6, 3))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The festival ran from 10 May to 12 May.", "ran"),
        ("The postponed games took place from 10 May to 12 May.", "took"),
        ("Police removed barricades from 10 May to 12 May.", "removed"),
        ("The army moved troops from 10 May to 12 May.", "moved"),
    ],
)
def test_what_is_not_put_off_lasts_from_the_one_day_to_the_other(text: str, trigger: str) -> None:
    when = mention(text, trigger).when
    assert (when.interval.first_day, when.interval.last_day) == (date(2024, 5, 10), date(2024, 5, 12))


def test_what_was_put_off_on_a_day_to_another_was_so_on_the_first() -> None:
    when = mention("The summit was put back on Monday to Thursday.", "put").when
    assert (when.interval.first_day, when.interval.last_day) == (date(2024, 5, 13), date(2024, 5, 13))
