from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.dating.reading_texts import values
from tests.make import article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote is on Sunday.", ["2015-10-11"]),
        ("The summit opens Monday and closes Wednesday.", ["2015-10-12", "2015-10-14"]),
        ("Monday's meeting will decide.", ["2015-10-12"]),
        ("Monday's ruling will be appealed.", ["2015-10-05"]),
        ("On Tuesday, the ministry planned to answer.", ["2015-10-13"]),
        ("He had been expected to speak Thursday.", ["2015-10-08"]),
        ("Talks between Monday and Wednesday failed.", ["2015-10-05", "2015-10-07"]),
        ("It will be closed from Thursday to Saturday.", ["XXXX-WXX-4", "XXXX-WXX-6"]),
        ("The ferry runs Monday through Friday.", ["XXXX-WXX-1", "XXXX-WXX-5"]),
        ("The January 25 revolution went on.", ["2015-01-25"]),
        ("It was late, in May, on Tuesday.", ["2015-05", "2015-10-06"]),
    ],
)
def test_which_way_a_day_lies(text, expected):
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Rovers, who beat City on Saturday, face United on Thursday.", True),
        ("Rovers beat City on Saturday and face United on Thursday.", True),
        ("Rovers beat City on Saturday, who beat United on Thursday.", False),
        ("Rovers were fined on Saturday over a brawl on Thursday.", False),
        ("Rovers beat City on Saturday. They were beaten by United on Thursday.", False),
    ],
)
def test_the_past_of_a_verb_that_has_a_later_day_before_leaves_the_next_day_open(text: str, is_open: bool) -> None:
    *_, thursday = find_timexes(article(text, date(2024, 6, 10)))
    assert (thursday.interval is None) is is_open
    days = [period.first_day for period in thursday.alternatives]
    assert days == ([date(2024, 6, 6), date(2024, 6, 13)] if is_open else [])
