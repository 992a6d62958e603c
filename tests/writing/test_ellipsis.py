import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.ellipsis import shortened


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [
        ("The ferry sank", 14, "The ferry sank"),
        ("The ferry sank", 13, "The ferry…"),
        ("The ferry, it is said, sank", 11, "The ferry…"),
        ("Unbreakableword and more", 6, "Unbre…"),
        ("word", 0, "…"),
    ],
)
def test_cuts_at_a_word_where_there_is_one(text, most, cut):
    assert shortened(text, lambda words: len(words) <= most) == cut


@given(text=st.text(max_size=60), most=st.integers(2, 40))
def test_what_is_kept_fits_and_is_a_beginning(text, most):
    kept = shortened(text, lambda words: len(words) <= most)
    assert len(kept) <= most
    assert kept == text or text.startswith(kept.removesuffix("…"))
