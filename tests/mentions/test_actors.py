"""Who did it and to whom, on sentences parsed by hand."""

import pytest

from briefing.mentions.actors import actors
from briefing.mentions.triggers import find_triggers
from tests.mentions.handmade import sample


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Soldiers were killed by gunmen in Marlo.", "killed", ("Soldiers", "gunmen")),
        ("Police arrested Nora Vale, the mayor of Marlo.", "arrested", ("Police", "Nora Vale", "Marlo")),
        ("The ship sank, killing ten sailors.", "sank", ("ship",)),
        ("Dozens of houses burned.", "burned", ("houses",)),
    ],
)
def test_the_actors_of_an_event(text: str, trigger: str, expected: tuple[str, ...]) -> None:
    (own,) = (each for each in find_triggers(sample(text)) if each.word.text == trigger)
    assert actors(own, frozenset()) == expected


def test_who_reports_it_takes_no_part() -> None:
    parsed = sample("Officials denied that troops had fired.")
    (fired,) = (each for each in find_triggers(parsed) if each.word.text == "fired")
    assert actors(fired, frozenset(), parsed.first) == ("troops",)
