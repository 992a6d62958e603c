from dataclasses import replace

import pytest

from briefing.writing.pdf.boxes.entry import EntryBox
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.tags import Node
from briefing.writing.typesetting.text import Lines, TextLine
from tests.writing.pdf.small_boxes import LEADING


class Pen:
    """Takes down what is drawn."""

    def __init__(self):
        self.drawn = []

    def lines(self, lines, x, top, node):
        self.drawn.append(("lines", x, top))

    def dots(self, left, right, y, *, color):
        self.drawn.append(("dots", left, right, y))

    def link(self, area, link, node, words):
        self.drawn.append(("link", area, link, words))


def entry(words_width=100.0, count=1):
    words = Lines(tuple(TextLine((), words_width) for _ in range(count)), 240, 8, LEADING)
    number = Lines((TextLine((), 9.0),), 30, 8, LEADING, right=True)
    cells = (Cell(10, (TextBox(words, None),)), Cell(250, (TextBox(number, None),)))
    return EntryBox(RowBox(cells, 280), Node("Link"), "#timeline", "Timeline 3", dots="#000000")


def drawn(box):
    pen = Pen()
    box.draw(pen, 20, 500)
    return pen.drawn


def test_dots_lead_from_the_words_to_the_number():
    ((_, left, right, y),) = (one for one in drawn(entry()) if one[0] == "dots")
    assert (left, right) == (20 + 10 + 100 + 4, 20 + 280 - 9 - 4)
    assert 500 - LEADING < y < 500


def test_they_follow_the_last_line_of_long_words():
    ((*_, one),) = (each for each in drawn(entry()) if each[0] == "dots")
    ((*_, two),) = (each for each in drawn(entry(count=2)) if each[0] == "dots")
    assert one - two == pytest.approx(LEADING)


def test_there_are_none_where_the_words_reach_the_number():
    assert [one for one in drawn(entry(words_width=252)) if one[0] == "dots"]
    assert not [one for one in drawn(entry(words_width=253)) if one[0] == "dots"]
    right = entry()
    words = replace(right.row.cells[0].texts[0].lines, right=True, width=260)
    cells = (Cell(10, (TextBox(words, None),)), right.row.cells[1])
    assert not [one for one in drawn(replace(right, row=RowBox(cells, 280))) if one[0] == "dots"]


def test_all_of_it_is_the_link():
    assert ("link", (20, 490, 300, 500), "#timeline", "Timeline 3") in drawn(entry())


def test_it_is_never_parted_cites_nothing_and_is_no_heading():
    box = entry(count=3)
    assert box.split(2 * LEADING, forced=True) is None
    assert (box.height, box.least) == (3 * LEADING, 3 * LEADING)
    assert [*box.links(), *box.headings()] == []
