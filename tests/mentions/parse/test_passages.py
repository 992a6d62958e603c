"""Which words may be quoted for a mention, on sentences parsed by hand."""

import pytest

from briefing.mentions.parse.passages import clause_passage
from briefing.mentions.triggers import find_triggers
from tests.mentions.handmade import sample

STORM = "Boats sank in the storm and the port closed."


def test_a_main_clause_that_is_too_short_is_quoted_with_its_sentence() -> None:
    parsed = sample(STORM)
    triggers = find_triggers(parsed)
    closed = next(each for each in triggers if each.word.text == "closed")
    assert clause_passage(parsed, closed, triggers).text == STORM


@pytest.mark.parametrize(("trigger", "passage"), [("sank", "Boats sank in the storm")])
def test_a_main_clause_that_can_stand_alone_is_quoted_alone(trigger: str, passage: str) -> None:
    parsed = sample(STORM)
    triggers = find_triggers(parsed)
    own = next(each for each in triggers if each.word.text == trigger)
    assert clause_passage(parsed, own, triggers).text == passage


def test_a_sentence_with_one_trigger_is_not_cut() -> None:
    parsed = sample(STORM)
    triggers = find_triggers(parsed)[:1]
    assert clause_passage(parsed, triggers[0], triggers).text == STORM
