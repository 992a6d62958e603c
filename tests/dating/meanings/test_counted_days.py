"""Days that are counted in a week, a month, or from another day."""

import pytest

from tests.dating.reading_texts import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on Monday of last week.", ["2015-09-28"]),
        ("It will open a week from Monday.", ["2015-10-19"]),
        ("It opened three Sundays ago.", ["2015-09-20"]),
        ("It falls on the second Tuesday of November 2015.", ["2015-11-10"]),
        ("The fair was held on the 27th.", ["2015-09-27"]),
        ("The fair was held on Thursday the 8th.", ["2015-10-08"]),
    ],
)
def test_days_are_counted(text, expected):
    assert [value for _, value in values(text)] == expected
