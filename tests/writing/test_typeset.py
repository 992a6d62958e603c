import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.characters import printable
from briefing.writing.fonts import session
from briefing.writing.theme import load_theme
from briefing.writing.typeset import Piece, Style, cut_to_width, lay_out, single_line

THEME = load_theme()


@pytest.fixture(scope="module")
def book():
    with session(THEME) as faces:
        yield faces


def broken(book, text, width, *, links=()):
    style = Style(book.body(), 10, "#000000")
    pieces = [Piece(text, style)] if isinstance(text, str) else [Piece(part, style) for part in text]
    pieces += [Piece(words, style, link) for words, link in links]
    return lay_out(pieces, book, width, leading=12, size=10)


def texts(lines):
    return ["".join(segment.text for _, segment in line.segments) for line in lines.lines]


def test_words_are_kept_whole_and_no_letter_is_lost(book):
    lines = broken(book, "An explosion tore through the grain terminal shortly before midnight.", 120)
    assert len(lines.lines) > 2
    assert "".join(texts(lines)) == "An explosion tore through the grain terminal shortly before midnight."
    assert all(text.endswith(" ") for text in texts(lines)[:-1])
    assert lines.height == 12 * len(lines.lines)


def test_a_number_stays_with_what_it_counts(book):
    for width in range(60, 160, 5):
        assert not any(text.endswith("7 ") for text in texts(broken(book, "It was on 7 October of that year", width)))


def test_a_number_leaves_what_it_counts_where_a_line_has_no_room_for_both(book):
    assert texts(broken(book, "9 October", 40)) == ["9 ", "October"]


@pytest.mark.parametrize(("text", "unbroken"), [("1988–1991 1988–1991", "1988–1991"), ("a\u00a0b " * 9, "a\u00a0b")])
def test_no_break_where_none_belongs(book, text, unbroken):
    width = single_line([Piece(unbroken, Style(book.body(), 10, "#000000"))], book).width * 1.5
    assert [line.strip() for line in texts(broken(book, text, width))] == [unbroken] * text.count(unbroken)


def test_tied_words_stay_together_where_a_line_can_hold_them(book):
    style = Style(book.body(), 10, "#000000")
    pieces = [Piece("it was on ", style), Piece("7 October 2015", style, tied=True), Piece(" or so", style)]
    for width in range(80, 160, 5):
        assert any("7 October 2015" in text for text in texts(lay_out(pieces, book, width, leading=12, size=10)))
    assert len(texts(lay_out(pieces[1:2], book, 45, leading=12, size=10))) == 2


@pytest.mark.parametrize("words", ["It was so said ", "港口爆炸造成十四人死亡"])
def test_a_line_never_begins_with_a_no_break_space(book, words):
    for width in range(40, 140, 5):
        lines = texts(broken(book, [words * 3, "\u00a0", "[1]"], width))
        assert not any(text.lstrip().startswith("[") for text in lines)


def test_a_compound_breaks_behind_its_hyphen(book):
    assert texts(broken(book, "mid-September", 50)) == ["mid-", "September"]


def test_ideographs_break_between_each_other_but_not_before_a_full_stop(book):
    lines = texts(broken(book, "港口爆炸造成十四人死亡。" * 4, 60))
    assert len(lines) > 3
    assert not any(line.startswith("。") for line in lines)


def test_a_word_longer_than_a_line_is_cut_where_the_line_is_full(book):
    lines = broken(book, "see " + "w" * 10_000 + " end", 200)
    assert "".join(texts(lines)) == "see " + "w" * 10_000 + " end"
    assert all(line.width <= 200.01 for line in lines.lines)
    assert all(line.width > 190 for line in lines.lines[1:-1])


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
    first, *_, last = lines.lines[0].segments
    assert first[0] > last[0]


def test_a_part_of_a_paragraph_has_at_least_two_lines(book):
    lines = broken(book, "one two three four five six seven eight", 40)
    count = len(lines.lines)
    assert count >= 5
    above, below = lines.split(12 * (count - 1) + 1)
    assert (len(above.lines), len(below.lines)) == (count - 2, 2)
    assert lines.split(23) is None


def test_large_letters_are_set_closer_where_the_font_says_so(book):
    def width(size):
        return single_line([Piece("AVAVA", Style(book.body(), size, "#000000"))], book).width / size

    assert width(24) < width(10)
    (_, segment), *_ = single_line([Piece("AVAVA", Style(book.body(), 24, "#000000"))], book).segments
    assert segment.shown == segment.text == "AVAVA"


def test_a_line_too_long_is_shortened_at_a_word(book):
    style = Style(book.heading(), 8, "#000000")
    text = cut_to_width("Port Marrow grain terminal explosion", style, book, 90)
    assert single_line([Piece(text, style)], book).width <= 90
    assert text.endswith(" …")
    assert "Port Marrow grain terminal explosion".startswith(text.removesuffix(" …"))


@given(parts=st.lists(st.text(max_size=40), max_size=4), width=st.floats(min_value=40, max_value=300))
def test_laws_of_any_text(book, parts, width):
    lines = broken(book, parts, width)
    assert all(line.width <= width + 0.1 for line in lines.lines)
    assert all(x >= 0 for line in lines.lines for x, _ in line.segments)
    expected = "".join(unicodedata.normalize("NFC", printable(part)) for part in parts).strip(" ")
    drawn = "".join(texts(lines))
    assert len(drawn) <= len(expected)
    if expected.isascii():
        assert drawn == expected
