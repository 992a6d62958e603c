from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.model import Interval
from tests.dating.reading_texts import one, values
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
    ("day", "is_open"),
    [("Wednesday", True), ("Tuesday", True), ("Monday", False), ("Saturday", False)],
)
def test_what_somebody_said_they_expected_may_be_of_a_day_just_over(day: str, is_open: bool) -> None:
    [found] = find_timexes(article(f"The agency said it expected to feed 5,000 people on {day}.", date(2015, 10, 8)))
    assert (found.interval is None) is is_open
    assert len(found.alternatives) == (2 if is_open else 0)


def test_what_was_due_the_day_before_is_open_as_the_paper_may_be_a_day_late() -> None:
    timex = one("The report was due Thursday.")
    assert (timex.value, timex.interval) == ("2015-10-15", None)
    assert timex.alternatives == tuple(map(Interval.of_day, (date(2015, 10, 15), date(2015, 10, 8))))
    assert one("The report is due Thursday.").interval == Interval.of_day(date(2015, 10, 15))
