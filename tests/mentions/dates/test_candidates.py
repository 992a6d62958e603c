"""The days that an undated clause may belong to, on sentences parsed by hand."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.mentions.dates.candidates import Clause, candidates
from briefing.mentions.dates.narrative import Named, Narrative
from briefing.mentions.triggers import find_triggers
from briefing.model import Qualifier, Status
from tests.make import article, timex
from tests.mentions.handmade import sample
from tests.mentions.parsed import mentions

FRIDAY, MONDAY = date(2024, 5, 17), date(2024, 5, 13)


def clause(text: str, trigger: str) -> Clause:
    parsed = sample(text)
    (own,) = (each for each in find_triggers(parsed) if each.word.text == trigger)
    return Clause(parsed, own, Status.REPORTED, is_reported=False, dated=())


def named(day: date, sentence: int) -> Named:
    return Named(day, timex(article("Monday."), "Monday", day), sentence, sentence, "met")


def test_without_a_named_day_the_clause_may_be_of_the_day_of_publication() -> None:
    (only,) = candidates(clause("Dozens of houses burned.", "burned"), Narrative("en", FRIDAY, None))
    assert only.day == FRIDAY
    assert only.features["publication day"] == 1.0
    assert only.features["no lead day"] == 1.0
    assert not only.certain
    assert not only.is_unsupported


def test_further_down_the_day_of_publication_is_a_guess_unless_the_lead_names_it() -> None:
    first = clause("Dozens of houses burned.", "burned")
    second = replace(first, sentence=replace(first.sentence, index=1))
    (without,) = candidates(second, Narrative("en", FRIDAY, None))
    (named_there,) = candidates(second, Narrative("en", FRIDAY, named(FRIDAY, 0)))
    assert (without.is_unsupported, named_there.is_unsupported) == (True, False)


def test_where_nothing_is_known_there_is_no_candidate() -> None:
    assert list(candidates(clause("Dozens of houses burned.", "burned"), Narrative("en", None, None))) == []


def test_a_noun_that_points_back_to_one_dated_event_is_certain() -> None:
    story = Narrative("en", FRIDAY, None, by_family={"=march": (named(MONDAY, 0),)})
    found = {each.day: each for each in candidates(clause("Police cancelled the march.", "march"), story)}
    assert found[MONDAY].certain
    assert not found[FRIDAY].certain


def test_features_name_the_form_of_the_clause() -> None:
    (only,) = candidates(clause("Soldiers were killed by gunmen in Marlo.", "killed"), Narrative("en", FRIDAY, None))
    assert {"kind event", "past", "passive", "status reported", "top"} <= set(only.features)


def test_what_a_tally_sums_up_was_before_the_day_on_which_it_rose() -> None:
    text = "The death toll from a bombing at the port of Tessin rose to six Friday."
    when = {each.trigger.text: each.when for each in mentions(text)}["bombing"]
    assert (when.qualifier, when.interval.first_day) == (Qualifier.BEFORE, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The fair opened in May. Marlo buried 12 victims of the blaze that swept a market on Monday.",
        "The fair opened in May. Marlo buried 12 victims of Monday's blaze.",
        "The fair opened in May. Soldiers patrolled the streets after Monday's coup.",
    ],
)
def test_what_is_dated_apart_gives_the_main_clause_no_day(sentence: str) -> None:
    (found,) = (each for each in mentions(sentence) if each.trigger.text in ("buried", "patrolled"))
    assert not found.when.is_dated


def test_what_came_after_an_event_of_the_day_of_the_report_was_on_that_day() -> None:
    (found,) = (each for each in mentions("Soldiers patrolled the streets after Friday's coup.") if each.central)
    assert found.when.interval.first_day == FRIDAY
