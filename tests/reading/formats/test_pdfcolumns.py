"""The order in which the lines of a page are read, whatever order they come in."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading.formats.pdfcolumns import in_reading_order
from briefing.reading.formats.pdfpages import Line

LEFT, MIDDLE, WIDTH, PITCH = 50.0, 310.0, 240.0, 12.0


def line(words, x, y, width=WIDTH):
    return Line(1, x, y, x + width, y + 10, 10, words)


def column(words, x, top=700.0, width=WIDTH):
    return [line(word, x, top - number * PITCH, width) for number, word in enumerate(words.split())]


def order(lines):
    shuffled = list(lines)
    random.Random(7).shuffle(shuffled)
    return " ".join(each.text for each in in_reading_order(shuffled))


def test_one_column_is_read_down():
    assert order(column("a b c d", LEFT)) == "a b c d"


def test_two_columns_are_read_one_after_the_other():
    assert order(column("a b c d", LEFT) + column("e f g", MIDDLE)) == "a b c d e f g"


def test_three_columns():
    first, second, third = (column(words, x, width=150) for words, x in (("a b c", 50), ("d e f", 215), ("g h i", 380)))
    assert order(first + second + third) == "a b c d e f g h i"


def test_a_heading_over_both_columns_parts_them_in_bands():
    page = [
        line("head", LEFT, 740, 500),
        *column("a b c", LEFT),
        *column("d e f", MIDDLE),
        line("over", LEFT, 650, 500),
        *column("g h i", LEFT, 630),
        *column("j k l", MIDDLE, 630),
    ]
    assert order(page) == "head a b c d e f over g h i j k l"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # Labels and values of a table, or a picture's credit: two lines are no column.
        (column("a b c d", LEFT) + column("x y", MIDDLE), "a x b y c d"),
        # White space between words is narrower than a gutter.
        (column("a b c", LEFT, width=100) + column("d e f", LEFT + 103), "a d b e c f"),
        # Paragraphs that are indented or below each other stand in one column.
        (column("a b c", LEFT, width=100) + column("d e f", MIDDLE, top=600), "a b c d e f"),
    ],
)
def test_what_only_looks_like_a_column(lines, expected):
    assert order(lines) == expected


def test_a_page_without_lines_or_with_one():
    assert in_reading_order([]) == []
    assert order([line("a", LEFT, 700)]) == "a"


def test_columns_inside_columns_without_end_are_followed_so_far():
    grid = [line(f"{x}-{y}", x * 20.0, 700 - y * PITCH, 12) for x in range(40) for y in range(40)]
    assert len(in_reading_order(grid)) == 1_600


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 12), st.integers(1, 30)).map(
        lambda place: line(str(place), place[0] * 50.0, place[1] * PITCH, place[2] * 15.0)), max_size=25, unique=True)
)  # fmt: skip
def test_no_line_is_lost_and_none_read_twice(lines):
    assert sorted(each.text for each in in_reading_order(lines)) == sorted(each.text for each in lines)
