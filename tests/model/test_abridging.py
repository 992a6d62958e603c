"""Of many names of one line the first two are given."""

import pytest

from briefing.model.abridging import abridged


@pytest.mark.parametrize(("count", "named"), [(0, 0), (1, 1), (5, 5), (6, 2), (60, 2)])
def test_more_than_five_names_are_two_and_a_count(count: int, named: int) -> None:
    names = list(range(count))
    assert abridged(names) == (names[:named], names[named:])
