from datetime import date

import pytest

from briefing.model import Basis, Qualifier
from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)
NOVEMBER = date(2024, 11, 4)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("On Monday rebels attacked the town.", "attacked"),
        ("Navarro spent part of Monday with the protesters.", "spent"),
        ("Since Monday's attack, police have searched the area.", "attack"),
        ("Shops reopened after Monday's raid.", "raid"),
    ],
)
def test_a_day_belongs_to_the_word_it_stands_with(text: str, trigger: str) -> None:
    when = mention(text, trigger).when
    assert (when.basis, when.qualifier, when.interval.first_day) == (Basis.STATED, Qualifier.ON, MONDAY)


@pytest.mark.parametrize(
    ("text", "trigger", "deed"),
    [
        ("The rebels shelled the town in retaliation for air strikes last week in Tessin.", "strikes", "shelled"),
        ("The union walked out in response to dismissals last week.", "dismissals", "walked"),
    ],
)
def test_a_day_right_after_what_a_deed_answers_is_not_that_of_the_deed(text: str, trigger: str, deed: str) -> None:
    assert mention(text, trigger).when.basis is Basis.STATED
    assert mention(text, deed).when.basis is Basis.INFERRED


def test_no_past_day_dates_a_perfect_but_the_event_of_its_subject() -> None:
    named = "The three remaining victims of the tram crash in Croydon on Monday have been named by police."
    assert mention(named, "crash").when.interval.first_day == MONDAY
    assert mention(named, "named").when.basis is Basis.INFERRED
    assert mention("The men on Monday have been charged.", "charged").when.basis is Basis.INFERRED
    assert mention("Police on Monday named the victims.", "named").when.interval.first_day == MONDAY


def test_a_preposition_before_an_event_bounds_not_its_day_but_what_came_after() -> None:
    assert mention("Shops reopened after Monday's raid.", "reopened").when.basis is Basis.INFERRED


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The mill's profit fell 5% in the third quarter.", "fell"),
        ("The mill lost $3 million in the second quarter.", "lost"),
        ("Profit fell in the first half of the year.", "fell"),
    ],
)
def test_the_quarter_that_a_result_is_of_is_not_its_day_which_is_by_the_report(text: str, trigger: str) -> None:
    when = mention(text, trigger, NOVEMBER).when
    assert (when.basis, when.qualifier, when.interval.last_day) == (Basis.INFERRED, Qualifier.BEFORE, NOVEMBER)


@pytest.mark.parametrize(
    ("text", "trigger", "begins"),
    [
        ("The mill closed in the third quarter.", "closed", date(2024, 7, 1)),
        ("The mill's profit fell 5% in the third quarter of 2019.", "fell", date(2019, 7, 1)),
        ("The mill's profit fell 5% in September.", "fell", date(2024, 9, 1)),
    ],
)
def test_a_quarter_dates_what_is_no_result_and_a_quarter_long_past_a_result_too(
    text: str, trigger: str, begins: date
) -> None:
    when = mention(text, trigger, NOVEMBER).when
    assert (when.basis, when.qualifier, when.interval.first_day) == (Basis.STATED, Qualifier.ON, begins)


def test_the_end_of_the_period_of_a_result_is_no_day_of_it() -> None:
    when = mention("Profit fell in the six months ended Sept. 30.", "fell", NOVEMBER).when
    assert (when.basis, when.interval.first_day) == (Basis.INFERRED, None)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The first was on Monday, when a boy was shot in Marlo.", "shot"),
        ("She was at home on Monday when the bomb exploded.", "exploded"),
        ("He was shot shortly after he returned home on Monday.", "shot"),
        ("He was arrested moments before he boarded a plane on Monday.", "arrested"),
    ],
)
def test_what_happened_when_or_moments_from_it_is_on_the_day(text: str, trigger: str) -> None:
    when = mention(text, trigger).when
    assert (when.basis, when.interval.first_day, when.interval.last_day) == (Basis.STATED, MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("He retired in April, when the firm was sold.", "sold"),
        ("The army left the town after it had taken it on Monday.", "left"),
        ("He was dismissed days after he won the race on Monday.", "dismissed"),
    ],
)
def test_what_was_so_in_a_month_or_long_after_has_no_such_day(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.basis is Basis.INFERRED


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("8 May: Some 108 people were killed in Marlo.", "killed", date(2024, 5, 8)),
        ("May 8 - Rebels killed 108 people in Marlo.", "killed", date(2024, 5, 8)),
        ("8 April – Émile Duval's murder in Marlo.", "murder", date(2024, 4, 8)),
        ("8 April: Military attack on Marlo.", "attack", date(2024, 4, 8)),
    ],
)
def test_the_day_at_the_head_of_an_entry_is_that_of_the_entry(text: str, trigger: str, day: date) -> None:
    when = mention(text, trigger).when
    assert (when.interval.first_day, when.interval.last_day) == (day, day)


def test_an_hour_heads_no_entry() -> None:
    assert "entry" not in mention("10.30 a.m.: Rebels killed ten people in Marlo.", "killed").when.working


@pytest.mark.parametrize("period", ["2021", "the year", "the quarter", "May"])
def test_the_months_for_which_something_is_are_no_day_of_the_deed(period: str) -> None:
    assert mention(f"The bank cut its outlook for {period}.", "cut").when.basis is Basis.INFERRED


def test_what_is_set_for_a_month_lies_in_it() -> None:
    when = mention("The summit is planned for July.", "summit").when
    assert (when.basis, when.interval.first_day) == (Basis.STATED, date(2024, 7, 1))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Some 81,000 people demonstrated, down from 124,000 a week earlier.", "demonstrated"),
        ("Profit rose to 1.3 billion euros from 1.1 billion a year earlier.", "rose"),
        ("The bank hired 300 people, compared with 120 last year.", "hired"),
        ("The army killed 30 rebels, more than in all of 2023.", "killed"),
    ],
)
def test_the_time_of_what_a_figure_is_held_against_is_not_that_of_the_deed(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.basis is Basis.INFERRED


@pytest.mark.parametrize(
    "text", ["Troops withdrew from 12 villages on Monday.", "Troops withdrew from about Marlo on Monday."]
)
def test_from_where_is_no_comparison(text: str) -> None:
    assert mention(text, "withdrew").when.interval.first_day == MONDAY
