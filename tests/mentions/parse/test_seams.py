"""What the reading model takes for a seam parts a line where grammar allows it, or where the model is sure."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.mentions.parse.heads import heads
from briefing.mentions.parse.seams import NO_SEAMS, Seams, with_seams
from briefing.model import Span
from tests.make import article

GLUED = "Oil keeps flowing into the sea | Orbin filling stations across Marlo were shut by a strike."


def parted(marked: str, *, sure: bool = False, likely: bool = True, index: int = 0) -> list[str]:
    """The lines of a paragraph in which the model sees seams where bars stand."""
    pieces = marked.split("| ")
    text = "".join(pieces)
    places = frozenset(sum(map(len, pieces[:count])) for count in range(1, len(pieces)))
    places |= {place + 1 for place in places if text[place] in "“("}
    seams = Seams(places, places if likely else frozenset(), places if sure else frozenset())
    return [text[line.start : line.end] for line in heads(article(text), index, Span(0, len(text)), seams)]


def test_a_likely_seam_parts_a_line() -> None:
    assert parted(GLUED) == GLUED.split(" | ")
    assert len(parted(GLUED.replace("| ", ""))) == 1


def test_a_quotation_may_open_the_line_where_the_model_is_sure() -> None:
    text = "Oil keeps flowing into the sea | “Orbin stations across Marlo were shut,” it said."
    assert len(parted(text)) == 1
    assert parted(text, sure=True) == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "Oil keeps flowing into the worsening | Marlo spill, which the port has fought since May.",
        "A film about the great storm and the mayor | Nora Vale has opened in the port of Ost.",
    ],
)
def test_grammar_forbids_a_likely_seam_and_no_sure_one(text: str) -> None:
    assert len(parted(text)) == 1
    assert len(parted(text, sure=True)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The mayor spoke to the people of the port | Tuesday evening about the boats they have lost.",
        "A driver was shot dead by a guard at the office | Christmas party of the port of Marlo.",
        "Boats of the guard fight the oil near Ost | May 8, 2010, as the crews of the port leave.",
    ],
)
def test_a_day_belongs_to_what_stands_before_it(text: str) -> None:
    assert len(parted(text, sure=True)) == 1
    assert len(parted("Oil keeps flowing into the sea | Friday 14 May 2010 11.30 BST Boats of Ost.", sure=True)) == 2


@pytest.mark.parametrize("when", ["last week", "in April", "yesterday", "late on Monday", "this morning"])
def test_what_somebody_said_then_goes_with_it(when: str) -> None:
    said = f"The minister of the port told reporters {when} | Marlo would send a team of doctors to help."
    assert len(parted(said, sure=True)) == 1
    caption = f"Two men were shot at a bar, police said {when} | Boats of Marlo have left the port of Ost."
    assert len(parted(caption, sure=True)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Boats of the guard fight some 500 barrels of oil a day | The Guard says that it needs more of them.",
        "Crews tried to fix the valve in place | Once the mud is set the drilling will go on.",
        "The crews laid booms along the coast for a week | However, the sea has washed them away.",
        "The rebels fired on mourners at random | In Marlo, the mayor asked for help from the guard.",
    ],
)
@pytest.mark.parametrize("index", [0, 3])
def test_at_a_possible_seam_what_opens_sentences_begins_a_line_anywhere(text: str, index: int) -> None:
    caption, report = text.split(" | ")
    assert parted(text, likely=False, index=index) == ([report] if index else [caption, report])


@pytest.mark.parametrize(
    "text",
    [
        "Oil keeps flowing into the sea | Orbin filling stations across Marlo were shut by a strike.",
        "The mayor has praised the guards who knew the risk | Nora Vale warned of in her speech.",
        "There is no boat of the kind | Orbin has that can lift oil out of the sea.",
    ],
)
def test_far_down_a_name_begins_no_line(text: str) -> None:
    assert parted(text, sure=True, index=3) == [text.replace("| ", "")]


def test_after_a_name_what_opens_sentences_does_so_at_a_likely_seam() -> None:
    text = "Troops stand guard in the port of Ost | The Marlo Guard said on Sunday that it was calm."
    assert parted(text, index=3) == text.split(" | ")[1:]
    assert parted(text, likely=False, index=3) == [text.replace("| ", "")]


@pytest.mark.parametrize(
    "text",
    [
        "By the late Nora Vale | The Marlo Post has more on the trial of the doctor.",
        "The mayor of the port said last week | The Marlo Post had told lies about his son.",
        "The mayor of the port owns and reads | The Marlo Post and two more papers of the town.",
        "The oil would fill some 180,000 BARRELS | A DAY OF it flows into the sea off Marlo.",
    ],
)
def test_what_an_article_is_part_of_begins_no_line(text: str) -> None:
    assert parted(text, index=3) == [text.replace("| ", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Nora Vale's sister was at the trial in Ost on Thursday | Nora Vale's guards have heard her doctor.",
        "Two rivals play a match of tennis to help Marlo | Nora Orr was glad to see them after the storm.",
        "The singer died a year ago at the age of 50 | Guards in Ost have searched the home of her doctor.",
        "Doctor heard over death of singer aged 50 | Guards in Ost have searched the home of her doctor.",
    ],
)
def test_a_headline_may_end_on_a_weekday_an_aim_or_an_age(text: str) -> None:
    before, after = text.split(" | ")
    more = " The storm in Marlo was the worst in years."
    assert parted(f"{before} | {after}{more}") == [before, after + more]


@pytest.mark.parametrize(
    "text",
    [
        "On the eve of the match to help Marlo | Nora Orr was glad to see them after the storm in Marlo, she said.",
        "The mayor of Ost told his guards on Thursday | Nora Vale had left the port with a boat.",
        "The band joins the host of the show for a three-hour | Rock Show special on the radio tonight.",
    ],
)
def test_what_only_looks_like_the_end_of_a_headline_is_none(text: str) -> None:
    assert len(parted(text, sure=True)) == 1


def test_where_lines_ran_together_less_is_asked_for() -> None:
    text = (
        "Oil keeps flowing into the sea | Orbin stations across Marlo were shut | Ost asks for boats, the mayor says."
    )
    pieces = text.split("| ")
    second = len(pieces[0]) + len(pieces[1])
    places = frozenset((len(pieces[0]), second))
    source = article("".join(pieces))

    def count(seams: Seams) -> int:
        return len(list(heads(source, 0, Span(0, len(source.text)), seams)))

    assert count(Seams(places, frozenset((len(pieces[0]),)))) == 3
    assert count(Seams(places)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Engineers spoke to the mayor about 300 | Marlo boats that have left the port since May.",
        "Engineers spoke to the mayor about 1.7 million | Marlo crowns that have left the port since May.",
        "Oil keeps flowing from the old Marlo | Road well. The Marlo Road well has leaked since May.",
        "The new yard made nearly half of the 28,000 boats | Orbin shipped in the year of the storm.",
    ],
)
def test_a_figure_a_name_and_what_a_clause_tells_of_end_no_line(text: str) -> None:
    assert len(parted(text, sure=True)) == 1


def test_a_small_word_opens_no_line_and_two_words_are_none() -> None:
    assert len(parted("Oil keeps flowing into the sea | residents of Marlo have asked.", sure=True)) == 1
    assert len(parted("Marlo residents | Oil keeps flowing into the sea off the port.", sure=True)) == 1


def test_a_seam_close_to_one_that_a_rule_found_is_the_less_sure_one() -> None:
    text = "Port seals leaking | Gulf pipe at last The pipe had leaked oil into the sea since May."
    assert parted(text, sure=True) == ["Port seals leaking Gulf pipe at last", text[text.index("The") :]]


def test_what_may_be_the_first_words_of_the_lead_is_kept() -> None:
    caption = "Boats of the coast guard near the port of Ost fight the oil that flows into the old sea"
    lead = "Orbin filling stations across Marlo were shut by a strike."
    assert parted(f"{caption} | {lead}") == [caption, lead]
    assert parted(f"{caption} | {lead}", sure=True) == [lead]
    again = "Boats of the coast guard near Ost still fight the oil that flows into the sea, it said."
    assert parted(f"{caption} | {again}") == [again]


def test_a_line_of_capitals_has_no_seams() -> None:
    text = "Oil Keeps Flowing Into The Old Sea | Residents Of Marlo Ask Mayor For New Boats"
    assert len(parted(text, sure=True)) == 1


@given(st.text(alphabet="aAbB .,“”\n", max_size=60), st.sets(st.integers(0, 60)))
def test_lines_are_opened_in_order_at_words_of_the_text(text: str, places: set[int]) -> None:
    tokens = list(re.finditer(r"\S+", text))
    seams = Seams(*[frozenset(places)] * 3)
    found = list(with_seams(article(text or "a"), tokens, (), seams))
    assert found == sorted(set(found))
    assert all(0 < at < len(tokens) for at in found)
    assert list(with_seams(article(text or "a"), tokens, (), NO_SEAMS)) == []
