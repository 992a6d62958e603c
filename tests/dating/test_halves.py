"""Each half of a sentence has its own day."""

from __future__ import annotations

import pytest

from briefing.dating.clause import Clause
from briefing.dating.direction import Direction
from briefing.dating.halves import of_clause_after, of_half_before, of_plain_subject, second_plain
from briefing.dating.language import language

CUES = language("en").cues
AHEAD = Direction(1, "will")


def clause(preceding: str, following: str) -> Clause:
    return Clause(preceding.split(), following.split(), ["tuesday"])


def test_a_verb_after_and_is_of_the_next_half() -> None:
    assert of_half_before(AHEAD, clause("vale beat reed on", "and will play lund"), CUES).sign == -1
    assert of_half_before(AHEAD, clause("vale home after a fall on", "and will speak"), CUES).is_unsure


def test_a_verb_of_a_clause_after_the_day_says_nothing_of_it() -> None:
    assert of_clause_after(AHEAD, clause("announcing", "that she will run"), CUES).sign == 0
    assert of_clause_after(AHEAD, clause("the vote", "will show that she runs"), CUES) is AHEAD
    assert of_clause_after(AHEAD, clause("the vote", "will be held"), CUES) is AHEAD


@pytest.mark.parametrize(
    ("preceding", "following"),
    [("vale is up for election on", "and will win"), ("vale on", "will play"), ("vale on", "and her team will play")],
)
def test_not_where_the_first_half_is_of_now_or_no_verb_follows(preceding: str, following: str) -> None:
    assert of_half_before(AHEAD, clause(preceding, following), CUES) is AHEAD


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("rovers won on tuesday and face marlo on", 1),
        ("rovers won a cup and face marlo on", 0),
        ("they asked us on tuesday to march and rally in marlo on", 0),
        ("they let him leave on tuesday and return home on", 0),
        ("they will meet on tuesday and face marlo on", 0),
        ("and face marlo on", 0),
        ("face marlo on", 0),
    ],
)
def test_a_plain_verb_after_a_half_with_its_own_day(text: str, sign: int) -> None:
    backwards = text.split()[::-1]
    at = next(at for at, word in enumerate(backwards) if word in ("face", "rally", "return"))
    assert second_plain(backwards, at, CUES).sign == sign


def test_a_plural_and_its_verb_after_the_day() -> None:
    assert of_plain_subject(["drivers", "strike"], CUES) == Direction(1, "drivers strike")
    assert of_plain_subject(["strike", "talks"], CUES).sign == 0
    assert of_plain_subject(["drivers"], CUES).sign == 0
