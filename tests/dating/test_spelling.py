from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dating import find_timexes
from briefing.dating.spelling import put_right
from tests.dating.reading_texts import one
from tests.make import article

DAY = date(2019, 3, 13)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened on February&nbsp;12.", "2019-02-12"),
        ("It opened on Feb\u00adruary 12.", "2019-02-12"),
        ("It opened on Febru-\nary 12.", "2019-02-12"),
        ("It opened on １２ February ２０１８.", "2018-02-12"),
        ("It opened on ١٢ February ٢٠١٨.", "2018-02-12"),
        ("It opened on l2 February 2018.", "2018-02-12"),
        ("It opened on 1O February 2018.", "2018-02-10"),
        ("It opened on 12Feb18.", "2018-02-12"),
        ("It opened on 12.Feb.2018.", "2018-02-12"),
        ("It opened on Feb.12,2018.", "2018-02-12"),
        ("It opened on March. 12, 2018.", "2018-03-12"),
    ],
)
def test_as_it_is_typed_set_or_scanned(text, value):
    found = one(text, DAY)
    assert found.value == value
    assert text[found.start : found.end] == found.text


def test_what_stands_after_a_mended_place_keeps_its_own():
    text = "On Wed-\nnesday, and on&nbsp;March&nbsp;9, it rained; on March 8 it did not."
    found = find_timexes(article(text, DAY))
    assert [each.text for each in found] == ["Wed-\nnesday", "March&nbsp;9", "March 8"]
    assert all(text[each.start : each.end] == each.text for each in found)


def test_an_anchor_leads_to_the_expression_in_the_text():
    text = "On&nbsp;May 3, 2018 he left; two days later he came back."
    first, second = find_timexes(article(text, DAY))
    assert second.anchor.timex == first.start


@pytest.mark.parametrize("text", ["a well-\nknown case", "mid-\nMay", "plain text"])
def test_a_hyphen_that_belongs_to_two_words_stays(text):
    assert put_right(text, {"may", "known"}).text == text


@given(st.text(alphabet="ab-\n \u00ad&nbsp;１2lO", max_size=60))
def test_every_place_leads_back_into_the_text(text):
    spelled = put_right(text, {"ab", "aa"})
    places = [spelled.start(at) for at in range(len(spelled.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
