"""A page's stamp is no part of the sentence that it runs into."""

import pytest

from briefing.mentions.parse.stamps import after_brackets, after_stamp, inner_stamp
from briefing.model import Span


def after(text: str) -> str:
    return text[after_stamp(text, Span(0, len(text)), "en") :]


@pytest.mark.parametrize(
    "stamp",
    [
        "Wednesday, May 26, 2010; 7:59 PM",
        "Mon Jul 11, 2011 12:33 pm BST",
        "20 June 11 16:14 GMT",
        "8 November 2011 Last updated at 11:01 GMT",
        "Monday 19 July 2010 09.18 BST",
        "May 14, 2010 09:52 UTC -",
        "updated: Fri Oct 21 2011 15:02:00",
        "16 December 2010 Last updated at 06:54 GMT Help",
    ],
)
def test_a_stamp_is_no_part_of_what_follows(stamp: str) -> None:
    assert after(f"{stamp} Crews began to cap the well.") == "Crews began to cap the well."


@pytest.mark.parametrize(
    "text",
    [
        "May 26, 2010, was the day on which crews began to cap the well.",
        "At 11:35 on Wednesday crews began to cap the well.",
        "On 26 May 2010 crews began to cap the well.",
        "Wednesday, May 26, 2010; 7:59 PM",
        "Two men were held at 7:59 PM on May 26, 2010.",
        "June 2, 2010, 1:30 - the hour of the blast - is what crews remember.",
        "At 7:15 on 12 May 2024, Israel launched an attack.",
        "On 12 May 2024 at 10:30 GMT Russia attacked the port of Ost.",
        "On Sunday, May 12, 2024, at 10:30 p.m. EST Vale Airways lost a plane.",
        "May 12, 2024, 10:30 a.m., Officer Vale was shot.",
        "",
    ],
)
def test_a_sentence_with_a_day_has_no_stamp(text: str) -> None:
    assert after(text) == text


def test_a_sentence_after_a_stamp_keeps_its_first_word() -> None:
    assert after("16 December 2010 Last updated at 06:54 GMT Help came on Sunday.") == "Help came on Sunday."


@pytest.mark.parametrize(
    "stamp",
    [
        "(CNN)",
        "(The Marlo Post)",
        "(Update 9:45 p.m. Cairo, 2:45 p.m. ET)",
        "(Updated at 4:34 p.m. ET)",
        "[Update: 10 a.m. Sunday]:",
        "(Reuters) -",
        "(AP) —",
        "(Marlo Herald) --",
    ],
)
def test_what_stands_in_brackets_before_a_line_is_no_part_of_it(stamp: str) -> None:
    text = f"{stamp} Crews began to cap the well."
    assert text[after_brackets(text, Span(0, len(text)), "en") :] == "Crews began to cap the well."


@pytest.mark.parametrize(
    "text",
    [
        "(The mayor) will announce rules on Sunday.",
        "(Update) Crews began to cap the well.",
        "[He] told the court that he knew.",
        "(At 9:45 p.m.) crews began to cap the well.",
        "(The Post) said so on Sunday.",
        "(the first of many posts) Crews began.",
        "(AFP) said so: crews began to cap the well.",
        "(Reuters) said so - crews began to cap the well.",
        "(Reuters) - ",
        "(  ) Crews began.",
        "",
    ],
)
def test_other_brackets_are(text: str) -> None:
    assert after_brackets(text, Span(0, len(text)), "en") == 0


def test_a_stamp_inside_a_line_stands_near_its_head_and_opens_with_its_day() -> None:
    line = "Two held over raid Sat May 8, 2010 1:07 am EDT Police held two men."
    stamp = inner_stamp(line, Span(0, len(line)), "en")
    assert stamp is not None
    assert line[stamp.start : stamp.end] == "Sat May 8, 2010 1:07 am EDT "
    assert inner_stamp(f"{'held ' * 60}{line}", Span(0, 300 + len(line)), "en") is None
    assert inner_stamp("Police held two men on 8 May 2010 at 1:07 am.", Span(0, 45), "en") is None


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Nora Vale | 14:19 UK time, Monday, 25 May 2026 Crews began to cap the well.", "Crews began to cap the well."),
        ("Nora Vale | 14:19 local time, Monday, 25 May 2026 Crews began to cap it.", "Crews began to cap it."),
        ("Nora Vale | 14:19 crews began to cap the well.", "Nora Vale | 14:19 crews began to cap the well."),
    ],
)
def test_a_blog_names_its_writer_before_the_stamp(line: str, left: str) -> None:
    assert after(line) == left
