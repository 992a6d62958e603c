"""The numbered captions of a gallery are no part of the story."""

from __future__ import annotations

import pytest

from briefing.model import FurnitureKind
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.galleries import galleries
from briefing.reading.text.paragraphs import paragraphs

STORY = "Two people were held in Marlo on Sunday."
PICTURES = [f"{number}/6 {number} March 2024 A ferry leaves Marlo" for number in range(1, 7)]


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in galleries(text, paragraphs(text))]


def test_captions_that_count_on_are_a_gallery() -> None:
    text = "\n\n".join([STORY, *PICTURES, STORY])
    assert cut(text) == PICTURES
    kinds = {each.kind for each in find_furniture(text, paragraphs(text))}
    assert kinds == {FurnitureKind.CAPTION}


def test_a_gallery_run_into_a_paragraph_is_cut_out_to_the_end_of_the_sentence() -> None:
    gallery = "Marlo in pictures 6 show all " + " ".join(PICTURES) + " Police said two were held."
    assert cut(f"{STORY} {gallery} The ferry sails on.") == [gallery]
    assert cut(f"{gallery} The ferry sails on.") == [gallery]


def test_captions_with_a_button_after_each_are_cut_out_of_their_paragraph() -> None:
    captions = [f"A ferry leaves pier {number}. Hide Caption {number} of 3" for number in (1, 2, 3)]
    gallery = " ".join(captions)
    assert cut("\n\n".join([STORY, gallery, STORY])) == [gallery]
    assert cut(f"{gallery} {STORY}") == [gallery]
    assert cut(f"{STORY} The mayor left. {gallery} {STORY}") == [gallery]
    labelled = f"Photos: A ferry in Marlo It was Sunday. {gallery}"
    assert cut(labelled) == [labelled]


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY} Hide Caption 3 of 5",
        f"{STORY} Hide Caption 3 of 5 {STORY} Hide Caption 1 of 9",
        f"Photo 1 of 5 shows the ferry. {STORY} Photo 2 of 5 shows the crew.",
    ],
)
def test_numbers_that_do_not_count_on_or_stand_in_a_sentence_are_no_gallery(text: str) -> None:
    assert cut(text) == []


def test_a_paragraph_of_the_story_between_the_captions_stays_and_so_does_what_stands_before_the_first() -> None:
    first, *others = PICTURES
    text = "\n\n".join([f"{STORY} {first}", *others[:2], STORY, *others[2:]])
    assert cut(text) == PICTURES


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        " ".join(PICTURES[:3]),  # a row of short messages
        " ".join(PICTURES[:2] + PICTURES[3:]),
        "They won by 1/2, then 3/4 and 5/6 of a length, 7/8 and 9/10.",
    ],
)
def test_other_fractions_are_none(text: str) -> None:
    assert cut(text) == []
