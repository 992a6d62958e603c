from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dating import find_timexes, languages
from briefing.model import (
    TimexType,
)
from tests.dating.reading_texts import FRIDAY, one, values
from tests.make import article


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met Thursday.", "2015-10-08"),
        ("They met on Friday.", "2015-10-09"),
        ("They will meet on Thursday.", "2015-10-15"),
        ("They will meet next Thursday.", "2015-10-15"),
        ("They met last Friday.", "2015-10-02"),
        ("They met Thursday afternoon.", "2015-10-08TAF"),
        ("They met at 10 p.m. Wednesday.", "2015-10-07T22:00"),
        ("Raids went on overnight.", "2015-10-08TNI"),
        ("They met last night.", "2015-10-08TNI"),
        ("It was over at 0030 GMT 2 October.", "2015-10-02T00:30Z"),
        ("It was over at 1930 CDT on 1 October.", "2015-10-01T19:30"),
        ("It happened this week.", "2015-W41"),
        ("It happened last month.", "2015-09"),
        ("It happened last year.", "2014"),
        ("It happened in September.", "2015-09"),
        ("It will happen in March.", "2016-03"),
        ("It happened on Sept. 30.", "2015-09-30"),
        ("It happened on Dec. 12.", "2014-12-12"),
        ("It will happen on Dec. 12.", "2015-12-12"),
        ("It happened on 9 October 2014.", "2014-10-09"),
        ("It happened on 2014-10-09.", "2014-10-09"),
        ("It happened two days ago.", "2015-10-07"),
        ("It happened five years ago.", "2010"),
        ("It was said over the weekend.", "2015-W40-WE"),
        ("It lasted three years.", "P3Y"),
        ("It is a four-year war.", "P4Y"),
        ("It happens every Monday.", "XXXX-WXX-1"),
        ("It happens daily.", "P1D"),
        ("It came in the third quarter of 2014.", "2014-Q3"),
        ("It came in the summer of 2014.", "2014-SU"),
        ("It came in the 1990s.", "199"),
        ("It came in the 19th century.", "18"),
        ("It came in 44 BC.", "BC0044"),
        ("It came on Thanksgiving 2014.", "2014-11-27"),
        ("It is now over.", "PRESENT_REF"),
        ("It came in nineteen ninety-six.", "1996"),
    ],
)
def test_a_value_in_news_of_the_day(text, value):
    assert one(text).value == value


def test_english_is_read_where_no_language_is_said():
    assert "en" in languages()
    assert one("Thursday").value == "2015-10-08"


@given(st.text(max_size=300), st.one_of(st.none(), st.dates()))
def test_any_text_on_any_day_gives_spans_in_order_that_slice_back(text, day):
    end = 0
    for timex in find_timexes(article(text, day)):
        assert timex.text == text[timex.start : timex.end]
        assert end <= timex.start < timex.end
        end = timex.end


WORDS = st.sampled_from(
    [
        "last",
        "next",
        "this",
        "friday",
        "march",
        "31",
        "30",
        "1",
        "0",
        "9999",
        "12345",
        "bc",
        "year",
        "week",
        "weekend",
        "month",
        "quarter",
        "decade",
        "century",
        "days",
        "later",
        "ago",
        "earlier",
        "two",
        "1,000,000",
        "first",
        "in",
        "on",
        "until",
        "will",
        "said",
        "was",
        "christmas",
        "2015",
        "'99",
        "12:30",
        "pm",
        "overnight",
        "now",
        "recently",
        "summer",
        "the",
        "of",
        "and",
        "to",
        "9/11",
        "31/12/99",
        "2015-13-45",
        "today",
        "tomorrow",
        "night",
        "quarter",
        "ended",
        "sept.",
        "24:00",
        "noon",
        "midnight",
    ]
)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.one_of(st.none(), st.dates()))
def test_any_row_of_time_words_on_any_day_is_read(text, day):
    for timex in find_timexes(article(text, day)):
        assert timex.text == text[timex.start : timex.end]
        assert timex.rule
        if timex.type in (TimexType.DURATION, TimexType.SET):
            assert timex.interval is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Tuesday through Thursday", ["2015-10-06", "2015-10-08"]),
        ("on Monday of last week", ["2015-09-28"]),
        ("a week from Monday", ["2015-10-19"]),
        ("will strike for a week from Monday", ["P1W", "2015-10-12"]),
        ("the second Monday of March 2014", ["2014-03-10"]),
        ("over Memorial Day weekend", ["2015-W21-WE"]),
        ("in Christmas week", ["2015-W52"]),
        ("the previous night", ["2015-10-08TNI"]),
        ("Thursday the 8th", ["2015-10-08"]),
        ("half a century ago", ["196"]),
        ("the week ended Oct. 3", ["2015-W40", "2015-10-03"]),
        ("the last week of September", ["2015-09"]),
        ("the day of the attack", ["XXXX-XX-XX"]),
        ("on the first Monday of last month", ["2015-09-07"]),
        ("on the last Tuesday of the month", ["XXXX-WXX-2"]),
        ("last Thursday, October 8", ["2015-10-08", "2015-10-08"]),
        ("last Thursday", ["2015-10-01"]),
        ("last Wednesday", ["2015-09-30"]),
        ("this past Thursday", ["2015-10-08"]),
        ("at 2015-10-08T14:30Z", ["2015-10-08T14:30Z"]),
        ("on Thursday evening at 7:30", ["2015-10-08T19:30"]),
        ("at 7:30 in the evening on Thursday", ["2015-10-08T19:30"]),
        ("every few days", ["PXD"]),
    ],
)
def test_days_that_other_words_place(text, expected):
    assert [value for _, value in values(text)] == expected


def test_every_pairing_of_pointer_and_unit_is_read_without_an_error() -> None:
    pointers = [
        "this",
        "that",
        "these",
        "those",
        "the",
        "the_same",
        "that_same",
        "last",
        "next",
        "past",
        "coming",
        "following",
        "previous",
        "every",
        "each",
    ]
    units = ["morning", "noon", "afternoon", "evening", "night", "midnight", "weekend", "Friday", "May"]
    units += ["day", "week", "month", "quarter", "year", "decade", "century"]
    sides = ["", "early ", "late ", "mid-", "the end of ", "before ", "about "]
    text = "Fires broke out on Monday. " + " ".join(
        f"It fell {side}{pointer.replace('_', ' ')} {unit}." for side in sides for pointer in pointers for unit in units
    )
    for day in (date(2024, 5, 17), None):
        source = article(text, day)
        assert all(source.text[t.start : t.end] == t.text for t in find_timexes(source))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March 2011 war broke out. In April the town fell.", ["2011-03", "2011-04"]),
        ("In March 2011 war broke out. On April 3 the town fell.", ["2011-03", "2011-04-03"]),
        ("In June 2012 the court ruled. In April another did.", ["2012-06", "2015-04"]),
        ("In March 2014 prices peaked. In April they fell.", ["2014-03", "2015-04"]),
        ("Vale took office on May 3, 2012. In June she said she would go.", ["2012-05-03", "2015-06"]),
    ],
)
def test_a_month_that_opens_a_sentence_is_followed_by_others_of_its_year(text, expected):
    assert [timex.value for timex in find_timexes(article(text, FRIDAY))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares fell ahead of Monday's report.", "2015-10-12"),
        ("Shares fell after Monday's report.", "2015-10-05"),
        ("He finished ahead of Monday's winner.", "2015-10-05"),
        ("Monday's game is sold out.", "2015-10-12"),
        ("Monday's vote is a blow to the cabinet.", "2015-10-05"),
        ("The league will review Monday's game.", "2015-10-05"),
        ("He will be fined over Monday's attack.", "2015-10-05"),
    ],
)
def test_what_a_day_owns_says_which_it_is(text, expected):
    assert find_timexes(article(text, FRIDAY))[0].value == expected
