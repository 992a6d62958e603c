from datetime import date

import pytest

from briefing.dating.holidays import easter, holiday


# Dates of Easter as the US Census Bureau lists them.
@pytest.mark.parametrize(
    ("year", "day"),
    [(1600, date(1600, 4, 2)), (1961, date(1961, 4, 2)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31))],
)
def test_easter(year, day):
    assert easter(year) == day


@pytest.mark.parametrize(
    ("formula", "year", "value"),
    [
        ("12-25", 2015, "2015-12-25"),
        ("easter-2", 2015, "2015-04-03"),
        ("4x4@11", 2015, "2015-11-26"),
        ("4x4@11+1", 2015, "2015-11-27"),
        ("-1x1@05", 2015, "2015-05-25"),
        ("-1x1@12", 2015, "2015-12-28"),
        ("1x1@11+1", 2000, "2000-11-07"),
        ("5x7@02", 2004, "2004-02-29"),
    ],
)
def test_a_formula_names_a_day(formula, year, value):
    assert holiday(formula, year).value == value


@pytest.mark.parametrize(
    ("formula", "year"),
    [("02-30", 2015), ("lunar", 2015), ("12-25", 0), ("easter", 10_000), ("5x1@02", 2015), ("5x3@11", 2015),
     ("9x1@05", 2015), ("0x1@05", 2015), ("-2x1@05", 2015), ("1x0@05", 2015), ("1x8@05", 2015), ("1x1@13", 2015)],
)  # fmt: skip
def test_no_such_day(formula, year):
    assert holiday(formula, year) is None


@pytest.mark.parametrize(
    ("formula", "year", "expected"),
    [
        ("lunar_new_year", 2000, "2000-02-05"),
        ("lunar_new_year-1", 2000, "2000-02-04"),
        ("yom_kippur", 1973, None),
        ("yom_kippur", 2023, "2023-09-25"),
        ("no_such_feast", 2023, None),
    ],
)
def test_feasts_of_the_moon_are_listed(formula, year, expected):
    day = holiday(formula, year)
    assert (day.value if day else None) == expected
