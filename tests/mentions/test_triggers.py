"""Which words report events, on sentences parsed by hand."""

import pytest

from briefing.mentions.triggers import Kind, content_of, find_triggers, is_saying, scheduled_by, schedules
from briefing.model import Status
from tests.mentions.handmade import sample, sampled
from tests.mentions.parsed import mention, mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The alleged attack killed two.", [("attack", Kind.NOUN), ("killed", Kind.EVENT)]),
        ("Rebels fled, officials said.", [("fled", Kind.EVENT), ("said", Kind.SAYING)]),
        ("The company is based in Tessin.", [("based", Kind.EVENT)]),
        ("The road is due to open.", [("is", Kind.STATE), ("open", Kind.EVENT)]),
        (
            "The talks scheduled for Monday collapsed.",
            [("talks", Kind.NOUN), ("scheduled", Kind.STATE), ("collapsed", Kind.EVENT)],
        ),
        ("Profit fell in the six months ended in June.", [("fell", Kind.EVENT)]),
        ("The strike ended in June was long.", [("strike", Kind.NOUN), ("ended", Kind.EVENT), ("was", Kind.STATE)]),
    ],
)
def test_the_triggers_of_a_sentence_and_what_they_report(text: str, expected: list[tuple[str, Kind]]) -> None:
    assert [(each.word.text, each.kind) for each in find_triggers(sample(text))] == expected


def test_talk_that_something_is_so_is_no_meeting() -> None:
    told = [each.trigger.text for each in mentions("Shares fell on Friday on talk that Orbin needs cash.")]
    assert "talk" not in told
    assert "fell" in told
    assert mention("The talks that began in May ended on Friday.", "talks").trigger.text == "talks"


def test_a_saying_may_stand_after_what_it_reports() -> None:
    said = sampled("Rebels fled, officials said.", "said")
    content = content_of(said)
    assert is_saying(said)
    assert content is not None
    assert content.text == "fled"


def test_talks_are_what_a_participle_sets_a_day_for() -> None:
    scheduled = sampled("The talks scheduled for Monday collapsed.", "scheduled")
    noun = scheduled_by(scheduled)
    assert schedules(scheduled)
    assert noun is not None
    assert noun.text == "talks"


@pytest.mark.parametrize(
    ("text", "trigger", "state"),
    [
        ("A man appeared in court on Monday.", "appeared", False),
        ("She appeared before a judge on Monday.", "appeared", False),
        ("He stood trial in April.", "stood", False),
        ("The opening brief is due on Monday.", "is", False),
        ("The delay is due to rain.", "is", True),
        ("He appeared in good health on Monday.", "appeared", True),
        ("The mill stood near Marlo.", "stood", True),
    ],
)
def test_who_appears_in_court_does_something_and_so_is_what_is_due(text: str, trigger: str, *, state: bool) -> None:
    assert mention(text, trigger).state is state


@pytest.mark.parametrize("said", ["expected", "forecast", "believed", "predicted"])
def test_what_is_said_to_come_is_the_news_and_not_that_it_is_said(said: str) -> None:
    (found,) = (each for each in mentions(f"The storm is {said} to reach Marlo.") if each.trigger.text == said)
    assert found.state


@pytest.mark.parametrize("order", ["ordered", "asked", "warned"])
def test_that_somebody_was_told_to_do_something_is_the_news(order: str) -> None:
    (found,) = (each for each in mentions(f"Villagers were {order} to leave Marlo.") if each.trigger.text == order)
    assert not found.state


def test_slating_is_a_plan_only_with_what_it_is_for() -> None:
    assert mention("Critics slated the film on Monday.", "slated").status is Status.REPORTED
    assert mention("The film is slated to open on Monday.", "open").status is Status.PLANNED
    assert mention("The council slated a vote for Monday.", "vote").status is Status.PLANNED
