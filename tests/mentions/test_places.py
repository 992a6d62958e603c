"""Where it happened, on sentences parsed by hand."""

import pytest

from briefing.mentions.places import place
from briefing.mentions.triggers import find_triggers
from tests.mentions.handmade import sample


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels from Marlo attacked the town of Tessin.", "attacked", "Tessin"),
        ("The company is based in Tessin.", "based", "Tessin"),
        ("Two men were killed after a bomb went off.", "killed", None),
    ],
)
def test_the_place_of_an_event(text: str, trigger: str, expected: str | None) -> None:
    (own,) = (each for each in find_triggers(sample(text)) if each.word.text == trigger)
    assert place(own, frozenset()) == expected
