from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dating import find_timexes
from tests.make import article


def values(text, language):
    return [(timex.text, timex.value) for timex in find_timexes(replace(article(text), language=language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "È successo il 9 ottobre 2015 a Roma.", [("9 ottobre 2015", "2015-10-09")]),
        ("pt-BR", "Foi em 9 de outubro de 2015, disse.", [("9 de outubro de 2015", "2015-10-09")]),
        ("ru", "Это было 9 октября 2015 года.", [("9 октября 2015", "2015-10-09")]),
        ("ja", "2015年10月9日に発生した。", [("2015年10月9日", "2015-10-09")]),
        ("nl", "Op 2015-10-09 en 31-02-2015.", [("2015-10-09", "2015-10-09")]),
        ("xx", "blah 2015-10-09 blah 9 october 2015", [("2015-10-09", "2015-10-09")]),
    ],
)
def test_a_full_date_is_read_in_a_language_without_data(language, text, expected):
    assert values(text, language) == expected


@pytest.mark.parametrize(
    "text",
    ["Giovedì ottobre", "il 9 ottobre", "ieri", "31 febbraio 2015", "2015-13-45", "9 cavalli 2015"],
)
def test_nothing_is_filled_in(text):
    assert values(text, "it") == []


def test_the_rule_says_who_read_it():
    (timex,) = find_timexes(replace(article("il 9 ottobre 2015", date(2020, 1, 1)), language="it"))
    assert "dateparser" in timex.rule
    assert str(timex.anchor) == "explicit"


PIECES = st.sampled_from(
    ["9", "31", "2015", "0000", "ottobre", "di", ".", "/", "-", "年", "月", "日", "10", "maggio,", "x"]
)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=8).map(" ".join), st.lists(PIECES).map("".join)))
def test_any_text_slices_back(text):
    for timex in find_timexes(replace(article(text), language="it")):
        assert timex.text == text[timex.start : timex.end]
