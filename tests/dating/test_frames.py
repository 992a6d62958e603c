import pytest

from briefing.dating.frames import before_or_after, moved_to
from briefing.dating.language import language

CUES = language("en").cues


@pytest.mark.parametrize(
    ("preceding", "sign"),
    [
        ("shares fell ahead of the vote on", 1),
        ("shares fell ahead of the second round of the vote on", 1),
        ("ahead of the trip the ministry on", 0),
        ("will stand trial over a raid on", -1),
        ("will stand trial over a house on", 0),
        ("ahead of the game he scored on", 0),
        ("", 0),
    ],
)
def test_an_event_puts_its_day_ahead_or_back(preceding: str, sign: int) -> None:
    assert before_or_after(preceding.split(), CUES).sign == sign


@pytest.mark.parametrize(
    ("preceding", "own", "is_moved"),
    [
        ("the board moved the vote to", "friday", True),
        ("the league pushed the start of play back to", "friday", True),
        ("she pushed the children to", "friday", False),
        ("they moved the boats and sailed to", "friday", False),
        ("the board moved the vote", "friday", False),
    ],
)
def test_what_is_moved_to_a_day_may_have_come_since(preceding: str, own: str, is_moved: bool) -> None:
    found = moved_to(preceding.split(), own.split(), CUES)
    assert (found.sign == 1 and found.is_open) == is_moved


def test_the_preposition_may_be_in_the_expression_itself() -> None:
    assert moved_to(["retrasó", "el", "juicio"], ["al", "lunes"], language("es").cues).sign == 1
