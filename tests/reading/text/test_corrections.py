import pytest

from briefing.reading.text.corrections import correction_note
from briefing.reading.text.paragraphs import paragraphs

STORY = "Twelve people were killed on Friday, the mayor said."


def note(text):
    span = correction_note(text, paragraphs(text))
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    "words",
    [
        "Correction: An earlier version of this article said 14 people died. The number is 12.",
        "CORRECTION — The toll is 12, not 14.",
        "Correction (Oct. 9): The toll is 12.",
        "An earlier version of this story misstated the toll.",
        "*This article was amended on 9 October 2015: the toll is 12.*",
        "Editor’s note: A previous version of this report gave the toll as 14.",
        "Due to an editing error, the toll was given as 14.",
    ],
)
def test_a_note_in_which_the_article_corrects_itself(words):
    assert note(f"{STORY}\n\n{words}") == words


def test_a_label_takes_its_paragraph_along():
    assert note(f"{STORY}\n\nCorrection\n\nThe toll is 12, not 14.") == "Correction\n\nThe toll is 12, not 14."


def test_what_only_says_that_the_article_was_amended_takes_the_end_along():
    words = "This article was amended on 9 October 2015.\n\nThe name of the mayor was misspelt.\n\nIt is corrected."
    story = "\n\n".join([STORY] * 3)
    assert note(f"{story}\n\n{words}") == words


@pytest.mark.parametrize("words", ["This article was amended on 9 October 2015.", "Correction: The toll is ten."])
def test_a_note_above_a_short_article_takes_none_of_it(words):
    assert note(f"{words}\n\n{STORY}\n\nThe rain went on.") == words


@pytest.mark.parametrize(
    "words",
    [
        "An earlier version of the bill said that 14 bridges would be closed.",
        "The correction officers’ union met on Friday.",
        "Editor’s note\n\nThis is the first of three parts.",
        "Prices are due a correction, analysts said.",
        "Correction",
    ],
)
def test_corrections_in_the_story_are_none_of_it(words):
    assert note(f"{STORY}\n\n{words}") is None
