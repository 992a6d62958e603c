"""What may come, and what people have arranged: days that lie ahead though no future tense says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.language import language
from briefing.dating.plans import is_arranged, is_called_for, is_possible
from tests.make import article

CUES = language("en").cues
FRIDAY = date(2015, 10, 9)


def day_of(text: str, lang: str = "en") -> date | None:
    """The day of the only expression of a text that was published on a Friday."""
    (timex,) = find_timexes(replace(article(text, FRIDAY), language=lang))
    return timex.interval.first_day if timex.interval else None


@pytest.mark.parametrize(
    "text",
    [
        "The firm hopes to begin the work on Tuesday.",
        "Forecasters warned that the storm could reach the coast on Tuesday.",
        "Forecasters said the storm could reach the coast by Tuesday.",
        "The bridge could be closed on Tuesday.",
        "Residents can return on Tuesday.",
        "Teachers planned a large rally in the square on Tuesday.",
        "The lawyer has scheduled a news conference Tuesday.",
        "Unions have called for protests on Tuesday.",
        "Oslo is sending an envoy to Marlo on Tuesday.",
        "We're meeting on Tuesday.",
        "The talk, to be broadcast on Tuesday, was recorded in Marlo.",
        "The firm reports earnings on Tuesday.",
        "Heading into Tuesday's primary, she leads.",
        "Before the vote on Tuesday, both sides are canvassing.",
    ],
)
def test_days_ahead_without_a_future_tense(text: str) -> None:
    assert day_of(text) == date(2015, 10, 13)


@pytest.mark.parametrize(
    "text",
    [
        "The police could not say on Tuesday who had fired.",
        "Residents said they could see smoke on Tuesday.",
        "Nobody could leave on Tuesday.",
        "The owner could not be reached on Tuesday.",
        "Smoke could be seen for miles on Tuesday.",
        "She wants to know what happened on Tuesday.",
        "The gang planned the attack on Tuesday.",
        "They planned a rally after the deaths on Tuesday.",
        "The bishop called for protests on Tuesday.",
        "The senate has condemned the raid on Tuesday.",
        "He said that he could, and on Tuesday he did.",
        "Police are visiting relatives of those killed in the raid on Tuesday.",
        "The film was shown on Tuesday.",
        "Before the vote on Tuesday, both sides canvassed.",
    ],
)
def test_days_that_have_been(text: str) -> None:
    assert day_of(text) == date(2015, 10, 6)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("de", "Vor der Wahl am Sonntag sind viele unentschlossen.", 11),
        ("de", "Vor der Wahl am Sonntag waren viele unentschlossen.", 4),
        ("de", "Er muss sich wegen des Überfalls am Dienstag verantworten.", 6),
        ("es", "Antes de la votación del domingo, muchos dudan.", 11),
        ("es", "Será juzgado por el atraco del martes.", 6),
        ("es", "La empresa presenta resultados el martes.", 13),
        ("fr", "Avant le vote de dimanche, beaucoup hésitent.", 11),
        ("fr", "Avant l'élection de dimanche, beaucoup hésitent.", 11),
        ("fr", "Il sera jugé pour l'attaque de mardi.", 6),
        ("fr", "Le parti a appelé à manifester dimanche.", 11),
    ],
)
def test_events_put_their_day_ahead_or_back_in_other_languages(lang: str, text: str, day: int) -> None:
    found = find_timexes(replace(article(text, date(2015, 10, 8)), language=lang))[0]
    assert found.interval is not None
    assert found.interval.first_day == date(2015, 10, day)


def test_a_modal_needs_its_verb() -> None:
    assert is_possible(["coast", "the", "reach", "could", "storm"], 3, CUES)
    assert not is_possible(["could", "storm"], 0, CUES)
    assert not is_possible(["smoke", "see", "could", "they"], 2, CUES)


def test_what_is_arranged_is_what_people_gather_for() -> None:
    assert is_arranged(["on", "square", "the", "in", "rally", "a"], "planned", CUES)
    assert not is_arranged(["on", "attack", "the"], "planned", CUES)
    assert not is_arranged(["on", "rally", "a"], "held", CUES)


def test_a_call_that_has_been_made_has_no_day_of_its_own() -> None:
    assert is_called_for(["on", "protests", "for", "called", "have", "unions"], 3, CUES)
    assert not is_called_for(["on", "protests", "for", "called", "unions"], 3, CUES)
