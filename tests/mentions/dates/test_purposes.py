"""A day behind a purpose is that of the deed, unless the deed may well have come before it."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.mentions import find_mentions
from briefing.model import Basis
from briefing.model.publication import PublicationDate
from tests.make import article
from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Troops stormed a school to free the pupils on Monday.", "stormed"),
        ("Officials met to discuss the crisis on Monday.", "met"),
        ("Orbin launched an operation to plug the well on Monday.", "launched"),
        ("Workers began an attempt to raise the ship on Monday.", "began"),
        ("Police opened fire on the crowd to stop them reaching the palace on Monday.", "opened"),
        ("Rebels attacked a convoy carrying aid on Monday.", "attacked"),
        ("Orbin embarked upon a risky procedure using drilling mud on Monday.", "embarked"),
        ("A man died trying to save his dog on Monday.", "died"),
        ("A guard died in an operation to free hostages on Monday.", "died"),
        ("The league called on its army to stop killing civilians on Monday.", "called"),
        ("Nora Vale led a campaign to clean the river on Monday.", "led"),
    ],
)
def test_the_deed_is_of_the_day_behind_its_purpose(text: str, trigger: str) -> None:
    when = mention(text, trigger).when
    assert (when.basis, when.interval.first_day, when.interval.last_day) == (Basis.STATED, MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The minister flew to Marlo to attend a vote on Monday.", "flew"),
        ("The council unveiled a plan to close the mill on Monday.", "unveiled"),
        ("The union called a strike to protest over pay on Monday.", "called"),
        ("Crews sent a ship to close the well on 20 May.", "sent"),
        ("He escaped the fire, only to die on Monday.", "escaped"),
        ("Troops will storm the school to free the pupils on Monday.", "storm"),
        ("Nora Vale will lead a bid to clean the river by June 3.", "lead"),
        ("The strike led to a campaign to clean the river on Monday.", "led"),
        ("Officials met to discuss the truce of 3 May on 20 May.", "met"),
        ("The court condemned an attack killing twelve on Monday.", "condemned"),
        ("Nora Vale published a book to explain why she resigned on Monday.", "published"),
        ("The army published a video showing troops storming the school on Monday.", "published"),
        ("The mayor signed a decree banning cars on Monday.", "signed"),
        ("The bank published a report covering sales in April.", "published"),
        ("Residents recalled troops entering the town on Monday.", "recalled"),
        ("Nora Vale praised an operation to free hostages on Monday.", "praised"),
        ("The mayor apologised for an operation to clear the square on Monday.", "apologised"),
        ("Tom Reed financed a campaign to unseat the mayor on Monday.", "financed"),
        ("The government changed the law to allow shops to open on Monday.", "changed"),
        ("The airline added flights to bring fans home on Monday.", "added"),
        ("The union asked the firm to start paying wages on Monday.", "asked"),
        ("Tom Reed won the election promising to leave the league on Monday.", "won"),
    ],
)
def test_what_may_have_come_before_has_no_stated_day(text: str, trigger: str) -> None:
    when = mention(text, trigger).when
    assert when.basis is Basis.INFERRED


def test_an_effort_to_come_is_of_the_day_to_come_behind_its_purpose() -> None:
    when = mention("Nora Vale will spearhead an effort to clean the river Monday.", "spearhead").when
    assert (when.basis, when.interval.first_day) == (Basis.STATED, date(2024, 5, 20))


def test_on_the_day_of_the_report_it_matters_not_at_which_hour_that_came_out() -> None:
    source = article("The mayor honoured firefighters battling the blaze on Friday.")
    source = replace(source, published=PublicationDate.of("2024-05-17T12:00:00Z"))
    found = find_mentions(source, find_timexes(source), model=False)
    days = {each.trigger.text: each.when.interval.first_day for each in found if each.when.basis is Basis.STATED}
    assert days["honoured"] == date(2024, 5, 17)
