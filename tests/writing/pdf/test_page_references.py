from dataclasses import replace

from briefing.writing.pdf.boxes.box import Place, Running
from briefing.writing.pdf.page_references import (
    PageReferences,
    first_headings,
    heading_pages,
    page_references,
    running_heads,
)
from tests.writing.pdf.small_boxes import grid, row, text

SECTION = text(1, place=Place("timeline", "Timeline"))


def day(words, *, again=False, table="timeline"):
    return row(1, with_next=True, place=Place(f" {words}", words, 1, again, Running(words, table=table)))


def named(boxes):
    return [one.words for one in running_heads(boxes)]


FRIDAY, SATURDAY = day("Friday"), day("Saturday")


def test_each_heading_is_on_the_page_where_it_stands_first():
    pages = [[SECTION, grid(FRIDAY, row(1))], [grid(day("Friday", again=True), row(1), SATURDAY, row(1))], [text(1)]]
    assert heading_pages(pages) == (1, 1, 2)
    assert [place.title for boxes in pages for place in first_headings(boxes)] == ["Timeline", "Friday", "Saturday"]


def test_places_of_rows_are_no_headings():
    assert list(first_headings([grid(row(1, place=Place("event-1")))])) == []


def test_headers_may_name_what_goes_on_or_begins_on_the_page():
    assert named([SECTION, grid(FRIDAY, row(1), SATURDAY, row(1)), SECTION]) == ["Friday", "Saturday"]
    assert named([grid(day("Friday", again=True), row(1))]) == ["Friday"]
    assert named([SECTION, text(2)]) == []


def test_what_heads_rows_of_other_tables_is_no_day():
    figures = row(1, with_next=True, place=Place(" k", "Killed", 1))
    assert named([grid(FRIDAY, row(1)), grid(figures, row(1))]) == ["Friday"]


def test_of_two_tables_on_a_page_the_first_counts():
    assert named([grid(FRIDAY, row(1)), grid(day("1860", table="annex"), row(1))]) == ["Friday"]


def test_without_contents_no_pages_of_headings_are_known():
    pages = [[replace(SECTION)]]
    assert page_references(pages, contents=False) == PageReferences()
    assert page_references(pages, contents=True) == PageReferences({}, (1,))
