"""What the search for the main text left out between two paragraphs of a story."""

from __future__ import annotations

from lxml.html import document_fromstring

from briefing.reading.page.restored import restored

FIRST, LAST = "The council of Marlo met on Thursday.", "It meets again on Monday."


def story(between: str) -> list[str]:
    page = document_fromstring(f"<html><body><article><p>{FIRST}</p>{between}<p>{LAST}</p></article></body></html>")
    return restored([FIRST, LAST], page)


def test_a_list_between_two_paragraphs_is_put_back_in_its_place() -> None:
    assert story("<ul><li>The bridge will close.</li><li>The port stays open.</li></ul>") == [
        FIRST,
        "The bridge will close.",
        "The port stays open.",
        LAST,
    ]


def test_a_list_of_links_is_not_of_the_story() -> None:
    assert story('<ul><li><a href="/a">Bridge closed</a></li><li><a href="/b">Port open</a></li></ul>') == [FIRST, LAST]


def test_a_few_words_that_are_no_sentence_stay_out() -> None:
    assert story("<p>Photo: A. Nonymous</p>") == [FIRST, LAST]
