"""Days and months without their year, and what stands before them."""

from datetime import date

import pytest

from tests.dating.reading_texts import one, values

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
