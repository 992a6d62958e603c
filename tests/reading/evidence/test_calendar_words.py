import re

import pytest

from briefing.reading.evidence.calendar_words import (
    is_day_first,
    month_expression,
    month_of,
    weekday_expression,
)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        *(("October", 10), ("OCT.", 10), ("oct", 10), ("Sept.", 9), ("März", 3), ("octobre", 10), ("enero", 1)),
        *(("Octobre.", 10), ("октября", 10), ("", None), ("Friday", None), ("Octob", None)),
    ],
)
def test_the_number_of_a_month_in_any_language_long_or_short(name, number):
    assert month_of(name) == number


@pytest.mark.parametrize("words", ["9 October 2015", "9 Oct. 2015", "9 OCT 2015", "9 octobre 2015"])
def test_a_month_is_found_with_its_full_stop_and_no_longer_word_for_it(words):
    month = re.compile(month_expression(), re.IGNORECASE)
    assert month.search(words)[0] == words[2:-5]
    assert not month.search("9 Octoberfest Marching 2015")


def test_the_longer_of_two_names_is_taken_whole():
    day = re.compile(weekday_expression(), re.IGNORECASE)
    assert [day.match(words)[0] for words in ("Thursday", "Thurs.", "Thu", "MIÉRCOLES")] == [
        "Thursday", "Thurs.", "Thu", "MIÉRCOLES",
    ]  # fmt: skip
    assert not day.match("Sunny")


@pytest.mark.parametrize(
    ("language", "first"),
    [
        *(("de", True), ("de-AT", True), ("en-GB", True), ("en_gb", True), ("fr", True)),
        *(("en", False), ("en-US", False), ("", False), (None, False), ("zz", False), ("-", False)),
    ],
)
def test_the_day_stands_before_the_month_only_where_that_is_sure(language, first):
    assert is_day_first(language) is first
