import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.delivery.plaintext import WIDTH, columns, wrapped
from tests.delivery.parcels import parcel


@given(st.text(max_size=400), st.sampled_from(["", "  ", "[12] "]))
def test_no_line_is_wider_than_the_screen_and_no_word_is_lost(text, indent):
    lines = list(wrapped(text, first=indent, later=" " * len(indent)))
    assert all(columns(line) <= WIDTH for line in lines)
    assert "".join(line[len(indent) :] for line in lines).replace(" ", "") == text.replace(" ", "")


def test_wide_characters_count_twice():
    assert [columns(line) for line in wrapped("港" * 50)] == [72, 28]


def test_an_address_is_not_broken():
    url = "https://example.org/" + "x" * 100
    assert url in list(wrapped(f"see {url} there"))


def test_dates_that_belong_together_stay_together():
    assert list(wrapped("x" * 68 + " 7\u00a0March"))[1] == "7\u00a0March"


@pytest.mark.parametrize("title", ["", " ", "w" * 200, "港" * 80])
def test_a_whole_mail_keeps_the_width(title):
    lines = parcel(title=title).text.splitlines()
    assert all(columns(line) <= WIDTH for line in lines if "://" not in line)
    assert all(line == line.rstrip() for line in lines)
