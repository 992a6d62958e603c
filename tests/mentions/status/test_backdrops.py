from dataclasses import replace

import pytest

from briefing.dating import find_timexes
from briefing.mentions import find_mentions
from briefing.model import Span
from tests.make import article

LEAD = ["How Marlo found itself.", "Marlo had once been a port of note, and its mayor knew it."]


def is_state(sentence, trigger, before):
    """Whether the trigger reports a state, after so many paragraphs."""
    parts = [*LEAD[:before], sentence]
    text = "\n\n".join(parts)
    spans = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    source = replace(article(text), paragraphs=spans)
    (found,) = (m for m in find_mentions(source, find_timexes(source), model=False) if m.trigger.text == trigger)
    return found.state


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Hotels and cafes were opening around a new harbour.", "opening"),
        ("The young were moving to the port, and the square was getting new trees.", "getting"),
    ],
)
def test_what_went_on_meanwhile_is_no_event_far_down(sentence, trigger):
    assert is_state(sentence, trigger, 2)
    assert not is_state(sentence, trigger, 1)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Hotels were opening around a new harbour on Friday.", "opening"),
        ("Hotels opened around a new harbour.", "opened"),
        ("Crews were searching the bay for a boy.", "searching"),
        ("Rebels were still shelling the port.", "shelling"),
        ("Rebels are shelling the port.", "shelling"),
        ("The port fell while rebels were shelling it.", "shelling"),
    ],
)
def test_what_has_a_day_goes_on_or_stands_under_another_verb_is_none(sentence, trigger):
    assert not is_state(sentence, trigger, 2)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The trial of Nora Vale took place on the ninth floor of the court.", "trial"),
        ("The trial of Nora Vale took place on the ninth floor of the court.", "took"),
        ("The attack happened in Marlo.", "attack"),
    ],
)
def test_where_something_known_was_held_is_no_event(sentence, trigger):
    assert is_state(sentence, trigger, 0)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The trial of Nora Vale took place in Marlo on Friday.", "trial"),
        ("A trial took place in Marlo.", "trial"),
        ("The trial of Nora Vale never took place.", "trial"),
        ("The trial of Nora Vale will take place in Marlo.", "trial"),
        ("The trial of Nora Vale collapsed in Marlo.", "trial"),
        ("Police said the attack happened in Marlo.", "attack"),
    ],
)
def test_what_is_new_has_a_day_or_is_said_by_somebody_is_one(sentence, trigger):
    assert not is_state(sentence, trigger, 0)
