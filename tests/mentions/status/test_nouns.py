"""What the words around an event noun make of it, on sentences parsed by hand."""

import pytest

from briefing.mentions.status.nouns import is_scheduled, is_told_of, noun_status
from briefing.mentions.triggers import find_triggers
from briefing.model import Status
from tests.mentions.handmade import sample, sampled


@pytest.mark.parametrize(
    ("text", "noun", "status"),
    [
        ("Police cancelled the march.", "march", Status.NEGATED),
        ("The alleged attack killed two.", "attack", Status.CLAIMED),
        ("The ministry called for talks.", "talks", Status.HYPOTHETICAL),
        ("The talks scheduled for Monday collapsed.", "talks", Status.PLANNED),
        ("The raid was carried out, according to police.", "raid", Status.REPORTED),
    ],
)
def test_the_status_of_a_noun(text: str, noun: str, status: Status) -> None:
    (trigger,) = (each for each in find_triggers(sample(text)) if each.word.text == noun)
    assert noun_status(trigger) is status


def test_talks_that_words_after_them_set_for_a_day_are_scheduled() -> None:
    assert is_scheduled(sampled("The talks scheduled for Monday collapsed.", "talks"))
    assert not is_scheduled(sampled("The ministry called for talks.", "talks"))


def test_the_subject_of_a_past_form_is_told_of() -> None:
    (talks,) = (each for each in find_triggers(sample("The talks scheduled for Monday collapsed.")) if each.is_noun)
    assert is_told_of(talks)
    (march,) = (each for each in find_triggers(sample("Police cancelled the march.")) if each.is_noun)
    assert not is_told_of(march)
