import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.characters import printable
from briefing.writing.typesetting.layout import cut_to_width, single_line
from briefing.writing.typesetting.text import Style, StyledText
from tests.writing.typesetting.lines import broken, texts


def test_words_are_kept_whole_and_no_letter_is_lost(book):
    lines = broken(book, "An explosion tore through the grain terminal shortly before midnight.", 120)
    assert len(lines.lines) > 2
    assert "".join(texts(lines)) == "An explosion tore through the grain terminal shortly before midnight."
    assert all(text.endswith(" ") for text in texts(lines)[:-1])
    assert lines.height == 12 * len(lines.lines)


def test_a_word_may_hold_pieces_of_several_looks(book):
    assert texts(broken(book, ["“", "Aleppo", "”", "[1]"], 20))[0].startswith("“")
    assert texts(broken(book, ["one “", "two”"], 1000)) == ["one “two”"]


def test_a_link_is_a_segment_of_its_own(book):
    lines = broken(book, "said so ", 1000, links=[("1", "#source-1"), ("2", "#source-2")])
    assert [(segment.text, segment.link) for _, segment in lines.lines[0].segments] == [
        ("said so ", None),
        ("1", "#source-1"),
        ("2", "#source-2"),
    ]


def test_text_from_right_to_left_is_set_flush_right_in_its_own_order(book):
    lines = broken(book, "אמר ביום", 500)
    assert lines.right
    [(_, segment)] = lines.lines[0].segments
    assert segment.shown == "םויב רמא"
    assert segment.text == "אמר ביום"


def test_the_space_at_the_end_of_a_line_from_right_to_left_stands_outside_it(book):
    line = broken(book, "אמר ביום הזה", 50).lines[0]
    [(x, segment)] = line.segments
    assert segment.text.endswith(" ")
    assert x < 0
    assert x + segment.width == pytest.approx(line.width)


def test_the_space_after_a_word_from_right_to_left_goes_the_way_of_the_line(book):
    line = broken(book, "he said אמר today", 65).lines[0]
    x, segment = line.segments[-1]
    assert segment.text == " "
    assert x == pytest.approx(line.width)


@pytest.mark.parametrize(("text", "higher"), [("ကျွန်ုပ် နေ", True), ("កម្ពុជា", True), ("שלום", False), ("Łódź", False)])
def test_letters_that_reach_beyond_their_line_get_room_below_it(book, text, higher):
    lines = broken(book, f"He said {text}", 60)
    assert (lines.extra > 0) is higher
    assert lines.height == pytest.approx(len(lines.lines) * (12 + lines.extra))
    assert lines.baseline == broken(book, "He said so", 60).baseline


def test_a_line_too_long_is_shortened_at_a_word(book):
    style = Style(book.heading(), 8, "#000000")
    text = cut_to_width("Port Marrow grain terminal explosion", style, book, 90)
    assert single_line([StyledText(text, style)], book).width <= 90
    assert text.endswith(" …")
    assert "Port Marrow grain terminal explosion".startswith(text.removesuffix(" …"))


@given(parts=st.lists(st.text(max_size=40), max_size=4), width=st.floats(min_value=40, max_value=300))
def test_laws_of_any_text(book, parts, width):
    lines = broken(book, parts, width)
    assert all(line.width <= width + 0.1 for line in lines.lines)
    assert all(x >= 0 or not segment.text.strip() for line in lines.lines for x, segment in line.segments)
    expected = "".join(unicodedata.normalize("NFC", printable(part)) for part in parts).strip(" ")
    drawn = "".join(texts(lines))
    assert len(drawn) <= len(expected)
    if expected.isascii():
        assert drawn == expected
