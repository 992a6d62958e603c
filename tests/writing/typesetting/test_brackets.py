import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.typesetting.brackets import closed_by, pairs, resolve_brackets
from briefing.writing.typesetting.script import levels, visual_order


@pytest.mark.parametrize("pair", ["()", "[]", "{}", "⟨⟩", "「」", "〈〉", "（）"])
def test_opening_brackets_know_what_closes_them(pair):
    assert closed_by(pair[0]) == pair[1]
    assert closed_by(pair[1]) == ""


@pytest.mark.parametrize("character", ["“", "«", "„", "<", "a", " ", "/"])
def test_other_marks_open_no_bracket(character):
    assert closed_by(character) == ""


def test_pairs_are_found_within_pairs_and_one_that_stays_open_is_none():
    assert pairs("([x)](y)", ["ON"] * 8) == [(0, 3), (5, 7)]
    assert pairs("(a", ["ON", "L"]) == []


def test_a_bracket_that_has_a_direction_already_is_none():
    assert pairs("(a)", ["R", "L", "ON"]) == []


def test_more_open_brackets_than_the_algorithm_keeps_in_mind_are_no_pairs():
    assert len(pairs("(" * 63 + ")" * 63, ["ON"] * 126)) == 63
    assert pairs("(" * 64 + ")" * 64, ["ON"] * 128) == []


def resolved(text, kinds, embedding="L"):
    kinds = list(kinds)
    resolve_brackets(text, kinds, embedding)
    return kinds


def test_a_pair_takes_the_direction_of_the_text_around_it_where_anything_inside_has_it():
    assert resolved("ב(בa)", ["R", "ON", "R", "L", "ON"]) == ["R", "L", "R", "L", "L"]


def test_a_pair_around_the_other_direction_goes_with_what_stands_before_it():
    assert resolved("ב(ב)", ["R", "ON", "R", "ON"]) == ["R", "R", "R", "R"]
    assert resolved("a(ב)", ["L", "ON", "R", "ON"]) == ["L", "L", "R", "L"]


def test_a_pair_around_nothing_is_left_to_the_rules_for_neutrals():
    assert resolved("ב(!)", ["R", "ON", "ON", "ON"]) == ["R", "ON", "ON", "ON"]


# The library's other half, in Rust, knows the rule; it turns brackets round in the same step.
@given(st.text(alphabet="ab אבג 12()[]{}.!", max_size=30))
def test_the_order_of_brackets_is_that_of_the_bidirectional_algorithm(text):
    one_look = str.maketrans("[]{})", "(((((")
    directions = levels(text) or [0] * len(text)
    shown = "".join(visual_order(text, directions))
    assert shown.translate(one_look) == bidi.get_display(text).translate(one_look)
