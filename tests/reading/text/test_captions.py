import pytest

from briefing.model import FurnitureKind
from briefing.reading.text.captions import caption_in
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.paragraphs import paragraphs
from briefing.reading.text.phrases import first_word


@pytest.mark.parametrize(
    "words",
    [
        "CLOSE The two men were seen in Marlo on Sunday. (Feb. 6) AP",
        "FILE - In this Dec. 13, 2016, file photo, a ferry leaves Marlo.",
        "This Dec. 28, 2017 photo made available by the navy shows a ferry in Marlo.",
        "CLOSE “We are safe,” says the mayor of Marlo.",
        "Photos: The flood in Marlo A man rows down the high street. Hide Caption 3 of 59",
        "A man rows down the high street. 4 photos Bild 4 von 12",
        "Image copyright AFP Image caption Two men were held in Marlo",
        "Media playback is unsupported on your device Media caption Two men were held",
        "Enlarge this image toggle caption Anna Marsh/AFP Anna Marsh/AFP",
        "Facebook Twitter Pinterest Nora Vale at the court. Photograph: Anna Marsh/AFP",
        "Two thirds of them stay away. Photograph: Anna Marsh for the Courier",
    ],
)
def test_a_caption_with_its_button_is_no_sentence_of_the_story(words):
    assert caption_in(words, first_word(words)) == (0, len(words))


@pytest.mark.parametrize(
    "words",
    [
        "Close allies of the mayor met on Sunday.",
        "CLOSE to the river the water rose on Sunday.",
        "Photo agencies withdrew the picture on Sunday.",
        "He read from page 3 of 59.",
        "The judge looked at one photograph: it showed two men.",
        "This photo changed how the town saw the flood.",
        "In this town two men were held.",
        "Image rights were sold on Sunday.",
        "Play was stopped on Sunday.",
    ],
)
def test_a_sentence_that_only_opens_or_ends_alike_is_story(words):
    assert caption_in(words, first_word(words)) is None


def test_of_a_report_after_the_label_of_a_lost_picture_only_the_label_is_no_story():
    assert caption_in("Photo MARLO, Ost — Two men were held.", "photo") == (0, 6)


def test_a_long_paragraph_is_story_whatever_it_opens_with():
    words = "CLOSE " + "The mayor spoke again of the flood. " * 20
    assert caption_in(words, "close") is None


def test_a_gallery_is_captions_and_nothing_else():
    text = "\n\n".join(f"A street under water. Hide Caption {number} of 3" for number in (1, 2, 3))
    found = find_furniture(text, paragraphs(text))
    assert [part.kind for part in found] == [FurnitureKind.CAPTION] * 3
