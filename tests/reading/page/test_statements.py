"""Every statement of the publication day that a page makes, side by side."""

from __future__ import annotations

from datetime import date

import pytest
from lxml.html import document_fromstring

from briefing.model import EvidenceKind
from briefing.reading.page.microdata import Items
from briefing.reading.page.outline import outline_of
from briefing.reading.page.statements import statements_in_need, statements_of_day

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


def test_names_of_fields_count_however_they_are_spelled() -> None:
    assert days({"publishdate": "2015-10-09T01:00:00"})[EvidenceKind.META] == date(2015, 10, 9)
    assert days({"dc_date": "2015-10-12"})[EvidenceKind.META] is None, "as generic as the name that it spells"


def test_names_of_the_sites_own_count_in_need_and_after_the_work_that_the_page_is() -> None:
    metas = {"photos:uploaded": "2015-10-09", "photos:tag": "2011-01-01", "article:published_time": "2010-01-01"}
    assert [item.words for item in statements_in_need(metas, None, "en")] == ["2015-10-09"]
    assert [item.words for item in statements_in_need(metas, "2015-10-08", "en")] == ["2015-10-08"]


def test_drupal_states_the_day_in_rdfa() -> None:
    stamp = '<span property="dc:date dc:created" content="2015-10-09T10:00:00+02:00">vendredi</span>'
    page = document_fromstring(PAGE.replace("Published 9 October 2015", stamp))
    outline = outline_of(page, ["Bridge closed"])
    found = statements_of_day(page, {}, {}, outline, Items(outline, ["Bridge closed"]), "fr")
    assert [(item.kind, item.zone) for item in found] == [(EvidenceKind.TIME_ELEMENT, "+02:00")]


@pytest.mark.parametrize(
    "metas",
    [
        {"event:pubdate": "2019-01-02"},
        {"comment.published_time": "2019-01-02"},
        {"site:pubdate": "2019-01-02", "shop:uploaded": "2011-05-06"},
    ],
)
def test_names_of_something_else_or_of_two_days_state_none(metas: dict[str, str]) -> None:
    assert list(statements_in_need(metas, None, "en")) == []
