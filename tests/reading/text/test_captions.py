import pytest

from briefing.model import FurnitureKind
from briefing.reading.text.captions import caption_in, credited_caption, run_in_credit
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.paragraphs import paragraphs


@pytest.mark.parametrize(
    "words",
    [
        "CLOSE The two men were seen in Marlo on Sunday. (Feb. 6) AP",
        "CLOSE “We are safe,” says the mayor of Marlo.",
        "Story highlights Four hours into the flight, the plane turned back",
        "FILE - In this Dec. 13, 2016, file photo, a ferry leaves Marlo.",
        "FILE — In this Monday, Jan. 1, 2018 photo, a ferry leaves Marlo.",
        "In this Monday, Jan. 1, 2018 photo, a ferry leaves Marlo.",
        "This Dec. 28, 2017 photo made available by the navy shows a ferry in Marlo.",
        "This photo provided by the navy shows a ferry in Marlo.",
        "Photos: The flood in Marlo A man rows down the high street. Hide Caption 3 of 59",
        "A man rows down the high street. 4 photos Bild 4 von 12",
        "Image copyright AFP Image caption Two men were held in Marlo",
        "Media playback is unsupported on your device Media caption Two men were held",
        "Enlarge this image toggle caption Anna Marsh/AFP Anna Marsh/AFP",
        "Facebook Twitter Pinterest Nora Vale at the court in Marlo",
        "A worker ties a boom on a beach off Marlo, Ost, June 24, 2010. REUTERS/Anna Marsh",
        "Workers are seen on a beach off Marlo Tuesday, July 20, 2010.",
        "A sign is seen, as Orbin Ltd announced a bid to buy it, in Marlo, November 6, 2017. REUTERS/Anna Marsh",
    ],
)
def test_a_caption_with_its_button_is_no_sentence_of_the_story(words: str) -> None:
    assert caption_in(words) == (0, len(words))


@pytest.mark.parametrize(
    "words",
    [
        "Close allies of the mayor met on Sunday.",
        "A worker tied a boom to a pier on a beach off Marlo, June 24, 2010.",
        "The fence will stand until the council meets on June 24, 2010.",
        "The union will hold its annual congress with 400 delegates in Marlo, June 24, 2010.",
        "The trial of Nora Vale, 44, is set to open in Marlo, June 24, 2010.",
        "A bomb hit a bus and cost forty people their lives in Marlo, June 24, 2010.",
        "Nora Vale testifies on the spill before the committee in Marlo, June 24, 2010.",
        "Marlo, Ost, June 24, 2010.",
        "The ferry sails. Two men watch it from the pier in Marlo, June 24, 2010.",
        "CLOSE to the river the water rose on Sunday.",
        "Story highlights the plight of 300 miners who were trapped on Sunday.",
        "Photo agencies withdrew the picture on Sunday.",
        "This photo changed how the town saw the flood.",
        "This photo provided by a neighbour led police to arrest two men.",
        "In this town of 300, a fire killed 12 and the file photo of the mayor burned.",
        "In this case, prosecutors told the court on Sunday, Vale sent the girl a photo provided by Orr.",
        "In this photo-mad age 12 people died on Sunday.",
        "FILE PHOTO of the suspect led police to a barn on Sunday.",
        "Video CNN obtained on Sunday shows police shooting at a car.",
        "Image copyright lawyers sued the firm on Sunday.",
        "Play video games for ten hours and you will tire.",
        "He read from page 3 of 59.",
        "The judge looked at one photograph: it showed two men.",
        "Image rights were sold on Sunday.",
    ],
)
def test_a_sentence_that_only_opens_or_ends_alike_is_story(words: str) -> None:
    assert caption_in(words) is None


@pytest.mark.parametrize(
    ("words", "caption"),
    [
        (
            "CLOSE The mayor speaks of the flood. Two people were killed in Marlo on Sunday when it rose.",
            "CLOSE The mayor speaks of the flood. ",
        ),
        ("Photo MARLO, Ost — Two men were held.", "Photo "),
        ("A fire killed three in Marlo on Sunday. Photo: Anna Marsh/AP", "Photo: Anna Marsh/AP"),
        ("Ein Brand tötete drei. Foto: Anna Marsh/dpa", "Foto: Anna Marsh/dpa"),
        (
            "Two thirds of them stay away. Photograph: Anna Marsh for the Courier",
            "Photograph: Anna Marsh for the Courier",
        ),
    ],
)
def test_of_a_report_with_a_caption_or_credit_only_that_is_no_story(words: str, caption: str) -> None:
    place = caption_in(words)
    assert place is not None
    assert words[place[0] : place[1]] == caption


def test_a_long_paragraph_is_story_whatever_it_opens_with() -> None:
    assert caption_in("CLOSE " + "The mayor spoke again of the flood. " * 20) is None


def test_a_gallery_is_captions_and_nothing_else_and_one_caption_is_all_that_there_is() -> None:
    lines = [f"A street under water. Hide Caption {number} of 3" for number in (1, 2, 3)]
    text = "\n\n".join(lines)
    assert [part.kind for part in find_furniture(text, paragraphs(text))] == [FurnitureKind.CAPTION] * 3
    assert not find_furniture(lines[0], paragraphs(lines[0]))


@pytest.mark.parametrize(
    "words",
    [
        "Reuters The mayor of Marlo leaves the court",
        "Getty Images The mayor is led away",
        "Reuters 84 people were hurt in the fire in Marlo",
        "ANNA MARSH In the call his mother can be heard",
        "The app was taken down on Thursday Anna Marsh/Reuters",
        "Police are investigating 359 thefts close to the market, pictured",
        "Nora Vale leaves the court (pictured left)",
    ],
)
def test_a_caption_that_only_a_credit_and_no_full_stop_tells_is_no_sentence_of_the_story(words: str) -> None:
    assert credited_caption(words) == (0, len(words))
    text = f"Mayor held in Marlo\n{words}\nThe mayor was held on Sunday."
    found = find_furniture(text, paragraphs(text))
    assert [text[each.span.start : each.span.end] for each in found] == [words]


def test_after_a_whole_sentence_the_credit_alone_is_lost() -> None:
    words = "The mayor left the court. Anna Marsh/AP"
    assert credited_caption(words) == (26, len(words))


@pytest.mark.parametrize(
    "words",
    [
        "Reuters The mayor of Marlo left the court.",
        "Reuters reporters in Marlo saw smoke",
        "NATO Secretary General visits Marlo",
        "MORE VIDEO Marlo police look into a fire",
        "The yard/Reuters dispute goes on",
        "NEW DELHI Police arrested 12 men in a raid on Sunday",
        "UNITED NATIONS The council voted on Monday to lift its ban",
    ],
)
def test_a_whole_sentence_and_the_name_of_an_institution_are_no_caption(words: str) -> None:
    assert credited_caption(words) is None


def test_a_headline_that_names_an_agency_first_is_no_caption() -> None:
    text = "AP Editor leaves for Marlo\nThe editor left on Sunday."
    assert not find_furniture(text, paragraphs(text))


def test_of_the_first_line_only_the_credit_at_its_end_is_lost() -> None:
    words = "The app was taken down on Thursday Anna Marsh/Reuters"
    start, end = credited_caption(words, opens=True) or (0, 0)
    assert words[start:end] == "Anna Marsh/Reuters"
    assert credited_caption("AP Editor leaves for Marlo", opens=True) is None


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("Reuters Crews closed the port of Marlo on Sunday.", "Reuters "),
        ("AP MARLO, Ost -- Crews closed the port on Sunday.", "AP "),
        ("AFP/Getty Images May 4: Crews are seen in the port.", "AFP/Getty Images "),
        ("AP President Nora Vale spoke on Sunday.", None),
        ("Reuters reported on Sunday that the port is closed.", None),
        ("Reuters Crews closed the port", None),
        ("AFP Commissioner Nora Vale said four men were charged.", None),
        ("Reuters Institute fellows met in Marlo on Sunday.", None),
        ("Getty Oil was sold on Sunday.", None),
    ],
)
def test_whose_picture_it_is_before_a_report_is_no_part_of_it(words: str, credit: str | None) -> None:
    found = run_in_credit(words)
    assert (words[slice(*found)] if found else None) == credit


def test_whose_picture_it_is_stands_in_no_first_line_and_in_none_far_down() -> None:
    report = "Reuters Crews closed the port of Marlo on Sunday."
    lines = ["The port is empty.", report, *["Nobody knew why."] * 3, report]
    text = "\n\n".join(lines)
    spans = [part.span for part in find_furniture(text, paragraphs(text))]
    assert [text[span.start : span.end] for span in spans] == ["Reuters "]
