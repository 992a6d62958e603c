from dataclasses import replace
from itertools import pairwise

import pytest

from briefing.writing.contents import HeaderFooter
from briefing.writing.pdf.margins import Margins
from tests.writing.example_brief import HOUSE
from tests.writing.typesetting.lines import texts

WORDS = HeaderFooter("For internal use", "News briefing", "Friday, 3 November 1989", "Page {page} of {pages}")
WIDTH = HOUSE.theme.page.text_width
BOUND = "Day not given: on or before 2 November 1989"
LONG = "A story whose name goes on and on and does not fit into the header of any page of any brief at all, ever"


class Pen:
    """Takes down what is drawn: text, its left end and its right end."""

    def __init__(self):
        self.drawn = []

    def lines(self, lines, x, top, artifact):
        self.drawn += [(text, x, x + lines.width) for text in texts(lines) if text]

    def rule(self, *_, **more):
        pass


@pytest.fixture
def header(book):
    """A function that draws the margins of page 2 and gives its header from left to right."""

    def drawn(*running, words=WORDS):
        pen = Pen()
        named = Margins(pen, book, HOUSE.theme, words).draw(2, 5, running)
        assert named == "" or named in [text for text, *_ in pen.drawn]
        found = [one for one in pen.drawn if one[0] not in (words.handling, "Page 2 of 5")]
        left = HOUSE.theme.page.left
        assert all(left - 0.01 <= x <= end <= left + WIDTH + 0.01 for _, x, end in found)
        assert all(one[2] < other[1] for one, other in pairwise(found))
        return [text for text, *_ in found]

    return drawn


def test_a_bounded_day_stands_whole_where_title_and_edition_leave_room(header):
    assert header(BOUND, "On or before 2 Nov 1989") == [WORDS.title, WORDS.edition, BOUND]


def test_where_they_do_not_it_stands_in_fewer_words_and_the_title_is_cut(header):
    words = replace(
        WORDS,
        title="The sinking of the ferry off the coast and what came after it, day by day, hour by hour, as report it",
    )
    title, edition, day = header(
        f"{BOUND}, the last that any of the sources names", "On or before 2 Nov 1989", words=words
    )
    assert day == "On or before 2 Nov 1989"
    assert title.endswith(" …")
    assert edition == WORDS.edition


def test_what_is_too_long_in_any_words_is_cut(header):
    *_, story = header(LONG)
    assert story.startswith("A story whose name")
    assert story.endswith(" …")


def test_a_long_title_is_whole_where_no_day_stands_next_to_it(header):
    words = replace(WORDS, title="The sinking of the ferry off the coast and what came after it")
    assert header(words=words) == [words.title, words.edition]


def test_the_first_page_has_no_header(book):
    pen = Pen()
    assert Margins(pen, book, HOUSE.theme, WORDS).draw(1, 5, (BOUND,)) == ""
    assert [text for text, *_ in pen.drawn] == [WORDS.handling, WORDS.handling, "Page 1 of 5"]
