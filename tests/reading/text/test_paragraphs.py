from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.text.paragraphs import paragraphs


def pieces(text):
    return [text[span.start : span.end] for span in paragraphs(text)]


def test_blank_lines_part_paragraphs():
    assert pieces("\n\nOne.\n\n  Two. \n \t\n\nThree.\n") == ["One.", "Two.", "Three."]


def test_without_blank_lines_each_line_is_one():
    long = "The council met on Friday to decide what should become of the bridge that had been closed since spring."
    assert pieces(f"{long}\nIt decided nothing.\n{long}") == [long, "It decided nothing.", long]


def test_lines_wrapped_at_a_column_are_one_paragraph():
    wrapped = (
        "The council met on Friday to decide what should become of\n"
        "the bridge. It decided nothing, and will meet again. The\n"
        "mayor of Osmere left early."
    )
    assert pieces(wrapped) == [wrapped]
    assert pieces(f"{wrapped}\n\n{wrapped}") == [wrapped, wrapped]


def test_a_line_that_goes_on_in_lower_case_is_no_new_paragraph():
    text = "The council met in the old hall by the river and talked through the night about money, roads, and\nschools."
    assert pieces(text) == [text]


def test_a_short_line_ends_its_paragraph_even_in_wrapped_text():
    text = "Read more:\nThe bridge that nobody wanted to pay for\nA mayor leaves early\nWhat the river took"
    assert pieces(text) == text.split("\n")


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t\n "])
def test_nothing_has_no_paragraphs(text):
    assert paragraphs(text) == ()


@given(st.text(alphabet="aB. \n\t\r\u2028”é", max_size=120))
def test_paragraphs_are_in_order_apart_and_hold_every_visible_character(text):
    spans = paragraphs(text)
    held = "".join(text[span.start : span.end] for span in spans)
    assert "".join(held.split()) == "".join(text.split())
    assert all(before.end < after.start for before, after in pairwise(spans))
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
