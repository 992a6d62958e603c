from datetime import date

import pytest

from briefing.model import Basis
from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("In Monday's attack, 12 people died.", "died"),
        ("Twelve people died in the earthquake that struck on Monday.", "died"),
        ("The earthquake, which struck on Monday, destroyed a school.", "earthquake"),
        ("The earthquake, which struck on Monday, destroyed a school.", "destroyed"),
        ("Arriving on Monday, the president met the queen.", "met"),
        ("The bomb killed 12 and injured 30 in Marlo on Monday.", "killed"),
        ("A gunman killed at least 50 people and wounded over 400 in Marlo on Monday.", "killed"),
        ("Twelve people died and 30 were hurt in Marlo on Monday.", "died"),
        ("Many were killed and hundreds were injured on Monday when a gunman opened fire.", "killed"),
        ("Gunmen stormed a hotel, killing 12 people and wounding 30 on Monday.", "stormed"),
        ("With troops entering the town on Monday, families fled.", "fled"),
        ("He was found floating in the harbour on Monday.", "found"),
        ("Police caught him leaving the bank on Monday.", "caught"),
        ("Troops managed to retake the bridge on Monday.", "retake"),
        ("The club had to sell its stadium on Monday.", "sell"),
        ("The device had to be moved on Monday after crystals formed.", "moved"),
        ("Police began clearing the square on Monday.", "began"),
        ("The decision was announced on Monday.", "decision"),
        ("The army shelled the town on Monday, then withdrew.", "withdrew"),
        ("The boy fell into a well while harvesting cabbages on Monday.", "fell"),
    ],
)
def test_what_happens_with_a_dated_word_has_its_day(text: str, trigger: str) -> None:
    when = mention(text, trigger).when
    assert (when.basis, when.interval.first_day, when.interval.last_day) == (Basis.STATED, MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two men were charged in Monday's attack.", "charged"),
        ("The storm, which killed 12, hurt three in Marlo on Monday.", "killed"),
        ("She lived in Rome and he died on Monday.", "lived"),
        ("She battled cancer for two years, dying on Monday.", "battled"),
        ("Ten people died in the old fire and two were injured on Monday.", "died"),
        ("His father died and he was wounded on Monday.", "died"),
        ("The death of Mr. Orr was announced on Monday.", "death"),
        ("The attack on Monday provoked a crisis.", "provoked"),
        ("The strike that began on Monday paralysed the port.", "paralysed"),
        ("The trial of Anton Orr, accused of theft, opened on Monday.", "accused"),
        ("Having arrived on Monday, the president met the queen.", "met"),
    ],
)
def test_what_need_not_happen_with_a_dated_word_has_no_stated_day(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.basis is Basis.INFERRED


def test_a_report_of_a_day_says_so_on_that_day() -> None:
    found = mention("A report published on Monday said the dam had burst.", "burst")
    assert found.said is not None
    assert found.said.when.interval.first_day == MONDAY


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The prisoners tried to flee on Monday.", "tried"),
        ("Police failed to retake the bridge on Monday.", "failed"),
    ],
)
def test_what_somebody_tried_on_a_day_was_tried_on_it(text: str, trigger: str) -> None:
    when = mention(text, trigger).when
    assert (when.basis, when.interval.first_day, when.interval.last_day) == (Basis.STATED, MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The council decided to close the mill on Monday.", "decided"),
        ("The council sought to move the vote to 3 June.", "sought"),
        ("The club hoped to win on Monday.", "hoped"),
    ],
)
def test_what_is_decided_or_lies_ahead_leaves_the_day_to_the_infinitive(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.interval.first_day is None or (
        mention(text, trigger).when.basis is Basis.INFERRED
    )


def test_a_participle_between_a_noun_and_its_day_has_that_day() -> None:
    left = mention("The flight left Marlo, Norway at 12:05 am, May 13th, 2024, and will land in Oslo.", "left")
    assert left.when.interval.day == MONDAY


@pytest.mark.parametrize(
    ("text", "plan", "act"),
    [
        ("A truce was agreed on Monday.", "truce", "agreed"),
        ("A merger was announced on Monday.", "merger", "announced"),
    ],
)
def test_what_was_planned_on_a_day_is_not_of_that_day(text: str, plan: str, act: str) -> None:
    assert mention(text, act).when.interval.first_day == MONDAY
    assert not mention(text, plan).when.is_dated


def test_a_clause_that_says_what_a_dated_event_did_is_of_its_day() -> None:
    when = mention("A fire on Monday that killed ten was started by a boy.", "killed").when
    assert when.interval.day == date(2024, 5, 13)
