"""Where the credit of a picture stands in a paragraph, and that a remark in the story is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading.text.credits import credit_in
from briefing.reading.text.phrases import first_word

CAPTION = "Rescuers search the quay on Thursday."


def credit(words):
    found = credit_in(words, first_word(words))
    return words[found[0] : found[1]] if found else None


@pytest.mark.parametrize(
    "words",
    [
        *("(YouTube/Osmere City)", "(Lena Marsh/The Halden Courier)", "(AP Photo/Jon Perrin)", "(Reuters)", "(AFP)"),
        *("(Photo by Lena Marsh)", "[Handout via Reuters]", "(Jon Perrin for The Courier/Getty Images)"),
        *("REUTERS/Lena Marsh", "AP Photo/Jon Perrin", "(Courtesy of the Halden Archive)", "(Getty Images)"),
    ],
)
def test_a_credit_after_a_caption_or_on_a_line_of_its_own(words):
    assert credit(f"{CAPTION} {words}") == words
    assert credit(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "The strike (the third this year) began on Friday.",
        "He spoke to reporters on Friday. (He had refused to before.)",
        "She works for Reuters/Osmere, a poll of readers.",
        "The group posted a video on Friday. It showed the bridge.",
        "The ratio of goods to people (cars/persons) rose on Friday.",
        "It was shown on television. (see the photo above)",
        f"{CAPTION} (A long remark that names a photo and goes on for far more words than a credit ever has)",
        f"{CAPTION} ()",
        f"{CAPTION} (",
        ")",
    ],
)
def test_brackets_and_strokes_in_the_story_are_none(words):
    assert credit(words) is None


@pytest.mark.parametrize("line", ["Photo: Lena Marsh", "Image credit: Halden Archive", "Photograph by Lena Marsh"])
def test_a_labelled_line_is_a_credit_as_a_whole(line):
    assert credit(line) == line


def test_a_labelled_caption_keeps_its_sentence():
    sentence = "Rescuers carried eleven people from the harbor to a hospital on Thursday."
    assert credit(f"Photograph: Lena Marsh/Reuters {sentence}") == "Photograph: Lena Marsh/Reuters"
    assert credit(f"Photo: {sentence} It was the worst day of the year, they said.") == "Photo:"


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["Photo:", "(AP)", "REUTERS/", "Lena Marsh", "/", "(", ")", "]", CAPTION, "by", "©", "…"]),
        min_size=1,
    )
)
def test_a_credit_is_a_part_of_its_paragraph(pieces):
    words = " ".join(pieces)
    found = credit_in(words, first_word(words))
    assert found is None or 0 <= found[0] < found[1] <= len(words)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Photograph: Reuters The firm said on Sunday that it would pay for all of the damage to the town.",
            "Photograph: Reuters",
        ),
        (
            "Photograph: AP When the port was closed, the firm said that it would pay for the damage done.",
            "Photograph: AP",
        ),
    ],
)
def test_an_agency_after_the_label_is_a_part_of_the_credit(line, found):
    assert credit(line) == found
