from pathlib import Path

import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.typesetting.script import base_level, levels, levels_apart, needs_shaping, visual_order


def test_text_from_left_to_right_has_no_levels():
    assert levels("Aleppo (9 October) – “five”") == []
    assert visual_order("abc", [0, 0, 0]) == ["a", "b", "c"]


def test_a_right_to_left_name_inside_a_sentence():
    text = "in אבג now"
    assert "".join(visual_order(text, levels(text))) == "in גבא now"


def test_numbers_inside_right_to_left_text_keep_their_order():
    text = "אב 12 גד"
    assert "".join(visual_order(text, levels(text))) == "דג 12 בא"


# Without characters that mirror, which python-bidi turns round in the same step.
@given(st.text(alphabet="abz אבגד 012.,-–“”", max_size=30))
def test_the_order_is_that_of_the_bidirectional_algorithm(text):
    directions = levels(text) or [0] * len(text)
    base = "R" if directions and directions[0] % 2 and text.strip() and levels(text) else None
    expected = bidi.get_display(text, base_dir=base) if base else bidi.get_display(text)
    assert "".join(visual_order(text, directions)) == expected


@given(st.text(max_size=20))
def test_any_text_has_levels(text):
    assert len(levels(text)) in (0, len(text))


def conformance_lines():
    lines = (Path(__file__).parent / "bidi_character_test.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("line", conformance_lines())
def test_lines_of_the_unicode_conformance_test(line):
    codes, asked, _, expected, order = line.split(";")
    text = "".join(chr(int(code, 16)) for code in codes.split())
    found = levels(text, None if asked == "2" else int(asked)) or [0] * len(text)
    shown = [place for place, level in enumerate(expected.split()) if level != "x"]
    assert [found[place] for place in shown] == [int(level) for level in expected.split() if level != "x"]
    assert visual_order(shown, [found[place] for place in shown]) == [int(place) for place in order.split()]


def test_what_is_set_apart_has_no_say_in_the_direction_around_it():
    text = "אב Reuters. [1]"
    directions = levels_apart(text, [(12, 15)])
    assert directions[11] == 1  # the full stop and the space are of the text from right to left
    assert "".join(visual_order(text, directions)) == "[1] .Reuters בא"
    assert levels_apart("plain [1]", [(6, 9)]) == []


def test_what_is_set_apart_has_the_direction_of_its_own_first_letter():
    for text in ("said so (אב, 2025)", "said (אב) (אב, 2025)"):
        shown = "".join(visual_order(text, levels_apart(text, [(text.rindex("("), len(text))])))
        assert shown.endswith(" )2025 ,בא(")  # brackets are turned round when they are drawn


def test_a_joiner_does_not_part_a_word():
    assert levels("می‌شود") == [1] * 6


def test_characters_that_unicode_does_not_assign_go_with_their_block():
    assert levels("a\u0590\u05ff\u0378b") == [0, 1, 1, 0, 0]


@pytest.mark.parametrize("text", ["العربية", "עברית", "हिन्दी", "e\u0301"])
def test_scripts_with_joined_or_moved_letters_are_known(text):
    assert needs_shaping(text)


@pytest.mark.parametrize("text", ["Aleppo", "Łódź", "Москва", "Αθήνα", "港口", "9 °C"])
def test_scripts_of_plain_letters_are_known(text):
    assert not needs_shaping(text)


@pytest.mark.parametrize(("text", "level"), [("(אב) a", 1), ("1 a אב", 0), ("12 – 13", 0), ("", 0)])
def test_a_paragraph_runs_as_its_first_letter(text, level):
    assert base_level(text) == level
