"""Days and months without their year, and what stands before them."""

from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.dating.reading_texts import one, values
from tests.make import article

DAY = date(2019, 8, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege began on June 10, 1996. On June 22, the fort fell.", ["1996-06-10", "1996-06-22"]),
        ("They left on 30 December 1996. On 2 January they landed.", ["1996-12-30", "1997-01-02"]),
        ("He was tried on 3 May 2011. The next hearing will be on 9 September.", ["2011-05-03", "2019-09-09"]),
        (
            "It burned on 3 May 2011, on Monday and on 12 August.",
            ["2011-05-03", "2019-08-19", "2019-08-12"],
        ),
        ("Born on 3 May 1950, she was elected on 7 July.", ["1950-05-03", "2019-07-07"]),
    ],
)
def test_a_day_without_its_year_is_of_the_one_written_before_it(text, expected):
    assert [value for _, value in values(text, DAY)] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The record set on Aug. 26 still stands.", "2018-08-26"),
        ("A man arrested on Aug. 26 was freed.", "2018-08-26"),
        ("A meeting is set for Aug. 26.", "2019-08-26"),
        ("Growth is slower than forecast in July.", "2019-07"),
    ],
)
def test_what_was_done_on_a_day_is_over(text, value):
    assert one(text, DAY).value == value


def test_the_head_of_an_entry_is_no_part_of_the_sentence_after_it():
    text = "July 17 – The council votes.\nAug. 3 – The mayor resigns."
    assert [value for _, value in values(text, DAY)] == ["2019-07-17", "2019-08-03"]


@pytest.mark.parametrize(
    ("text", "day", "value"),
    [
        ("She won the nomination, teeing up the November showdown.", date(2016, 7, 27), "2016-11"),
        ("The November general election is close.", date(2016, 7, 27), "2016-11"),
        ("She lost the November election.", date(2017, 7, 27), "2016-11"),
        ("The November elections were free.", date(2017, 2, 27), "2016-11"),
        ("He was hurt in the November attack.", date(2016, 7, 27), "2015-11"),
    ],
)
def test_the_month_of_a_gathering_is_the_nearer_one(text: str, day: date, value: str) -> None:
    assert one(text, day).value == value


def test_a_period_that_a_month_to_come_ends_may_not_be_over() -> None:
    text = "The budget for the months through {} was cut."
    read = [find_timexes(article(text.format(month), date(2016, 5, 15)))[-1] for month in ("June", "April")]
    assert [timex.interval and timex.value for timex in read] == [None, "2016-04"]


def test_what_has_been_counted_through_a_month_ends_with_the_last() -> None:
    day = date(2016, 7, 27)
    assert values("He has raised 2 million through June.", day) == [("June", "2016-06")]
    assert values("The show runs through Friday.", day) == [("Friday", "2016-07-29")]
