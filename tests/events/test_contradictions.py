"""Which of many figures another voice contradicts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefing.events.contradictions import Given, contradicted
from briefing.events.figures import Amount, Bounds

MONDAY = date(2024, 5, 13)
TUESDAY = MONDAY + timedelta(1)


def figure(
    number: float,
    voice: str,
    day: date | None = MONDAY,
    *counted: str,
    is_named: bool = False,
    is_party: bool = False,
) -> Given:
    amount = Amount(None, counted, Bounds(number, number))
    return Given(amount, voice, is_named or is_party, day or date.min, day or date.max, is_party)


def test_figures_of_one_day_contradict_each_other() -> None:
    both = {figure(12, "post"), figure(15, "mail")}
    assert contradicted(both) == both
    assert contradicted({figure(12, "post"), figure(15, "post")}) == set()


def test_the_greater_of_a_later_day_is_growth_but_the_lesser_is_not() -> None:
    assert contradicted({figure(12, "post"), figure(15, "mail", TUESDAY)}) == set()
    fallen = {figure(15, "post"), figure(12, "mail", TUESDAY)}
    assert contradicted(fallen) == fallen


def test_who_gives_the_lesser_then_as_well_disputes_the_greater() -> None:
    again = {figure(15, "mail", TUESDAY), figure(12, "herald", TUESDAY)}
    assert contradicted({figure(12, "post"), *again}) == again


def test_two_that_are_named_hold_against_each_other_on_whatever_day() -> None:
    both = {figure(20, "army", is_named=True), figure(50, "rebels", TUESDAY, is_named=True)}
    assert contradicted(both) == both


def test_the_count_of_a_side_is_not_what_others_go_on_counting_from() -> None:
    both = {figure(5, "army", is_party=True), figure(40, "post", TUESDAY)}
    assert contradicted(both) == both
    both = {figure(40, "post"), figure(5, "army", TUESDAY, is_party=True)}
    assert contradicted(both) == both
    assert contradicted({figure(5, "police", is_named=True), figure(40, "post", TUESDAY)}) == set()
    assert contradicted({figure(5, "army", is_party=True), figure(5, "post", TUESDAY)}) == set()


def test_a_report_of_a_month_may_be_of_any_of_its_days() -> None:
    month = replace(figure(40, "mail"), first=date(2024, 5, 1), last=date(2024, 5, 31))
    both = {figure(12, "post"), month}
    assert contradicted(both) == both
    later = replace(month, first=TUESDAY)
    assert contradicted({figure(12, "post"), later}) == set()


def test_a_report_without_a_day_is_of_any() -> None:
    both = {figure(12, "post", TUESDAY), figure(15, "mail", None)}
    assert contradicted(both) == both


def test_of_a_kind_and_of_all_only_the_greater_of_the_kind_is_a_contradiction() -> None:
    assert contradicted({figure(12, "post"), figure(2, "mail", MONDAY, "pilot")}) == set()
    both = {figure(12, "post"), figure(15, "mail", MONDAY, "pilot")}
    assert contradicted(both) == both
    assert contradicted({figure(12, "post", MONDAY, "soldier"), figure(15, "mail", MONDAY, "pilot")}) == set()
