from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.make import article

WEDNESDAY = date(2024, 5, 15)


def last_of(text: str, lang: str = "en") -> str:
    """The value of the last expression, "open" where it has no interval."""
    timex = find_timexes(replace(article(text, WEDNESDAY), language=lang))[-1]
    return timex.value if timex.interval else "open"


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "The council voted Monday to close the pool from June.", "2024-06"),
        ("en", "Lawmakers voted late on Tuesday to ban the pesticide from January.", "2025-01"),
        ("en", "The board agreed last week to raise fares in September.", "2024-09"),
        ("en", "Officials agreed on Monday to release prisoners captured in April.", "2024-04"),
        ("de", "Der Rat hat am Montag beschlossen, das Bad im Juni zu schließen.", "2024-06"),
        ("fr", "Le maire a promis lundi de rouvrir la gare en septembre.", "2024-09"),
        ("fr", "La société a décidé hier d'augmenter ses prix en juillet.", "2024-07"),
        ("fr", "Il a accepté lundi de libérer les hommes arrêtés en avril.", "2024-04"),
        ("es", "El alcalde prometió el lunes reabrir la estación en septiembre.", "2024-09"),
    ],
)
def test_what_has_been_decided_is_to_come(lang: str, text: str, value: str) -> None:
    assert last_of(text, lang) == value


def test_but_its_day_may_be_that_of_something_else() -> None:
    assert last_of("Members voted Sunday night to condemn the attack on Friday.") == "open"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The report was due Friday. But it was late."),
        ("en", "The trial, which was scheduled to start Monday, was delayed."),
        ("en", "The march planned for Saturday was cancelled."),
        ("en", "The fair had been due to take place over four days beginning on 13 July."),
        ("de", "Der Prozess sollte am Freitag beginnen, wurde aber verschoben."),
        ("de", "Das für Samstag geplante Konzert wurde verschoben."),
        ("fr", "Le sommet devait commencer lundi, mais il a été annulé."),
        ("es", "La cumbre debía empezar el lunes, pero fue cancelada."),
        ("es", "La vista estaba prevista para el lunes, pero se aplazó."),
    ],
)
def test_a_plan_of_the_past_may_have_come_or_not(lang: str, text: str) -> None:
    assert last_of(text, lang) == "open"


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "The march planned for Saturday has been cancelled.", "2024-05-18"),
        ("de", "Das für Samstag geplante Konzert ist abgesagt.", "2024-05-18"),
        ("de", "Als er am Montag ankam, war das Haus leer.", "2024-05-13"),
        ("de", "Wenn er am Freitag ankommt, wartet die Polizei.", "2024-05-17"),
        ("de", "In der Nacht von Montag auf Dienstag stahlen Unbekannte ein Boot.", "2024-05-13TNI"),
        ("de", "Seit Mitte Februar fehlt von ihr jede Spur.", "2024-02"),
        ("de", "Die Feuerwehr war bis Dienstag im Einsatz.", "2024-05-14"),
        ("fr", "Le pont sera fermé jusqu'au 12 juin.", "2024-06-12"),
    ],
)
def test_the_verb_next_to_a_day_says_which_way_it_lies(lang: str, text: str, value: str) -> None:
    assert last_of(text, lang) == value


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Crude for July delivery fell to 78 dollars."),
        ("fr", "Le blé, livraison juillet, a reculé."),
        ("es", "El trigo con entrega en julio cayó un 2 %."),
    ],
)
def test_a_month_of_delivery_is_to_come(lang: str, text: str) -> None:
    assert last_of(text, lang) == "2024-07"
