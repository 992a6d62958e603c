import pytest

from briefing.errors import BadData
from briefing.reading.parsing.guard import parsing


@pytest.mark.parametrize("error", [ValueError("line\nends"), RecursionError(), MemoryError(), KeyError(3), OSError(5)])
def test_whatever_a_library_raises_is_one_line_that_names_what_is_damaged(error):
    with pytest.raises(BadData) as caught, parsing("the feed"):
        raise error
    assert str(caught.value) == f"the feed is damaged or no such file ({type(error).__name__})"


def test_what_a_reader_says_itself_stays_and_so_does_an_interruption():
    with pytest.raises(BadData, match=r"^a feed without entries$"), parsing("the feed"):
        raise BadData("a feed without entries")
    with pytest.raises(KeyboardInterrupt), parsing("the feed"):
        raise KeyboardInterrupt
