import pytest

from briefing.dating.clause import Clause
from briefing.dating.direction import Direction
from briefing.dating.frames import ahead_of, before_or_after, is_moved_away, moved_to, puts_ahead
from briefing.dating.language import language

CUES = language("en").cues


@pytest.mark.parametrize(
    ("preceding", "sign"),
    [
        ("shares fell ahead of the vote on", 1),
        ("shares fell ahead of the second round of the vote on", 1),
        ("ahead of the trip the ministry on", 0),
        ("orr finished a second ahead of vale on", 0),
        ("the party came in ahead of the greens in the election on", 0),
        ("was injured ahead of the final and on", 0),
        ("will stand trial over a raid on", -1),
        ("will stand trial over a house on", 0),
        ("oslo blamed the firm that runs the bridge for its collapse on", -1),
        ("the mayor apologised to voters for the crash on", -1),
        ("will deploy officers over protests on", 0),
        ("ahead of the game he scored on", 0),
        ("", 0),
    ],
)
def test_an_event_puts_its_day_ahead_or_back(preceding: str, sign: int) -> None:
    assert before_or_after(Clause(preceding.split(), [], []), preceding.split(), CUES).sign == sign


@pytest.mark.parametrize(
    ("preceding", "following", "is_moved"),
    [
        ("the board moved the vote to", "", True),
        ("the league pushed the start of play back to", "because of rain", True),
        ("she pushed the children to", "", False),
        ("they moved the boats and sailed to", "", False),
        ("the board moved the vote", "", False),
        ("sales were delayed in the three months to", "", False),
        ("the bank moved its forecast back to", "levels", False),
        ("the board postponed the vote to", "citing illness", True),
        ("the firm extended gains to", "", False),
    ],
)
def test_what_is_moved_to_a_day_may_have_come_since(preceding: str, following: str, is_moved: bool) -> None:
    words = preceding.split()
    found = moved_to(Clause(words, following.split(), ["friday"]), words, CUES)
    assert (found.sign == 1 and found.is_open) == is_moved


def test_what_is_moved_from_one_day_to_another_may_be_over() -> None:
    words = ["the", "board", "moved", "the", "vote", "from", "monday", "to"]
    assert moved_to(Clause(words, [], ["friday"]), words, CUES).is_unsure
    has = ["the", "board", "has", *words[2:]]
    assert not moved_to(Clause(has, [], ["friday"]), has, CUES).is_unsure
    assert not moved_to(Clause(words[:5] + words[-1:], [], ["friday"]), words[:5] + words[-1:], CUES).is_unsure


@pytest.mark.parametrize(
    ("preceding", "is_moved"),
    [
        ("the board moved the vote from", True),
        ("the vote was put back on", True),
        ("the vote was put back from", True),
        ("the army moved troops from", False),
        ("the board moved the vote to", False),
        ("they moved the boats and sailed on", False),
        ("the fair ran from", False),
    ],
)
def test_what_is_moved_away_from_a_day_or_on_one_goes_to_another(preceding: str, is_moved: bool) -> None:
    assert is_moved_away(preceding.split(), CUES) == is_moved


def test_the_preposition_may_be_in_the_expression_itself() -> None:
    words = ["retrasó", "el", "juicio"]
    assert moved_to(Clause(words, [], ["al", "lunes"]), words, language("es").cues).sign == 1


def test_one_is_ahead_of_what_the_day_owns_only_right_before_it() -> None:
    assert _ahead_of("fell ahead of").sign == 1
    assert _ahead_of("ahead of orr in").sign == 0


def test_what_leads_up_to_an_event_may_be_reported_after_it() -> None:
    assert not _ahead_of("heading into", "she leads").is_unsure
    assert _ahead_of("heading into", "she led").is_unsure


def _ahead_of(preceding: str, following: str = "") -> Direction:
    words = preceding.split()
    return ahead_of(Clause(words, following.split(), []), words, CUES)


def test_what_came_days_before_an_event_may_be_told_before_it() -> None:
    came = Clause(["it", "came", "days", "before", "the", "vote", "on"], [], ["sunday"])
    assert puts_ahead(came, "before", CUES)
    assert not puts_ahead(Clause(["before", "the", "vote", "on"], ["he", "spoke"], ["sunday"]), "before", CUES)


def test_what_comes_after_an_event_may_be_told_before_it() -> None:
    words = ["after", "the", "vote", "on"]
    assert before_or_after(Clause(words, ["talks", "begin"], ["sunday"]), words, CUES).is_unsure
    assert not before_or_after(Clause(words, ["talks", "began"], ["sunday"]), words, CUES).sign
