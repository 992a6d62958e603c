"""A headline and a caption stand apart from the lead that they run into."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.mentions.parse.bylines import after_byline
from briefing.mentions.parse.echoes import lead_begins
from briefing.mentions.parse.heads import heads
from briefing.mentions.parse.stamps import after_brackets, after_stamp
from briefing.model import Article, Span
from tests.make import article


def lines(text: str, more: str = "", index: int = 0) -> list[str]:
    source = article(text + more)
    return [source.text[line.start : line.end] for line in heads(source, index, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("parts", "more"),
    [
        (["Two held over raid on bank", "The men were found in a barn near Marlo on Sunday."], ""),
        (["Two held over raid in Marlo", "The men were found in a barn near the town on Sunday."], ""),
        (["Storms left thousands in Ost homeless", "A Marlo-based charity is sending help to the port."], ""),
        (["Survivors dig with their bare hands", "Up to 300 people are still missing after the quake."], ""),
        (
            ["Two held over raid on bank", "Firefighters from Ost saw them flee on Sunday."],
            " The firefighters left.",
        ),
        (["Edward Vale called for tighter rules", "Edward Vale told a court in Marlo on Sunday that he knew."], ""),
        (["Nora Orr's guard goes on trial", "Nora Orr's guard has gone on trial over a raid in Marlo."], ""),
        (["Marlo mayor defends ferry plan", 'Mayor Edward Vale: "We are all in this boat together"'], ""),
        (["Latest: Two held over raid;", "Latest: Two held over raid; police say they fled."], ""),
        (["Orr says she was hurt by the raid", "Mr Orr has now told a court in Marlo what he saw."], ""),
        (["The lode is a sort of ore used before firings", "Nora Vale's guard, Edda Orr, has been found guilty."], ""),
        (['Nora Vale: "The guards were shot at"', "The head of the guard has said that nobody was hurt."], ""),
        (["Marlo guards end search for survivors", "The Marlo Guard spent a week searching the town."], ""),
        (["Crowds stood outside the bank in Ost", "A Marlo man and his son were held on Sunday, police said."], ""),
        (["What the raid has changed, one year on", "A group of guards has called on the bank to help."], ""),
        (["Ships are leaving the port", "Thousands of people are still in the streets of Marlo."], ""),
        (["The bank is still divided over the raid", "Many guards have not yet made up their minds."], ""),
        (['Nora Vale: "We have three hundred people here"', "Guards from the port say they need more beds."], ""),
        (["Public anger grows at the bank and the UN", "The UN has given it three days to pay the town."], ""),
        (["Aid is slow to reach the 'tented villages'", "More than two weeks on there is no water there."], ""),
        (["The lode has been leaking since 20 April", "Edward Vale has told a court in Marlo of it."], ""),
        (["Edward Vale died on 25 June 2009", "Jurors at the trial of his doctor have heard a guard."], ""),
        (["Bank raid in Marlo shocks the town", "A caption of three men with a van", "The men were held in Ost."], ""),
    ],
)
def test_lines_that_ran_together_are_parted(parts: list[str], more: str) -> None:
    assert lines(" ".join(parts), more) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The minister told the Senate on Sunday that the bridge had to be closed.",
        "Officials in the town of Ost Vale said that the bridge had to be closed.",
        "The president flew to the coast aboard Air Force One after the storm had passed.",
        "A ferry sank off southern New Zealand on Tuesday, killing three people.",
        "A meteor was seen streaking through the sky over northern New England on Tuesday night.",
        "The police criticised the organisers of the annual open-air New Year's Eve party in Ost.",
        "A fund bought a tenth of the shares of Under Armour on Monday for a billion dollars.",
        "Guards from Marlo and Ost have told the court of Guards from Marlo and Ost who had fled.",
        "The singer Nora Orr's sister Edda Orr is to sing in Marlo with her next month.",
        "The court in Marlo heard on Sunday that the song Nora Vale has written is not hers.",
        "A study of the raid by evangelist broadcaster Edward Vale has been found in Marlo.",
        "The legal team representing Nora Vale's late doctor has dropped its claim in Marlo.",
        "The raid was filmed for the play All My Sons with a large cast in Marlo on Sunday.",
        "They marched with signs reading We are all in this together as the town slept.",
        "The army fled because Mr Vale has lost the war against the rebels of Ost.",
        "It is two years since Nora Vale's guard has been found in the river near Marlo.",
        "Bank chief executive Edward Vale said that Edward Vale had never been told of it.",
        "The raid shocked the town. The men were found in a barn near Marlo on Sunday.",
        "Rebels Seize The Town Of Ost As The Army Leaves",
        "The raid, The Herald said on Sunday, was the work of men from the coast.",
        "Two held over raid The men fled.",
        "The minister told The Marlo Herald on Sunday that the bridge had to be closed.",
        "Reporters are quoting The Marlo Herald on Sunday as saying that the bridge is closed.",
        "The bank is owned by Nora Vale's The Herald, which is read by nearly everyone in Marlo.",
    ],
)
def test_a_sentence_with_names_is_one_line(text: str) -> None:
    assert lines(text) == [text]


def test_a_word_that_the_article_also_writes_big_may_be_a_name() -> None:
    text = "Oil is washing up along the whole wide Gulf of Mexico near the port of Marlo."
    assert lines(text, " The gulf is deep. It is a part of the old Gulf that nobody knew.") == [text]


def test_an_article_may_open_a_name_that_stands_elsewhere_too() -> None:
    text = "Nobody in the town reads The Marlo Herald on a day such as this one."
    assert lines(text, " Even the mayor reads The Marlo Herald.") == [text]


def test_a_letter_that_stands_with_a_name_again_is_a_part_of_it() -> None:
    text = "The clubs of the league called Serie A Marlo and Ost met on Sunday for talks."
    assert lines(text, " Of Serie A only these are left.") == [text]


def test_what_makes_a_name_with_the_next_words_begins_no_line() -> None:
    text = "The minister said on Sunday that the rich Bank of Ost had been closed for good."
    assert lines(text, " The bank is old.") == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Two held over raid on bank", "The men were found in a barn near Marlo on Sunday."],
        ["The rebels are under growing pressure in the town", "It formally took on that task on Monday night."],
        ["NEW CAP FOR LEAKING PIPE", "During the test the pipe has been closed by the guard."],
        ["The guard blames armed groups for the raid", "In Ost, crews tried to pull the men out of the rubble."],
        ["Nora Vale reads her plea in the town of Ost", "However, guards of the port dropped it on Sunday."],
        ["Nora Vale", "The hospital was full of people who were hurt in the raid."],
        ["Nora Vale Marlo News, Ost", "The statement came a day after the raid on the bank."],
    ],
)
def test_far_down_in_an_article_a_function_word_parts_a_caption_from_the_text(parts: list[str]) -> None:
    caption, report = parts
    assert lines(f"{caption} {report}", index=3) == [report]


def test_far_down_in_an_article_a_whole_sentence_before_a_caption_is_kept() -> None:
    whole, report = "The bank was shut on Sunday.", "The men were found in a barn near Marlo."
    assert lines(f"{whole} Two held over raid on bank {report}", index=3) == [whole, report]
    for abbreviated in ("Police held Mr. Vale over raid on bank", "Ships of the U.S. Guard near the port"):
        assert lines(f"{abbreviated} {report}", index=3) == [report]


def test_far_down_in_an_article_a_sentence_that_no_full_stop_ends_is_kept_by_its_verb() -> None:
    told, report = "The mayor said the bank had been shut", "The men were found in a barn near Marlo."
    assert lines(f"{told} {report}", index=3) == [told, report]


@pytest.mark.parametrize(
    "text",
    [
        "Two held over raid in Marlo Edward Vale told a court in Ost on Sunday that he knew.",
        "The town never had a say BEFORE the raid was over and did nothing to stop it.",
        "The raid was filmed for the play All in one day with a large cast in Marlo.",
        "Rebels Seize The Town Of Ost As The army leaves",
        "The Town Marlo lies near the coast.",
        "The old singer has left THE PIT OF OST Under the bridge for a larger band in Marlo.",
    ],
)
def test_far_down_in_an_article_nothing_less_sure_is_parted(text: str) -> None:
    assert lines(text, index=3) == [text]


def _after_page_words(source: Article, text: str) -> int:
    """Where the words begin that follow a stamp and a byline."""
    whole = Span(0, len(text))
    start = after_brackets(text, whole, "en") or after_stamp(text, whole, "en")
    return max(start, after_byline(source, Span(start, len(text))))


WORDS = st.sampled_from(
    ["The", "men", "of", "Ost", "were", "held", "raid", "Nora", "Vale", "Vale's", "bank.", "“No”", "A"]
)


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, min_size=1, max_size=40).map(" ".join)), st.integers(0, 4))
def test_lines_hold_every_word_in_order(text: str, index: int) -> None:
    source = replace(Article.of("x"), text=text)
    found = list(heads(source, index, Span(0, len(text))))
    assert found[-1].end == len(text)
    begin = _after_page_words(source, text)
    may_leave_out = lead_begins(text[begin:].split(), source) is not None
    if index > 2:
        gaps = [text[begin : found[0].start], *(text[one.end : other.start] for one, other in pairwise(found))]
        may_leave_out = not any(word.endswith("bank.") for gap in gaps for word in gap.split()[:-1])
    assert found[0].start in (0, begin) or may_leave_out
    assert all(line.start < line.end for line in found) or not text
    assert all(one.end <= other.start for one, other in pairwise(found))
    between = [text[one.end : other.start] for one, other in pairwise(found)]
    assert may_leave_out or all(each.isspace() or lead_begins(text.split(), source) is not None for each in between)


def test_a_stamp_and_a_byline_belong_to_no_line() -> None:
    assert lines("(Updated at 9 p.m. Friday) The men were found in a barn.") == ["The men were found in a barn."]


def test_the_title_with_its_section_and_its_summary_is_no_line() -> None:
    text = "Markets Coin falls as banker warns Regulator speaks of a bubble\n\nThe price of the coin fell on Tuesday."
    head, report = Span(0, 62), Span(64, len(text))
    source = replace(article(text), title="Coin falls as banker warns", paragraphs=(head, report))
    assert not list(heads(source, 0, head))
    assert list(heads(source, 1, report)) == [report]
    assert list(heads(replace(source, title=text[:62]), 0, head))


def test_the_title_is_a_line_before_a_caption_and_its_label() -> None:
    title, caption = "Marlo Will Ring in New Year With More Guards", "Police officers closed a square in Marlo."
    text = f"{title} Image {caption}"
    source = replace(article(text), title=title)
    found = [text[line.start : line.end] for line in heads(source, 0, Span(0, len(text)))]
    assert found == [title, caption]
    day = "Court frees a banker in Marlo Monday after a year."
    assert len(list(heads(replace(article(day), title="Court frees a banker in Marlo"), 0, Span(0, len(day))))) == 1


def test_a_headline_with_a_caption_is_left_out_before_the_lead_that_says_it_again() -> None:
    before = "Marlo doubles ferry inspections after storm Mr Vale spoke of grief for those lost in the high sea"
    lead = "Marlo is doubling inspections of ferries after the storm, the harbour office said."
    assert lines(f"{before} {lead}") == [lead]


def test_a_long_line_before_a_lead_is_a_headline_with_a_caption_and_is_left_out() -> None:
    lead = "A charity says that it is sending help to the port after the storm."
    before = "Marlo storm: Day by day Anna Orr was pulled from the ruins of a hotel after eleven days"
    assert lines(f"{before} {lead}") == [lead]
    sentence = "Anna Orr was pulled from the ruins of a hotel in Marlo. It had been shut for a year"
    assert lines(f"{sentence} {lead}") == [sentence, lead]


def test_a_headline_stands_before_a_stamp_and_what_it_heads_after_it() -> None:
    headline, report = "Bank to pay for the raid in Marlo", "The bank said on Tuesday that it will pay."
    for stamp in ("Tuesday, July 27, 2010; 11:56 PM", "Friday 16 July 2010 19.07 BST"):
        assert lines(f"{headline} {stamp} {report}") == [headline, report]
    assert lines(f"MARLO, Ost | Sat May 8, 2010 1:07 am EDT {report}") == [report]
    assert lines(f"{headline} {headline} {headline} Friday 16 July 2010 19.07 BST {report}") == [report]
    sentence = "The bank said on Tuesday, July 27, 2010, that it will pay for the raid in Marlo."
    assert lines(sentence) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "The second sample of Olympic champion Milo Hart has confirmed a positive test for a banned drug.",
        "Former Marlo quarterback Milo Hart has been found guilty of fraud, a court said on Friday.",
        "The family of murdered architect Nora Vale have said that they will appeal against the verdict.",
        "The car driven by Nora Vale has been found in a river near Marlo, police said on Friday.",
    ],
)
def test_who_somebody_is_goes_with_the_name_behind_it(text: str) -> None:
    assert [span.end for span in heads(Article.of(text), 0, Span(0, len(text)))] == [len(text)]
