import pytest

from briefing.model import Span
from briefing.reading.text.corrections import correction_note, says_how
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


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("(This story corrects the toll to 12) Sign up for our letter", "(This story corrects the toll to 12)"),
        ("(By A. Roe) (This story was corrected to fix a name) Our plans", "(This story was corrected to fix a name)"),
        ("95 cents This article was amended: it is 12 (not 14).", "This article was amended: it is 12 (not 14)."),
        ("MARLO (Corrects to say that it is 12) OSMERE - It fell." + " So." * 120, "(Corrects to say that it is 12)"),
        ("(Correction: It is 12.) Sign up", "(Correction: It is 12.)"),
        ("Due to an error (ours) an earlier version of this story gave 14.",) * 2,
    ],
)
def test_a_note_leaves_what_its_paragraph_ran_together_with_it(paragraph, words):
    assert note(f"{STORY}\n\n{paragraph}") == words


def test_a_headline_that_was_corrected_is_no_note():
    assert note(f"Corrected: Twelve killed in Marlo\n\n{STORY}") is None


def test_a_label_takes_its_paragraph_along():
    assert note(f"{STORY}\n\nCorrection\n\nThe toll is 12, not 14.") == "Correction\n\nThe toll is 12, not 14."


def test_what_only_says_that_the_article_was_amended_takes_the_end_along():
    words = "This article was amended on 9 October 2015.\n\nThe name of the mayor was misspelt.\n\nIt is corrected."
    story = "\n\n".join([STORY] * 3)
    assert note(f"{story}\n\n{words}") == words


def test_it_takes_no_story_along_that_follows_it():
    story = "\n\n".join([STORY] * 3)
    words = "This article was amended on 9 October 2015."
    assert note(f"{story}\n\n{words}\n\nThe rain went on.") == words


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("This article was amended on 14 and 21 May 2010.", False),
        ("This article has been corrected.", False),
        ("This article was amended on 8 May 2010 to correct the toll, which was 12 in 2009.", True),
        ("This article was amended on 8 May 2010.\n\nThe name of the mayor was misspelt.", True),
        ("Correction: The toll is 12.", True),
    ],
)
def test_a_note_may_say_only_when(words, how):
    assert says_how(words, Span(0, len(words))) is how


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
