from datetime import date

import pytest

from briefing.model import Basis, Qualifier
from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("On Monday rebels attacked the town.", "attacked"),
        ("Navarro spent part of Monday with the protesters.", "spent"),
        ("Since Monday's attack, police have searched the area.", "attack"),
        ("Shops reopened after Monday's raid.", "raid"),
        ("Police recalled the May 13 Marlo train attacks that killed nine.", "attacks"),
        ("The bishop testified before a Senate panel on Monday.", "testified"),
        ("He apologised before lawmakers on Monday.", "apologised"),
        ("The senate held a vote of no confidence on Monday.", "held"),
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


@pytest.mark.parametrize("length", ["four years", "life", "a week"])
def test_for_how_long_takes_no_day_from_the_verb(length: str) -> None:
    assert mention(f"The runner was banned for {length} on Monday.", "banned").when.interval.day == MONDAY


def test_a_day_that_is_picked_for_something_is_not_that_of_the_picking() -> None:
    assert mention("The president on Monday set July 23 as the date of the vote.", "set").when.interval.day == MONDAY
