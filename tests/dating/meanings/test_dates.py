import pytest

from briefing.dating import find_timexes
from tests.dating.reading_texts import FRIDAY, one, values
from tests.make import article


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


def test_a_range_whose_month_stands_at_its_end_may_begin_in_the_month_before():
    found = [value for _, value in values("The fair runs from Monday 28 to Friday 2 October 2015.")]
    assert found == ["2015-09-28", "2015-10-02"]
    assert [value for _, value in values("It ran Monday 28 to Friday 1 January 2016.")] == ["2015-12-28", "2016-01-01"]


def test_a_weekday_leaves_no_year_open_in_which_it_does_not_fit():
    (timex,) = find_timexes(article("The sale on Monday 7 December.", FRIDAY))
    assert (timex.value, timex.alternatives) == ("2015-12-07", ())
