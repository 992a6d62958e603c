"""How a row of tokens is cut into windows."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.mentions.model.windows import STRIDE, WIDTH, windows

LENGTHS = st.integers(min_value=1, max_value=4 * WIDTH)


@given(LENGTHS)
def test_each_token_counts_in_one_window_which_holds_it(length: int) -> None:
    cut = list(windows(length))
    assert [window.first for window in cut] == [0, *(window.last for window in cut[:-1])]
    assert cut[-1].last == length
    assert all(window.start <= window.first < window.last <= window.end for window in cut)


@given(LENGTHS)
def test_no_window_is_wider_than_the_network_reads_at_a_time(length: int) -> None:
    assert all(window.end - window.start <= WIDTH for window in windows(length))


@given(LENGTHS)
def test_what_counts_lies_inside_its_window_except_at_the_ends_of_the_text(length: int) -> None:
    edge = (WIDTH - STRIDE) // 2
    cut = list(windows(length))
    for earlier, later in pairwise(cut):
        assert earlier.end - earlier.last == edge
        assert later.first - later.start == edge
