"""Which clauses the text leaves open, on sentences parsed by hand."""

from briefing.mentions.status.uncertain import (
    has_condition,
    is_conditional,
    is_habit,
    is_only_thought_of,
    is_open_question,
)
from tests.mentions.handmade import sampled

DAM = "They will leave if the dam bursts."


def test_a_condition_is_open_and_leaves_open_what_depends_on_it() -> None:
    assert is_conditional(sampled(DAM, "bursts"))
    assert has_condition(sampled(DAM, "leave"))
    assert not is_conditional(sampled(DAM, "leave"))


def test_what_others_waited_for_came_true_where_both_are_past() -> None:
    assert not is_conditional(sampled("The army fought until the rebels withdrew.", "withdrew"))


def test_what_is_not_known_is_an_open_question() -> None:
    assert is_open_question(sampled("It was unclear how many were hurt.", "hurt"))
    assert not is_open_question(sampled("Officials denied that troops had fired.", "fired"))


def test_what_somebody_fears_is_only_thought_of() -> None:
    assert is_only_thought_of(sampled("Critics fear that the bridge will fall.", "fall"))
    assert not is_only_thought_of(sampled("The minister said the school would reopen.", "reopen"))


def test_what_is_done_time_and_again_is_a_habit() -> None:
    assert is_habit(sampled("The mayor would often visit Marlo.", "visit"))
