"""Quarters, halves and years as company reports speak of them."""

from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.dating.reading_texts import values
from tests.make import article

MAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Net fell in the last quarter of 2025.", "the last quarter of 2025", "2025-Q4"),
        ("Net fell in the final quarter of last year.", "the final quarter of last year", "2025-Q4"),
        ("Net fell in the first quarter of the fiscal year.", "the first quarter of the fiscal year", "2026-Q1"),
        ("Net fell in the March quarter.", "the March quarter", "2026-Q1"),
        ("Net fell in the December quarter.", "the December quarter", "2025-Q4"),
        ("Net fell in the latter half of 2025.", "the latter half of 2025", "2025-H2"),
        ("Net rose in the second half of last year.", "the second half of last year", "2025-H2"),
        ("Acme's first-half profit fell.", "first-half", "2026-H1"),
        ("Profit for the first half fell.", "the first half", "2026-H1"),
        ("It rained in the first half of the 1990s.", "the first half of the 1990s", "199"),
        ("Net fell from the previous quarter.", "the previous quarter", "2026-Q1"),
        ("Net fell in the last financial quarter.", "the last financial quarter", "2026-Q1"),
        ("Net fell two quarters ago.", "two quarters ago", "2025-Q4"),
    ],
)
def test_quarters_and_halves(text, span, value):
    assert [(timex.text, timex.value) for timex in find_timexes(article(text, MAY))] == [(span, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Orders fell in April from the same month a year earlier.", ["2026-04", "2025-04"]),
        ("Orders fell from the same week last year.", ["2025-W21"]),
    ],
)
def test_the_same_part_of_the_year_before(text, values):
    assert [timex.value for timex in find_timexes(article(text, MAY))] == values


REPORT = (
    "Acme reported third-quarter profit of $5 million, up from $3 million a year earlier. Sales rose in the quarter."
)


def test_a_company_report_compares_quarters():
    assert values(REPORT) == [
        ("third-quarter", "2015-Q3"),
        ("a year earlier", "2014-Q3"),
        ("the quarter", "2015-Q3"),
    ]
