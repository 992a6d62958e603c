from dataclasses import replace

from briefing.writing.pdf.boxes.box import Place
from briefing.writing.pdf.page_references import (
    PageReferences,
    first_headings,
    heading_pages,
    page_references,
    running_heading,
)
from tests.writing.pdf.small_boxes import grid, row, text

SECTION = text(1, place=Place("timeline", "Timeline"))


def day(words, *, again=False):
    return row(1, with_next=True, place=Place(f" {words}", words, 1, again, running=True))


FRIDAY, SATURDAY = day("Friday"), day("Saturday")


def test_each_heading_is_on_the_page_where_it_stands_first():
    pages = [[SECTION, grid(FRIDAY, row(1))], [grid(day("Friday", again=True), row(1), SATURDAY, row(1))], [text(1)]]
    assert heading_pages(pages) == (1, 1, 2)
    assert [place.title for boxes in pages for place in first_headings(boxes)] == ["Timeline", "Friday", "Saturday"]


def test_places_of_rows_are_no_headings():
    assert list(first_headings([grid(row(1, place=Place("event-1")))])) == []


def test_a_page_has_got_to_the_last_day_in_its_tables_whether_it_begins_there_or_goes_on():
    assert running_heading([SECTION, grid(FRIDAY, row(1), SATURDAY, row(1)), SECTION]) == "Saturday"
    assert running_heading([grid(day("Friday", again=True), row(1))]) == "Friday"
    assert running_heading([SECTION, text(2)]) == ""


def test_what_heads_rows_of_other_tables_is_no_day():
    figures = row(1, with_next=True, place=Place(" k", "Killed", 1))
    assert running_heading([grid(FRIDAY, row(1)), grid(figures, row(1))]) == "Friday"


def test_without_contents_no_pages_of_headings_are_known():
    pages = [[replace(SECTION)]]
    assert page_references(pages, contents=False) == PageReferences()
    assert page_references(pages, contents=True) == PageReferences({}, (1,))
