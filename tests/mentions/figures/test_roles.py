"""Of which verbs a noun is subject or object, on sentences parsed by hand."""

import pytest

from briefing.mentions.figures.roles import has_lost_auxiliary, roles_of
from tests.mentions.handmade import sampled


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Two men were killed after a bomb went off.", "men", [("killed", "object")]),
        ("Two men were killed after a bomb went off.", "bomb", [("went", "subject")]),
        ("The storm claimed 12 lives.", "lives", [("claimed", "object")]),
        ("The quake that struck killed ten.", "quake", [("struck", "subject"), ("killed", "subject")]),
        ("The talks scheduled for Monday collapsed.", "talks", [("scheduled", "object"), ("collapsed", "subject")]),
        ("Ten were killed and dozens injured.", "dozens", [("injured", "object")]),
    ],
)
def test_a_noun_has_its_role_as_if_the_verb_were_active(text: str, noun: str, expected: list[tuple[str, str]]) -> None:
    assert [(verb.text, role) for verb, role in roles_of(sampled(text, noun))] == expected


def test_a_conjunct_may_have_lost_its_auxiliary() -> None:
    assert has_lost_auxiliary(sampled("Ten were killed and dozens injured.", "injured"))
    assert not has_lost_auxiliary(sampled("Rebels fled, officials said.", "fled"))
