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


def test_a_paragraph_that_was_cut_at_a_link_is_whole() -> None:
    cut = "One study in 496 adolescents found that fasting was associated with a higher risk ("
    markup = f"<p>{cut}<a href='#2'>2</a>).</p>"
    page = document_fromstring(f"<html><body><article><p>{FIRST}</p>{markup}<p>{LAST}</p></article></body></html>")
    assert restored([FIRST, cut, LAST], page) == [FIRST, f"{cut}2).", LAST]


def test_a_longer_paragraph_with_the_same_beginning_is_another_one() -> None:
    short = "The council of Marlo met on Thursday in the old town hall."
    longer = f"{short} It heard what the engineers had found in two of the piers, and then it went home."
    page = document_fromstring(f"<html><body><article><p>{short}</p><p>{longer}</p></article></body></html>")
    assert restored([short], page)[0] == short
