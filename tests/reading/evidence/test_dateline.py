import pytest

from briefing.reading.evidence.dateline import find_dateline
from briefing.reading.text.corrections import correction_note
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.paragraphs import paragraphs


def dateline(text):
    blocks = paragraphs(text)
    return find_dateline(text, blocks, find_furniture(text, blocks, correction_note(text, blocks)))


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        ("CALDER BAY, Oct. 7 (Reuters) —", "CALDER BAY", "Reuters"),
        ("NAIROBI, Kenya (AP) _", "NAIROBI, Kenya", "AP"),
        ("NAIROBI, Kenya (AP)_", "NAIROBI, Kenya", "AP"),
        ("WASHINGTON --", "WASHINGTON", None),
        ("PORT HALDEN —", "PORT HALDEN", None),
        ("O’SMACH, Cambodia, 9 October —", "O’SMACH, Cambodia", None),
        ("McALLEN, Texas –", "McALLEN, Texas", None),
        ("Berlin (dpa) -", "Berlin", "dpa"),
        ("BEIJING, Friday, Oct. 9, 2015 (Xinhua) --", "BEIJING", "Xinhua"),
        ("LONDON/PARIS (Reuters) -", "LONDON/PARIS", "Reuters"),
        ("(CNN) --", None, "CNN"),
        ("CALDER BAY, Oct. 7 (Tidewire) —", "CALDER BAY", "Tidewire"),
        ("Karlsruhe (12.11.2021).", "Karlsruhe", None),
        ("Karlsruhe, (12. November 2021) –", "Karlsruhe", None),
    ],
)
def test_place_and_agency(head, place, agency):
    text = f"{head} A ferry sank on Wednesday, officials said."
    found = dateline(text)
    assert found is not None
    assert (text[found.span.start : found.span.end], found.place, found.agency) == (head, place, agency)


def test_it_may_stand_alone_or_after_a_byline_and_a_caption():
    assert dateline("\n\nNAIROBI, Kenya (AP) _\n\nA bomb went off on Friday.").agency == "AP"
    text = "By Jon Perrin\n\nRescuers on the quay. (Lena Marsh/Courier)\n\nPORT HALDEN — A ferry sank."
    assert dateline(text).place == "PORT HALDEN"


def test_it_may_follow_the_label_of_a_picture_and_no_file_photo_is_a_place():
    found = dateline("Photo CALDER BAY, Ost — A ferry sank on Wednesday.\n\nIt was old.")
    assert found is not None
    assert found.place == "CALDER BAY, Ost"
    caption = "FILE - In this Dec. 13, 2016, file photo, a ferry leaves Marlo. (Ida Lund/AP)"
    found = dateline(f"{caption}\n\nCALDER BAY — A ferry sank on Wednesday.")
    assert found is not None
    assert found.place == "CALDER BAY"


def test_the_clock_time_that_runs_into_it_is_no_place():
    assert dateline("LONDON | Tue Mar 3, 2015 1:48 pm GMT LONDON (Reuters) - A ferry sank.").place == "LONDON"


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank on Wednesday — the worst accident in years.",
        "BP — the oil company — said on Friday that it would pay.",
        "The Marrow Light (built in 1988) - a ferry - sank.",
        "UPDATE - A ferry sank.",
        "A MAN WHO KNEW TOO MUCH ABOUT IT - a film review",
        "I-95 was closed on Friday.",
        "",
    ],
)
def test_dashes_in_the_story_make_none(text):
    assert dateline(text) is None
