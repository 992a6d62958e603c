"""What an infinitive reports by what stands over it, on sentences parsed by hand."""

import pytest

from briefing.mentions import find_mentions
from briefing.mentions.parse.verbs import governor
from briefing.mentions.status.infinitives import infinitive_status, is_one_of_a_row
from briefing.mentions.status.mood import mood
from briefing.model import Status
from tests.make import article
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


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        ("The mill had been due to reopen on Sunday.", "reopen", Status.HYPOTHETICAL),
        ("The mill was due to reopen on Sunday, but the river rose.", "reopen", Status.HYPOTHETICAL),
        ("Work on the mill, which was due to begin on Tuesday, has resumed.", "begin", Status.HYPOTHETICAL),
        ("A hearing was scheduled to open on Friday, but the judge fell ill.", "open", Status.HYPOTHETICAL),
        ("The mill was due to reopen on Sunday, the town said.", "reopen", Status.PLANNED),
        ("The plant had been scheduled to close in June.", "close", Status.HYPOTHETICAL),
        ("The offer had been set to expire on 24 May.", "expire", Status.HYPOTHETICAL),
        ("The minister was to have flown to Oslo.", "flown", Status.HYPOTHETICAL),
        ("Reed was due to have appeared in court.", "appeared", Status.HYPOTHETICAL),
        ("The rebels had planned to attack the port.", "attack", Status.HYPOTHETICAL),
        ("Officials said they had planned to open the bridge on 24 May.", "open", Status.PLANNED),
        ("The king was to be crowned on 24 May.", "crowned", Status.PLANNED),
        ("The minister is believed to have fled.", "fled", Status.CLAIMED),
    ],
)
@pytest.mark.parametrize("model", [False, True])
def test_a_plan_of_old_says_nothing_of_what_happened_whatever_the_model_reads(
    text: str, verb: str, status: Status, *, model: bool
) -> None:
    (found,) = (each for each in find_mentions(article(text), (), model=model) if each.trigger.text == verb)
    assert found.status is status


@pytest.mark.parametrize(
    ("text", "verb", "above", "status"),
    [
        ("He was the first man to be killed.", "killed", None, Status.REPORTED),
        ("He was the first man to be killed.", "killed", Status.NEGATED, Status.REPORTED),
        ("He was the first man to be killed.", "killed", Status.CLAIMED, Status.CLAIMED),
        ("The crew managed to leave the ship.", "leave", Status.CLAIMED, Status.CLAIMED),
        ("The crew managed to leave the ship.", "leave", None, Status.HYPOTHETICAL),
        ("The governor is to visit Marlo.", "visit", Status.REPORTED, Status.PLANNED),
        ("The governor is to visit Marlo.", "visit", Status.CLAIMED, Status.HYPOTHETICAL),
    ],
)
def test_what_an_infinitive_reports_given_what_stands_over_it(
    text: str, verb: str, above: Status | None, status: Status
) -> None:
    word = sampled(text, verb)
    assert infinitive_status(word, governor(word), above) is status


def test_an_infinitive_that_hangs_on_nothing_is_to_come_with_a_subject_and_an_order_without() -> None:
    assert infinitive_status(sampled("Minister to visit Tessin", "visit"), None, None) is Status.PLANNED
    assert infinitive_status(sampled("Minister to visit Tessin", "visit"), None, Status.NEGATED) is Status.PLANNED


def test_a_menace_is_what_somebody_threatens_to_do() -> None:
    (source,) = [article("He threatened to leave the ship.")]
    assert [mention.status for mention in find_mentions(source, (), model=False)][-1] is Status.HYPOTHETICAL
