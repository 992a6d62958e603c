import pytest

from briefing.archive.crew import Alone
from briefing.errors import CannotWrite


def halved(number: int, by: int) -> float:
    if number > 9:
        raise CannotWrite("full")
    return number / by


def test_one_process_does_one_thing_after_the_other_and_goes_on_after_a_failure() -> None:
    outcomes = dict(Alone().outcomes(halved, [4, 6], by=2))
    assert outcomes == {4: 2, 6: 3}
    ((_, error),) = Alone().outcomes(halved, [4], by=0)
    assert isinstance(error, ZeroDivisionError)
    with pytest.raises(CannotWrite):
        list(Alone().outcomes(halved, [10], by=1))
