import re

import pytest

from briefing.dating.grammar import WordClass, compile_pattern, normalised, token_key, words_expression

CLASSES = {
    "day": WordClass("(?:monday|friday)", frozenset({"monday", "friday"})),
    "figure": WordClass(r"\d+", frozenset({"#"})),
}


def matches(pattern, text, macros=None):
    return re.fullmatch(compile_pattern(pattern, CLASSES, macros or {}).expression, text) is not None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("last <day>", "last friday"),
        ("last <day>", "last-friday"),
        ("last <day>", "last\nfriday"),
        ("[the] last <day>", "last monday"),
        ("[the] last <day>", "the last monday"),
        ("<day> [,] <figure>", "monday, 5"),
        ("<day> [,] <figure>", "monday 5"),
        ("<figure> _ <day>", "5friday"),
        ("( on | by ) <day>", "by friday"),
        ("{when} <day>", "on friday"),
        ("<day> [at <figure>]", "friday at 5"),
    ],
)
def test_a_pattern_matches(pattern, text):
    assert matches(pattern, text, {"when": "on | by"})


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("last <day>", "lastfriday"), ("last <day>", "last\0\nfriday"), ("last <day>", "last sunday"), ("<day>", "")],
)
def test_a_pattern_does_not_match(pattern, text):
    assert not matches(pattern, text)


def test_what_a_pattern_may_begin_with_and_what_it_requires():
    piece = compile_pattern("[the] last <day>", CLASSES, {})
    assert piece.first == {"the", "last"}
    assert piece.required == {"last", "<day>"}


def test_of_alternatives_what_all_need_and_one_of_each_is_required():
    assert compile_pattern("( on <day> | by <day> )", CLASSES, {}).required == {"<day>", "on|by"}
    assert compile_pattern("( <day> | [the] <figure> ) ago", CLASSES, {}).required == {"<day>|<figure>", "ago"}


def test_the_words_of_a_pattern_are_all_that_its_matches_are_made_of():
    assert compile_pattern("[the] last ( week | half-time )", CLASSES, {}).words == {
        "the",
        "last",
        "week",
        "half",
        "time",
    }


@pytest.mark.parametrize("pattern", ["<nothing>", "( a", "a )", "[a]", "[a] [b]", "{loop}"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern):
    with pytest.raises((ValueError, KeyError)):
        compile_pattern(pattern, CLASSES, {"loop": "{loop}"})


def test_words_are_tried_longest_first_and_may_lose_their_dot():
    expression = words_expression(["jan.", "january"])
    assert re.match(expression, "january").group() == "january"
    assert re.match(expression, "jan 5").group() == "jan"


def test_levelling_keeps_every_character_in_its_place():
    text = "Last\u00a0Year’s\tİstanbul\r\n\r\nMay"
    plain = normalised(text)
    assert len(plain) == len(text)
    assert plain.startswith("last year's ")
    assert "\0" in plain


def test_figures_are_looked_up_by_how_many_they_are():
    assert [token_key(token) for token in ("5", "12", "2015", "100", "may")] == ["#2", "#2", "#4", "#", "may"]
