"""The story of a page whose main text was looked for in the wrong place."""

from __future__ import annotations

from lxml.html import document_fromstring

from briefing.reading.page.rescued import rescued

PARAGRAPHS = [
    f"The council of Marlo met for the {n}th time to speak of the bridge over the river Osme." for n in range(9)
]
NOTICE = ["Your browser is out of date."]


def found(paragraphs: list[str], markup: str) -> list[str]:
    return rescued(paragraphs, document_fromstring(f"<html><body>{markup}</body></html>"))


def box(paragraphs: list[str], name: str = "channel-deals") -> str:
    return f"<div class='{name}'><h2>The bridge</h2>{''.join(f'<p>{each}</p>' for each in paragraphs)}</div>"


def test_a_notice_gives_way_to_the_box_with_the_most_prose() -> None:
    assert found(NOTICE, f"<p>{NOTICE[0]}</p>{box(PARAGRAPHS)}") == ["The bridge", *PARAGRAPHS]


def test_what_was_found_stays_where_it_is_of_that_box_or_not_much_shorter() -> None:
    assert found(PARAGRAPHS[:4], box(PARAGRAPHS)) == PARAGRAPHS[:4]
    other = [f"Quite another story of the harbour, part {n}, which is about as long as that." for n in range(6)]
    assert found(other, box(PARAGRAPHS) + box(other)) == other


def test_comments_links_and_short_boxes_are_no_story() -> None:
    assert found(NOTICE, box(PARAGRAPHS, "comments")) == NOTICE
    assert found(NOTICE, box(PARAGRAPHS[:3])) == NOTICE
    assert found(NOTICE, box([f"<a href='/x'>{each}</a>" for each in PARAGRAPHS])) == NOTICE
