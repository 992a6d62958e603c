import pytest

from briefing.writing.word.oxml import as_element, w
from briefing.writing.word.page import TextArea

SIZE = {"w": "10000", "h": "20000"}
MARGINS = {"left": "1000", "right": "2000", "top": "500", "bottom": "700"}


def area(size=SIZE, margins=MARGINS):
    return TextArea.of(as_element(w("sectPr", w("pgSz", **size), w("pgMar", **margins))))


def test_the_area_is_the_page_without_its_margins():
    assert area() == TextArea(7000, 18800)


def test_a_template_that_is_silent_has_an_a4_page_with_words_own_margins():
    assert TextArea.of(as_element(w("sectPr"))) == TextArea(11906 - 2880, 16838 - 2880)
    assert area(size={"w": "10000"}).height == 16838 - 1200
    assert area(margins={"left": "1000"}).width == 10000 - 1000 - 1440


def test_a_negative_margin_is_as_wide_as_a_positive_one():
    assert area(margins={**MARGINS, "top": "-500", "bottom": "-700"}) == area()


def test_lengths_with_a_fraction_are_cut():
    assert area(size={"w": "10000.9", "h": "20000"}) == area()


def test_margins_that_leave_nothing_still_leave_two_inches():
    assert area(margins={**MARGINS, "left": "9000", "top": "19900"}) == TextArea(2880, 2880)


@pytest.mark.parametrize("width", ["wide", "nan", "inf", "31681"])
def test_a_length_that_is_none_or_a_page_that_word_refuses_is_an_error(width):
    with pytest.raises((ValueError, OverflowError)):
        area(size={"w": width, "h": "20000"})
