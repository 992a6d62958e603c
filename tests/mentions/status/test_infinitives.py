"""What an infinitive reports by what stands over it, on sentences parsed by hand."""

import pytest

from briefing.mentions.status.infinitives import is_one_of_a_row
from briefing.mentions.status.mood import mood
from briefing.model import Status
from tests.mentions.handmade import sampled


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        ("The crew managed to leave the ship.", "leave", Status.REPORTED),
        ("The court refused to free the man.", "free", Status.NEGATED),
        ("The governor is to visit Marlo.", "visit", Status.PLANNED),
        ("The road is due to open.", "open", Status.PLANNED),
        ("The bridge had been due to reopen.", "reopen", Status.HYPOTHETICAL),
        ("The crew was unable to reach the ship.", "reach", Status.NEGATED),
        ("Minister to visit Tessin", "visit", Status.PLANNED),
        ("He was the first man to be killed.", "killed", Status.REPORTED),
    ],
)
def test_the_status_of_an_infinitive(text: str, verb: str, status: Status) -> None:
    assert mood(sampled(text, verb)) is status


def test_what_happened_to_the_first_of_several_is_one_of_a_row() -> None:
    assert is_one_of_a_row(sampled("He was the first man to be killed.", "killed"))
    assert not is_one_of_a_row(sampled("The governor is to visit Marlo.", "visit"))
