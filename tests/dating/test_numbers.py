import re

import pytest

from briefing.dating.numbers import number_class, parse_number, parse_year_words, spoken_year_class

WORDS = {
    "one": 1, "two": 2, "four": 4, "six": 6, "nineteen": 19, "twenty": 20, "ninety": 90,
    "hundred": 100, "thousand": 1000,
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200", 1200),
        ("2.5", 2.5),
        ("twenty-four", 24),
        ("two hundred and six", 206),
        ("two thousand", 2000),
        ("4 thousand", 4000),
        ("many", None),
    ],
)
def test_a_number_is_read(text, number):
    assert parse_number(text, WORDS) == number


@pytest.mark.parametrize(
    ("text", "year"),
    [("nineteen ninety-six", 1996), ("two thousand one", 2001), ("twenty twenty", 2020), ("six", None)],
)
def test_a_spoken_year_is_read(text, year):
    assert parse_year_words(text, WORDS) == year


def test_the_class_takes_words_and_figures_whole():
    expression = number_class(WORDS, ("and",)).expression
    assert re.fullmatch(expression, "two hundred and six")
    assert re.fullmatch(expression, "1,200,000")
    assert not re.fullmatch(expression, "two six and")


def test_a_spoken_year_is_no_plain_number():
    expression = spoken_year_class(WORDS).expression
    assert re.fullmatch(expression, "nineteen ninety-six")
    assert not re.fullmatch(expression, "twenty-four")
