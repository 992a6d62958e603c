import pytest

from tests.dating.reading_texts import one, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was on 9 October 2014.", ["2014-10-09"]),
        ("It was in October 2014.", ["2014-10"]),
        ("It was in 2014.", ["2014"]),
        ("It was on Sept. 28 last year.", ["2014-09-28"]),
        ("It ran from Nov. 28 to Dec. 3, 2014.", ["2014-11-28", "2014-12-03"]),
        ("It was on the first day of March 2014.", ["2014-03-01"]),
        ("It was on the last day of February 2012.", ["2012-02-29"]),
    ],
)
def test_a_date_with_names_in_it(text, expected):
    assert [value for _, value in values(text)] == expected


def test_a_year_of_the_text_without_one_mentioned_stays_open():
    timex = one("It was in May of that year.")
    assert timex.interval is None
