"""What a participle says of its day, by the auxiliaries before it."""

from __future__ import annotations

import pytest

from briefing.dating.language import language
from briefing.dating.participles import is_reported_plan, of_state, participle, planned

CUES = language("en").cues


@pytest.mark.parametrize(
    ("word", "before", "sign"),
    [
        ("closed", "was gate the", -1),
        ("closed", "be will gate the", 1),
        ("closed", "be to gate the", 1),
        ("closed", "be to had gate the", -1),
        ("closed", "be to yet had gate the", 1),
        ("closed", "is gate the", 0),
        ("seen", "be could smoke", 0),
    ],
)
def test_a_participle_looks_where_its_auxiliary_does(word: str, before: str, sign: int) -> None:
    assert participle(word, before.split(), CUES).sign == sign


def test_what_could_be_done_may_have_been() -> None:
    assert participle("closed", ["be", "could", "gate"], CUES).is_unsure
    assert participle("closed", ["be", "wouldn't", "gate"], CUES).is_unsure


@pytest.mark.parametrize(
    ("backwards", "at", "sign", "is_open"),
    [
        (["on", "due", "was", "she"], 1, 1, True),
        (["on", "due", "is", "she"], 1, 1, False),
        (["on", "agreed", "was", "truce", "a"], 1, -1, False),
        (["on", "agreed", "been", "has", "truce", "a"], 1, -1, False),
        (["on", "agreed", "be", "will", "truce", "a"], 1, 1, False),
        (["on", "set", "record", "a"], 1, -1, False),
        (["resign", "to", "expected", "is"], 2, 1, False),
    ],
)
def test_what_was_planned_may_have_come_or_been_given_up(
    backwards: list[str], at: int, sign: int, is_open: bool
) -> None:
    way = planned(backwards, at, CUES.sign(backwards[at]), CUES)
    assert (way.sign, way.is_open) == (sign, is_open)


def test_a_plan_is_reported_where_a_verb_of_reporting_stands_before_it() -> None:
    assert is_reported_plan(["oslo", "to", "flying", "was", "he", "said"], 3, CUES)
    assert not is_reported_plan(["oslo", "to", "flying", "was", "he"], 3, CUES)


def test_the_present_passive_may_be_of_a_day_to_come_but_nobody_is_killed_on_one() -> None:
    french = language("fr").cues
    assert of_state("fermée", ["est", "route", "la"], french).is_unsure
    assert of_state("tué", ["est", "homme", "un"], french).sign == 0
    assert of_state("réunis", ["sont", "se", "ils"], french).sign == 0


@pytest.mark.parametrize(
    ("backwards", "is_backshifted"),
    [
        ("on bridge the open to expected it said agency the", True),
        ("on bridge the open to planned she said mayor the", True),
        # By the text's own account, too, but what is expected of it.
        ("on bridge the open to planned first vale", True),
        ("on bridge the open to planned is it", False),
        ("on bridge the open to expected it", False),
        ("on bridge the open to expected bill a said agency the", False),
        ("on bridge the open to expected was it said agency the", False),
    ],
)
def test_what_somebody_said_they_looked_ahead_to(backwards: str, is_backshifted: bool) -> None:
    words = backwards.split()
    at = next(at for at, word in enumerate(words) if word in ("expected", "planned"))
    assert planned(words, at, -1, CUES).is_backshifted is is_backshifted


@pytest.mark.parametrize(
    ("backwards", "sign"),
    [
        ("on share a price a set it", -1),
        # A gathering is set for a day to come, and what "will set" is.
        ("on capital the in hearing a set judge the", 1),
        ("on share a price a set to decided it", 1),
        ("a set had she", 1),
    ],
)
def test_what_somebody_set_that_is_no_gathering_was_set_on_the_day(backwards: str, sign: int) -> None:
    words = backwards.split()
    assert planned(words, words.index("set"), 1, CUES).sign == sign
