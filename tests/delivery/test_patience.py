import pytest

from briefing.delivery.patience import LONGEST_PAUSE, Patience, TryAgain
from briefing.errors import NotDelivered


def persist(attempts, failures, *, pause=2.0, after=0.0):
    """The pauses made, with an attempt that fails so many times."""
    pauses, left = [], iter(range(failures))

    def attempt():
        if next(left, None) is not None:
            raise TryAgain("busy", after=after)

    Patience(attempts, pause, pauses.append).persist(attempt)
    return pauses


def test_pauses_double_up_to_a_bound():
    assert persist(20, 9, pause=40.0) == [40.0, 80.0, 160.0, *[LONGEST_PAUSE] * 6]


def test_what_works_at_once_waits_for_nothing():
    assert persist(1, 0) == []


def test_the_last_failure_is_not_waited_after():
    with pytest.raises(NotDelivered, match="busy; tried 3 times"):
        persist(3, 3)


def test_the_other_side_may_ask_for_longer():
    assert persist(2, 1, after=50.0) == [50.0]
