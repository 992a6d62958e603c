from dataclasses import replace

import pytest

from briefing.model.document import Line, Paragraph, Run, Section
from briefing.writing.word.extent import letters, pages
from briefing.writing.word.page import TextArea
from tests.writing.example_brief import HOUSE, example

A4 = TextArea(9526, 14457)  # the house template's
BRIEF = example()
AGAIN = tuple(section for section in BRIEF.sections if section.key != "picture")


# In LibreOffice 7.4, with fonts of the widths of Calibri and Cambria.
@pytest.mark.parametrize(("times", "laid_out"), [(1, 3), (2, 6), (5, 14), (15, 40), (37, 98)])
def test_pages_are_estimated_within_a_tenth(times: int, laid_out: int) -> None:
    brief = replace(BRIEF, sections=BRIEF.sections + AGAIN * (times - 1))
    assert pages(brief, HOUSE.references(brief), A4) == pytest.approx(laid_out, rel=0.1)


def test_a_larger_page_holds_more() -> None:
    references = HOUSE.references(BRIEF)
    assert pages(BRIEF, references, TextArea(2 * A4.width, A4.height)) < pages(BRIEF, references, A4)
    assert pages(BRIEF, references, TextArea(A4.width, A4.height // 2)) > 1.9 * pages(BRIEF, references, A4)


def test_notes_take_room() -> None:
    references = HOUSE.references(BRIEF)
    assert pages(BRIEF, references, A4, notes=90) == pytest.approx(pages(BRIEF, references, A4) + 2, abs=0.1)


def test_letters_of_east_asia_are_wide() -> None:
    assert letters("abc é") == 5
    assert letters("大统领は서울") == pytest.approx(6 * 2.1)
    assert letters("ab国") == pytest.approx(4.1)


def test_a_brief_in_chinese_letters_takes_as_much_room_as_it_does() -> None:
    words = Line((Run("国务院总理" * 400),))
    narrow = Line((Run("abcde" * 400),))
    long = [replace(BRIEF, sections=(Section("a", "A", (Paragraph(one),)),)) for one in (words, narrow)]
    chinese, latin = (pages(brief, HOUSE.references(brief), A4) for brief in long)
    # LibreOffice sets 2,000 such letters of 10 points in 43 lines of 476 points, 581 points in all.
    assert chinese - latin == pytest.approx((2000 * (10.3 - 4.9) / 476) * 13.5 / 723, rel=0.1)
