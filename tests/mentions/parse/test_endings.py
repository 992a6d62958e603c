"""A line ends before a name on a word of content, a day, a year, a place or a quotation."""

import pytest

from briefing.mentions.parse.endings import (
    closes_quotation,
    ends_as_caption,
    ends_on_date_or_credit,
    ends_on_time_or_place,
    ends_on_year,
    may_end,
    tells_when,
)
from tests.make import article

MORE = ". The fire in Marlo, the worst in years, was out on Sunday. A Prime Minister said so."


def split(text: str) -> tuple[list[str], int]:
    """The words of a text, and the place of the one behind the stroke."""
    before, after = text.split(" | ")
    return [*before.split(), *after.split()], len(before.split())


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Oil has been leaking since 20 April | Vale has", True),
        ("The well was capped in July | Vale has", True),
        ("The well was capped in July 2010 | Vale has", True),
        ("The guard was hired in 2006 | Vale has", True),
        ("The guard was held in Marlo | Vale has", True),
        ("A spill as bad as the 1989 | Vale has", False),
        ("The guard drove home in his 2008 | Vale has", False),
        ("The guard fled before the May | Vale has", False),
        ("On 20 April | Vale has", False),
        ("On the coast in 2006 | Vale has", False),
        ("Speaking to the guard in Marlo | Vale has", False),
        ("The guard said that in 2006 | Vale has", False),
        ("The guard left, in 2006 | Vale has", False),
        ("The rule of the Prime | Minister Vale has", False),
        ("The guard of Marlo | Vale has", False),
        ("The guard fled to Alder | Vale has", False),
    ],
)
def test_a_line_ends_with_when_or_where_unless_it_opens_with_it(text: str, ends: bool) -> None:
    words, at = split(text)
    source = article(" ".join(words) + MORE)
    assert ends_on_time_or_place(words, 0, at, source) is ends
    assert may_end(words, 0, at, source) is ends


def test_a_place_that_is_named_with_the_next_word_again_is_no_end() -> None:
    words, at = split("The guard was held in Marlo | Vale has")
    assert not ends_on_time_or_place(words, 0, at, article(" ".join(words) + MORE + " So says Marlo Vale."))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The well is sealed with mud and cement | Vale has", True),
        ("The guard stood there (right) | Vale has", True),
        ("Nora Vale and the guard (R) | Vale has", True),
        ("The island believes | Vale has", False),
        ("The guards have seen evidence | Vale has", False),
        ("The guards say two | Marlo trains have", False),
        ("The rebels in war-torn | Marlo have", False),
        ("They moved out of cities | Marlo has", True),
        ("They spoke of Orr's | Vale has", False),
        ("The dream is lost, and now | Vale has", False),
    ],
)
def test_a_line_ends_on_a_word_that_claims_no_name(text: str, ends: bool) -> None:
    words, at = split(text)
    assert may_end(words, 0, at, article(" ".join(words))) is ends


def test_a_year_ends_a_line_after_a_small_word_only() -> None:
    words, at = split("They became friends in 2006 | When")
    assert ends_on_year(words, at, "en")
    words, at = split("The hall seats 2006 | When")
    assert not ends_on_year(words, at, "en")


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ('Nora Vale: "We have three hundred people here" | Aid workers', True),
        ("Nora Vale: “We have three hundred people here” | Aid workers", True),
        ('He wrote of the "Big Bang" | Theory', False),
        ('He condemned "in the strongest possible terms" | Friday\'s raid', False),
        ("We have three hundred people here | Aid workers", False),
    ],
)
def test_a_whole_quotation_closes_a_caption(text: str, closes: bool) -> None:
    words, at = split(text)
    assert closes_quotation(words, 0, at) is closes


def test_nothing_stands_before_the_first_words_of_a_line() -> None:
    # The month at the end of the line is not the one before its first word.
    words, at = split("Marlo 2006 | The guard was held in May")
    assert not ends_on_year(words, at, "en")
    assert not ends_on_year(words, 1, "en")


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The mayor said last week | Marlo would send boats", True),
        ("The mayor told reporters on Monday | Marlo would send boats", True),
        ("The mayor wrote in May | Marlo would send boats", True),
        ("The mayor said on 25 June 2009 | Marlo would send boats", True),
        ("The mayor said nothing of it | Marlo would send boats", False),
        ("Two men were shot, a guard of the port said on Monday | Boats of Marlo", False),
        ("The mayor left the port last week | Boats of Marlo", False),
    ],
)
def test_when_somebody_said_what_follows(text: str, tells: bool) -> None:
    words, at = split(text)
    assert tells_when(words, 0, at, "en") is tells


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Nora Vale died on 25 June 2009 | Jurors at", True),
        ("Nora Vale died in June 2009 | Jurors at", True),
        ("Film of the raid courtesy of TTV | Jurors at", True),
        ("Film of the raid courtesy of Marlo | News at", False),
        ("Film of the raid in the yard of TTV | Jurors at", False),
        ("On 25 June 2009 | Jurors at", False),
        ("The mayor said on 25 June 2009 | Jurors at", False),
        ("Nora Vale, who on 25 June 2009 | Jurors at", False),
        ("Nora Vale died on 25 June | Jurors at", False),
        ("Nora Vale died in 2009 | Jurors at", False),
        ("Nora Vale died before the June 2009 | Marlo raid", False),
    ],
)
def test_the_month_of_a_year_or_a_credit_ends_a_line_before_any_word(text: str, ends: bool) -> None:
    words, at = split(text)
    assert ends_on_date_or_credit(words, 0, at, article(" ".join(words))) is ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Nora Vale was heard on Monday | Guards at", True),
        ("The envoy of Ost to visit Marlo | Guards at", True),
        ("Nora Vale died aged 50 | Guards at", True),
        ("Nora Vale died at the age of 50 | Guards at", True),
        ("On Monday | Guards at", False),
        ("Nora Vale heard some 50 | Guards at", False),
        ("Nora Vale is to visit Prime | Minister Orr", False),
        ("Nora Vale had a speech of 50 | Guards at", False),
    ],
)
def test_captions_end_on_a_weekday_an_aim_or_an_age(text: str, ends: bool) -> None:
    words, at = split(text)
    assert ends_as_caption(words, 0, at, article(" ".join(words) + MORE)) is ends
