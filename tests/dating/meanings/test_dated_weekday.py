"""A date and the weekday next to it: where they disagree, both stay open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.calendar import Period
from briefing.dating.meanings.dated_weekday import is_weekday
from briefing.model import Interval, Timex
from tests.make import article

# A Wednesday; 4 June is a Thursday in its year, a Friday in the next.
WEDNESDAY = date(2026, 5, 27)


def one(text: str, lang: str = "en", out: date = WEDNESDAY) -> Timex:
    (timex,) = find_timexes(replace(article(text, out), language=lang))
    return timex


def open_days(timex: Timex) -> set[str]:
    assert timex.interval is None
    return {str(day.first_day) for day in timex.alternatives}


def test_the_weekday_of_a_day_by_its_number() -> None:
    assert is_weekday(Period.of(WEDNESDAY, "D"), 3)
    assert not is_weekday(Period.of(WEDNESDAY, "D"), 2)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The summit will be held on Friday, 4 June."),
        ("en", "The bakery will close on Friday 4 June 2026."),
        ("de", "Am Freitag, 4. Juni, wird gewählt."),
        ("de", "Am Freitag, 4.6., tagt der Rat."),
        ("de", "Am Freitag, 04.06.2026, tagt der Rat."),
        ("fr", "Le sommet se tiendra le vendredi 4 juin."),
        ("fr", "Le vendredi 4/6, le conseil se réunira."),
        ("es", "El viernes 4 de junio hablará el alcalde."),
    ],
)
def test_a_date_of_another_weekday_is_open_between_the_two(lang: str, text: str) -> None:
    assert open_days(one(text, lang)) == {"2026-06-04", "2026-06-05"}


def test_the_nearest_day_of_the_weekday_is_meant_whichever_side_it_lies_on() -> None:
    # 5 April 2024 is a Friday.
    for weekday, other in (("Monday", "2024-04-08"), ("Tuesday", "2024-04-02")):
        assert open_days(one(f"The dam burst on {weekday}, 5 April 2024.")) == {"2024-04-05", other}


def test_of_long_ago_papers_counted_by_other_calendars() -> None:
    # 4 June is a Thursday in 1936, a Tuesday in 1935.
    assert open_days(one("The dam burst on Friday, 4 June 1936.")) == {"1936-06-04", "1936-06-05"}
    assert one("The dam burst on Friday, 4 June 1935.").interval == Interval.of_day(date(1935, 6, 4))


@pytest.mark.parametrize(("out", "is_at_hand"), [(date(2026, 3, 1), True), (date(2026, 2, 28), False)])
def test_a_coming_day_of_that_weekday_is_meant_where_it_is_at_hand(out: date, is_at_hand: bool) -> None:
    closed = one("Closed Sat 30 May.", out=out)
    if is_at_hand:
        assert closed.value == "2026-05-30"
    else:
        assert open_days(closed) == {"2025-05-30", "2025-05-31"}


@pytest.mark.parametrize(
    ("weekday", "out", "days"),
    [
        # 4 May is a Monday in 2026, a Sunday in 2025: ten days before it is news, and may be a slip for the day before.
        ("Sunday", date(2026, 4, 24), {"2025-05-04", "2026-05-04", "2026-05-03"}),
        ("Sunday", date(2026, 4, 23), {"2025-05-04"}),
        ("Friday", date(2026, 4, 24), {"2025-05-04", "2026-05-04", "2026-05-01"}),
        ("Friday", date(2026, 4, 23), {"2025-05-04", "2026-05-04"}),
    ],
)
def test_of_days_that_are_open_the_one_in_the_news_may_err(weekday: str, out: date, days: set[str]) -> None:
    meet = one(f"Ministers meet {weekday}, 4 May.", out=out)
    assert (open_days(meet) if meet.interval is None else {meet.value}) == days


def test_it_never_moves_far_to_the_year_whose_day_would_fit() -> None:
    for text in ("The mayor died on Friday, 4 June.", "The talks collapsed on Friday, 4 June, in Oslo."):
        assert open_days(one(text, out=date(2026, 9, 27))) == {"2026-06-04", "2026-06-05"}
    died = one("The mayor was shot on Friday, 25 December.", out=date(2026, 1, 20))
    assert open_days(died) == {"2025-12-25", "2025-12-26"}
    assert open_days(one("Murió el viernes, 14 de mayo.", "es")) == {"2026-05-14", "2026-05-15"}


def test_what_happened_is_of_no_day_to_come() -> None:
    for text in ("Two men were arrested on Saturday, 30 May.", "Two men were arrested in Leeds on Saturday, 30 May."):
        assert open_days(one(text)) == {"2026-05-30", "2025-05-30"}
    assert one("The fair will be on Saturday, 30 May.").value == "2026-05-30"


def test_both_ends_of_a_range_are_of_the_year_in_which_both_fit() -> None:
    for text in ("The strike ran from Monday 4 to Friday 9 May.", "The fair runs from Friday 5 to Monday 7 June."):
        ends = find_timexes(article(text, WEDNESDAY))
        assert [timex.interval for timex in ends] == [None, None]
    ends = find_timexes(article("The strike ran from Saturday 31 to Sunday 1 February.", WEDNESDAY))
    assert [timex.value for timex in ends] == ["2026-01-31", "2026-02-01"]


def test_a_day_that_fits_is_as_it_was() -> None:
    assert one("The court ruled on Monday, 18 May.").value == "2026-05-18"
    assert one("The mayor will speak on Friday, 4 June.", out=date(2026, 12, 1)).value == "2027-06-04"
    assert one("Die Autorin starb am Mittwoch, 20. Mai, in Kiel.", "de").value == "2026-05-20"


def test_where_the_words_leave_the_year_open_the_weekday_tells_it() -> None:
    film = one("The film reaches theaters on Friday, May 4.", out=date(2011, 11, 20))
    assert film.interval is not None
    assert film.value == "2012-05-04"
    closed = one("Closed Thu 23 May.", out=date(2024, 5, 15))
    assert closed.value == "2024-05-23"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Saturday, 03/04/2021, the bank failed.", "2021-04-03"),
        ("On Thursday, 03/04/2021, the bank failed.", "2021-03-04"),
        ("On Friday, 5/6, the council meets.", "2026-06-05"),
    ],
)
def test_the_weekday_says_the_order_of_figures(text: str, value: str) -> None:
    timex = one(text)
    assert timex.interval is not None
    assert timex.value == value


def test_figures_of_which_neither_order_fits_are_open() -> None:
    assert open_days(one("On Friday, 03/04/2021, the bank failed.")) == {"2021-03-04", "2021-04-03"}
    assert open_days(one("On Saturday, 05/25/2026, the bank failed.")) == {"2026-05-25", "2026-05-23"}


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "On 29 February he will race in Oslo.", "2028-02-29"),
        ("de", "Am 29. Februar wird er in Oslo starten.", "2028-02-29"),
        ("fr", "Le 29 février, il courra à Oslo.", "2028-02-29"),
        ("es", "El 29 de febrero correrá en Oslo.", "2028-02-29"),
        ("en", "He was shot on 29 February.", "2024-02-29"),
        ("en", "He was shot on Saturday, 29 February.", "2020-02-29"),
    ],
)
def test_a_leap_day_is_of_a_leap_year(lang: str, text: str, value: str) -> None:
    timex = one(text, lang)
    assert timex.interval is not None
    assert timex.value == value
