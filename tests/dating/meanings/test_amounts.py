"""Durations and sets in English: how long, how often, and what is neither."""

from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.model import (
    Interval,
    TimexType,
)
from tests.dating.reading_texts import one
from tests.make import article

WEDNESDAY = date(2026, 3, 18)


def found(text, kind=None):
    timexes = find_timexes(article(text, WEDNESDAY))
    return [(timex.text, timex.value) for timex in timexes if kind is None or timex.type is kind]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The yard builds 15 ferries a year.", "a year", "P1Y"),
        ("The spring gives 9,000 litres an hour of water.", "an hour", "PT1H"),
        ("A berth costs $40 a night.", "a night", "XXXX-XX-XXTNI"),
        ("The toll brings in 3 million crowns a month.", "a month", "P1M"),
        ("Dozens of letters a day came in.", "a day", "P1D"),
        ("A hand earns 500 crowns (about $85) a month.", "a month", "P1M"),
        ("They skim 3 million litres of oil-fouled water a day.", "a day", "P1D"),
        ("They row three times a week.", "three times a week", "P1W"),
        ("They row twice a month.", "twice a month", "P1M"),
        ("The council sits on the first Monday of every month.", "on the first Monday of every month", "P1M"),
        ("Ferries run on weekdays.", "on weekdays", "XXXX-WXX-WD"),
        ("Most Fridays they sing.", "Most Fridays", "XXXX-WXX-5"),
        ("Every Saturday night they sing.", "Every Saturday night", "XXXX-WXX-6TNI"),
        ("Each summer the well dries up.", "Each summer", "XXXX-SU"),
        ("They sing every other week.", "every other week", "P2W"),
        ("They sing every three to five years.", "every three to five years", "P3Y"),
        ("They sing in the evenings.", "in the evenings", "XXXX-XX-XXTEV"),
        ("It costs tens of millions of crowns a year to heat.", "a year", "P1Y"),
    ],
)
def test_a_rate_or_habit_is_a_set(text, span, value):
    assert found(text, TimexType.SET) == [(span, value)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The guild opened 12 mills a year after the flood.", "a year", "P1Y"),
        ("It took them a week.", "a week", "P1W"),
        ("Two-thirds of a year passed.", "a year", "P1Y"),
        ("They talked over the next 12 to 18 months.", "the next 12 to 18 months", "P12M"),
        ("A decade-long quarrel ended.", "A decade-long", "P10Y"),
        ("The week-long fair ended.", "The week-long", "P1W"),
        ("The months-long drought ended.", "The months-long", "PXM"),
        ("It was a multi-year low.", "multi-year", "PXY"),
        ("They sang all week long.", "all week long", "P1W"),
        ("It rained for a third straight month.", "a third straight month", "P1M"),
        ("They left on the final day of the fair.", "the final day", "P1D"),
        ("It ended in the last week of the fair.", "the last week", "P1W"),
        ("In the early years they sang.", "the early years", "PXY"),
        ("In the following weeks they sang.", "the following weeks", "PXW"),
        ("They spent a three-day weekend there.", "three-day weekend", "P3D"),
        ("The search may last months.", "months", "PXM"),
        ("They hope for growth in coming quarters.", "coming quarters", "PXQ"),
        ("They tried for a fourth consecutive day to land.", "a fourth consecutive day", "P1D"),
        ("They sang for the last year and a half.", "the last year and a half", "P1.5Y"),
        ("They sang for three nights.", "three nights", "P3D"),
        ("The half-hour song ended.", "The half-hour", "PT30M"),
        ("In its final years it was dry.", "its final years", "PXY"),
        ("The guild's fiscal year is long.", "fiscal year", "P1Y"),
    ],
)
def test_a_length_of_time_is_a_duration(text, span, value):
    assert found(text, TimexType.DURATION) == [(span, value)]


def test_two_lengths_joined_stay_two():
    assert found("It takes between two and three weeks.") == [("two", "P2W"), ("three weeks", "P3W")]


@pytest.mark.parametrize(
    "text",
    [
        "More than a quarter of the hens fled.",
        "About one quarter were lost.",
        "The China Daily and the Daily Lantern wrote so.",
        "The star is 40 light-years off.",
        "He has a day job.",
        "Stay up to date.",
        "See Weekend magazine.",
        "Their keeper saved a goal in the first half.",
        "She has a six-year-old goat.",
        "The goat is two or three months old.",
        "They reached the quarter-finals.",
        "Her third-quarter touchdown won it.",
        "With the score level and a corner left in the fourth quarter, they sang.",
        "It stands open in business hours.",
    ],
)
def test_fractions_names_halves_of_matches_and_ages_are_no_times(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Prices fell in the past week.", date(2026, 3, 12), date(2026, 3, 18)),
        ("Prices fell over the last week.", date(2026, 3, 12), date(2026, 3, 18)),
        ("Prices fell in the past day.", date(2026, 3, 17), date(2026, 3, 18)),
        ("Prices will fall over the next month.", date(2026, 3, 18), date(2026, 4, 16)),
        ("Prices will fall within the next week.", date(2026, 3, 18), date(2026, 3, 24)),
    ],
)
def test_a_unit_past_or_to_come_runs_from_publication(text, first, last):
    (timex,) = find_timexes(article(text, WEDNESDAY))
    assert timex.interval == Interval.of_days(first, last)


def test_a_weekend_that_is_any_gets_no_day():
    assert [timex.interval for timex in find_timexes(article("It lasted a long weekend.", WEDNESDAY))] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "They met for a second weekend in a row.",
        "Protests entered a third weekend.",
        "They won for the second straight weekend.",
    ],
)
def test_how_many_weekends_there_were_is_no_time(text):
    assert list(find_timexes(article(text, WEDNESDAY))) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It ends on the last day of 2026.", "2026-12-31"),
        ("It ended on the first day of February 2026.", "2026-02-01"),
        ("It ended on the last day of last month.", "2026-02-28"),
        ("It will end by month's end.", "2026-03"),
        ("It ended a quarter century ago.", "2001"),
        ("It ended a few years back.", "PAST_REF"),
        ("In previous years it was dry.", "PAST_REF"),
        ("It may well one day end.", "FUTURE_REF"),
        ("It will end any day now.", "FUTURE_REF"),
        ("The week ahead will be dry.", "2026-W13"),
        ("In the summer months it was dry.", "2025-SU"),
        ("It will last for one day.", "P1D"),
    ],
)
def test_what_a_unit_points_to(text, value):
    assert [value for _, value in found(text)] == [value]


def test_a_duration_is_not_a_date():
    timex = one("It lasted three years.")
    assert timex.type is TimexType.DURATION
    assert timex.interval is None
