from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.model import Interval
from tests.dating.reading_texts import FRIDAY, one
from tests.make import article


@pytest.mark.parametrize("feast", ["Eid al-Fitr", "Eid", "Ramadan", "Passover", "Hanukkah"])
def test_a_feast_of_the_moon_whose_day_is_not_known_is_found_and_not_resolved(feast):
    timex = one(f"They met on {feast}.")
    assert timex.text == feast
    assert timex.interval is None
    assert "follows the moon" in timex.rule


@pytest.mark.parametrize(
    ("code", "words", "value"),
    [
        ("en", "2004 boxing day", "2004-12-26"),
        ("en", "2013 Thanksgiving", "2013-11-28"),
        ("en", "Boxing Day 2004", "2004-12-26"),
        ("en", "2015 Labor Day weekend", "2015-W36-WE"),
        ("en", "2012 Christmas morning", "2012-12-25TMO"),
        ("de", "Weihnachten 2004", "2004-12-25"),
        ("de", "Ostern des Jahres 2019", "2019-04-21"),
        ("de", "Silvester von 2012", "2012-12-31"),
        ("fr", "Noël 2004", "2004-12-25"),
        ("fr", "Noël de l'an 2004", "2004-12-25"),
        ("fr", "Pâques de 2019", "2019-04-21"),
        ("es", "la Navidad 2004", "2004-12-25"),
        ("es", "la Nochevieja de 2012", "2012-12-31"),
        ("es", "la Navidad del año 2004", "2004-12-25"),
    ],
)
def test_a_named_day_is_of_the_year_that_stands_before_or_after_it(code, words, value):
    (timex,) = find_timexes(replace(article(f"{words} xx", FRIDAY), language=code))
    assert (timex.text, timex.value) == (words, value)


def test_a_named_day_next_to_a_past_tense_or_a_since_is_the_last_one():
    assert one("They met at Christmas.", date(2015, 11, 20)).value == "2014-12-25"
    assert one("Since Christmas he has lost weight.", date(2015, 11, 20)).value == "2014-12-25"


def test_a_named_day_to_come_keeps_the_one_past_where_the_words_look_back():
    timex = one("The old mill was decorated in green and gold by the owners for Christmas.", date(2015, 11, 20))
    assert timex.value == "2015-12-25"
    assert timex.alternatives == (Interval.of_day(date(2014, 12, 25)),)


def test_what_was_on_a_named_day_is_open_where_the_last_one_is_long_past():
    timex = one("They met in the old mill at Christmas.", date(2015, 11, 20))
    assert timex.interval is None
    assert timex.alternatives == tuple(Interval.of_day(date(year, 12, 25)) for year in (2015, 2014))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The owners expect the sale to close by the end of the third quarter.", "2016-Q3"),
        ("The sale is expected to close in the third quarter, they said.", "2016-Q3"),
        ("They expect to open the mill in the second half of the year.", "2016-H2"),
        ("Analysts expect a rise in third-quarter profit.", "2015-Q3"),
        ("The mill is expected to report a loss in the fourth quarter.", "2015-Q4"),
        ("The sale had been expected to close in the third quarter.", "2015-Q3"),
        ("Profit rose in the third quarter.", "2015-Q3"),
    ],
)
def test_what_is_planned_for_a_quarter_is_for_the_coming_one(text, value):
    assert one(text, date(2016, 2, 22)).value.removesuffix("END") == value
