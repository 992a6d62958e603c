from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading.formats.jsonrecord import raw_article

TEXT = "It rained on Friday."


def test_an_object_with_its_fields():
    found = raw_article(
        {"id": 7, "title": " The\nrain ", "text": TEXT, "publisher": "The Post", "author": "Ann Lee", "agency": "AP",
         "url": "https://post.example/1", "lang": "en", "language": "de", "published": "2015-10-09", "timex": []},
        "a.jsonl, line 1",
    )  # fmt: skip
    assert (found.id, found.title, found.publisher, found.author) == ("7", "The rain", "The Post", "Ann Lee")
    assert (found.agency, found.url, found.language) == ("AP", "https://post.example/1", "en")
    (stated,) = found.evidence
    assert (stated.kind, stated.interval.first_day) == (EvidenceKind.FIELD, date(2015, 10, 9))


def test_a_date_that_is_none_stays_as_evidence_and_none_given_is_no_evidence():
    (stated,) = raw_article({"text": TEXT, "published": "soon"}, "x").evidence
    assert (stated.words, stated.interval) == ("soon", None)
    assert raw_article({"text": TEXT, "published": None}, "x").evidence == ()


@pytest.mark.parametrize("value", [None, True, 1.5, [], ["a"], {"a": 1}, "", " \n"])
def test_a_field_that_holds_no_words_is_as_if_it_were_not_there(value):
    names = ("id", "title", "publisher", "author", "url", "language", "agency")
    assert raw_article({"text": TEXT, **dict.fromkeys(names, value)}, "x") == raw_article({"text": TEXT}, "x")


@pytest.mark.parametrize("fields", [{}, {"text": None}, {"text": 3}, {"text": ["x"]}, {"id": "a"}])
def test_without_a_text_it_says_what_to_give(fields):
    with pytest.raises(BadData, match='no "text" in it; give one article a line'):
        raw_article(fields, "x")


@given(st.text(st.characters(codec=None), max_size=30))
def test_a_text_keeps_every_offset_and_can_be_written(words):
    text = raw_article({"text": f"A{words}"}, "x").text
    assert len(text) == len(words) + 1
    text.encode()
    assert all(new == old or "\ud800" <= old <= "\udfff" for new, old in zip(text[1:], words, strict=True))
