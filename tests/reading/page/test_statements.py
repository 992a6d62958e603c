"""Every statement of the publication day that a page makes, side by side."""

from __future__ import annotations

from datetime import date

from lxml.html import document_fromstring

from briefing.model import EvidenceKind
from briefing.reading.page.microdata import Items
from briefing.reading.page.outline import outline_of
from briefing.reading.page.statements import statements_of_day

PAGE = """<html><body><h1>Bridge closed</h1><p class="dateline">Published 9 October 2015</p>
<p>The bridge of Marlo was closed on Thursday for repairs.</p></body></html>"""


def days(metas: dict[str, str], described: dict[str, str] | None = None) -> dict[EvidenceKind, date | None]:
    page = document_fromstring(PAGE)
    outline = outline_of(page, ["Bridge closed"])
    items = Items(outline, ["Bridge closed"])
    found = statements_of_day(page, metas, described or {}, outline, items, "en")
    return {item.kind: item.interval.first_day if item.interval else None for item in found}


def test_what_programs_and_what_people_are_told_is_given_side_by_side() -> None:
    assert days({"article:published_time": "2015-10-10"}, {"datePublished": "2015-10-11"}) == {
        EvidenceKind.JSON_LD: date(2015, 10, 11),
        EvidenceKind.OPEN_GRAPH: date(2015, 10, 10),
        EvidenceKind.BYLINE: date(2015, 10, 9),
    }


def test_a_generic_field_decides_nothing_where_the_page_shows_another_day() -> None:
    assert days({"date": "2015-10-12"})[EvidenceKind.META] is None
    assert days({"date": "2015-10-09"})[EvidenceKind.META] == date(2015, 10, 9)
