from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dating import find_timexes, languages
from briefing.model import (
    Article,
    EvidenceKind,
    Furniture,
    FurnitureKind,
    Interval,
    Precision,
    PublicationDate,
    Span,
    TimexType,
)
from tests.make import article, published

FRIDAY = date(2015, 10, 9)


def values(text, day=FRIDAY):
    return [(timex.text, timex.value) for timex in find_timexes(article(text, day))]


def one(text, day=FRIDAY):
    (timex,) = find_timexes(article(text, day))
    return timex


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


def test_the_rule_says_in_words_how_it_was_decided():
    timex = one("A bomb killed 20 people on Thursday.")
    assert (
        timex.rule == "most recent Thursday on or before Friday 9 October 2015 (publication date); past tense 'killed'"
    )
    assert str(timex.anchor) == "publication date"


def test_a_duration_is_not_a_date():
    timex = one("It lasted three years.")
    assert timex.type is TimexType.DURATION
    assert timex.interval is None


def test_this_week_is_the_whole_week():
    timex = one("It happened this week.")
    assert timex.interval == Interval.of_days(date(2015, 10, 5), date(2015, 10, 11))
    assert timex.precision is Precision.WEEK


def test_overnight_is_the_night_before_publication():
    timex = one("Raids went on overnight.")
    assert timex.interval == Interval(datetime(2015, 10, 8, 18), datetime(2015, 10, 9, 6))
    assert timex.precision is Precision.PART_OF_DAY


def test_recent_days_end_with_publication_and_begin_nobody_knows_when():
    timex = one("It was shelled in recent days.")
    assert timex.interval == Interval.of_days(None, FRIDAY)


def test_weeks_ago_is_no_certain_day():
    timex = one("It happened two weeks ago.")
    assert timex.value == "2015-09-25"
    assert timex.interval == Interval.of_days(date(2015, 9, 22), date(2015, 9, 28))
    assert timex.precision is Precision.WEEK


def test_an_open_date_keeps_its_other_reading():
    near, far = one("A date: Nov. 3."), one("A date: March 3.")
    assert near.value == "2015-11-03"
    assert near.alternatives == (Interval.of_day(date(2014, 11, 3)),)
    assert far.value == "2015-03-03"
    assert far.alternatives == (Interval.of_day(date(2016, 3, 3)),)


def test_the_order_of_figures_is_taken_from_another_date_of_the_text():
    assert values("It was 25/9/2015, then 5/10/2015.") == [("25/9/2015", "2015-09-25"), ("5/10/2015", "2015-10-05")]
    assumed = one("It was 5/10/2015.")
    assert assumed.value == "2015-05-10"
    assert "assumed" in assumed.rule
    assert assumed.alternatives == (Interval.of_day(date(2015, 10, 5)),)


def test_two_days_later_leans_on_the_date_before():
    first, second = find_timexes(article("It began on Sept. 3, 2014. Two days later it was over.", FRIDAY))
    assert second.value == "2014-09-05"
    assert str(second.anchor) == f"timex:{first.start}"


HISTORY = (
    "The war began in June 1941. In December, the city fell. In January, it was retaken. By 3 May 1943 all was over. "
    "On 5 June a treaty was signed. That day the king left. The following year, in 1944, he came back. In 1950 he died."
)


def test_a_history_carries_its_own_year():
    found = dict(values(HISTORY, date(2009, 12, 19)))
    assert found["December"] == "1941-12"
    assert found["January"] == "1942-01"
    assert found["5 June"] == "1943-06-05"
    assert found["That day"] == "1943-06-05"
    assert found["The following year"] == "1944"


REPORT = (
    "Acme reported third-quarter profit of $5 million, up from $3 million a year earlier. Sales rose in the quarter."
)


def test_a_company_report_compares_quarters():
    assert values(REPORT) == [
        ("third-quarter", "2015-Q3"),
        ("a year earlier", "2014-Q3"),
        ("the quarter", "2015-Q3"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It happened Thursday.", "XXXX-WXX-4"),
        ("It happened on Sept. 30.", "XXXX-09-30"),
        ("It happened last week.", "XXXX-WXX"),
        ("It happened in July.", "XXXX-07"),
        ("It happened overnight.", "XXXX-XX-XXTNI"),
    ],
)
def test_without_a_publication_date_nothing_relative_is_resolved(text, value):
    timex = one(text, None)
    assert timex.value == value
    assert timex.interval is None
    assert "unknown" in timex.rule


def test_a_full_date_needs_no_publication_date():
    assert one("It happened on 9 October 2015.", None).interval == Interval.of_day(FRIDAY)


def test_a_month_of_publication_resolves_what_a_month_can():
    october = PublicationDate(
        Interval.of_days(date(2015, 10, 1), date(2015, 10, 31)), Precision.MONTH, EvidenceKind.GIVEN
    )
    source = Article("a", "It happened Thursday, last month or last year.", october, "a")
    assert [timex.value for timex in find_timexes(source)] == ["XXXX-WXX-4", "2015-09", "2014"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("on 31 February 2014", "2014-02-31"), ("on Feb. 30", "XXXX-02-30"), ("in the year 12345", "12345")],
)
def test_an_impossible_date_is_recognised_and_not_resolved(text, value):
    timex = one(text)
    assert timex.value == value
    assert timex.interval is None


def test_furniture_is_left_out():
    text = "Read more: Friday. They met Thursday."
    source = Article(
        "a", text, published(FRIDAY), "a", furniture=(Furniture(Span(0, 18), FurnitureKind.READ_MORE),)
    )  # fmt: skip
    assert [timex.text for timex in find_timexes(source)] == ["Thursday"]


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


def test_a_clock_time_with_a_zone_says_what_it_is_in_universal_time():
    timex = one("It ended at 9:15 p.m. EST Thursday.")
    assert timex.value == "2015-10-08T21:15"
    assert timex.rule.endswith("02:15 UTC on 2015-10-09")
    assert one("It ended at 18:00 GMT.").value == "2015-10-09T18:00Z"


def test_words_that_end_like_a_verb_but_are_none_say_nothing():
    assert "no tense" in one("The rebel-held, Western-backed town, Thursday").rule


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
        ("at 2015-10-08T14:30Z", ["2015-10-08T14:30Z"]),
        ("on Thursday evening at 7:30", ["2015-10-08T19:30"]),
        ("at 7:30 in the evening on Thursday", ["2015-10-08T19:30"]),
        ("every few days", ["PXD"]),
    ],
)
def test_days_that_other_words_place(text, expected):
    assert [value for _, value in values(text)] == expected


def test_the_past_week_runs_up_to_publication():
    assert one("It rained over the past week.").interval == Interval.of_days(date(2015, 10, 3), FRIDAY)


@pytest.mark.parametrize(
    "text",
    ["She took the noon boat.", "He read the morning papers.", "They ran the night ferry.", "An afternoon nap helped."],
)
def test_the_first_half_of_a_noun_is_no_time_of_its_own(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sailed on Thursday. Boats must be seen by Oct. 16. She left at 5 p.m.", "2015-10-08T17:00"),
        ("Boats must be seen by Oct. 16. She left at 5 p.m.", "2015-10-09T17:00"),
        ("Boats must be seen by Oct. 16. Work will end at 5 p.m.", "XXXX-XX-XXT17:00"),
        ("The hearing is set for Oct. 20. It will begin at 9 a.m.", "2015-10-20T09:00"),
        ("They meet this Saturday, 7 p.m.", "2015-10-10T19:00"),
    ],
)
def test_a_bare_clock_time_stands_on_the_day_where_the_story_stands(text, value):
    assert values(text)[-1][1] == value


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
    ("text", "expected"),
    [
        ("He left the next morning.", ["XXXX-XX-XXTMO"]),
        ("She came the night before the vote.", ["XXXX-XX-XXTNI"]),
        ("In 1988 he left. Three days later he came back.", ["1988", "XXXX-XX-XX"]),
        ("It began Monday. A week later it ended.", ["2015-10-05", "XXXX-XX-XX"]),
        ("It began Monday. Two days later it ended.", ["2015-10-05", "2015-10-07"]),
        ("It began on Sept. 28. The following week it ended.", ["2015-09-28", "2015-W41"]),
        ("It sank Thursday at 9 a.m.; by 3 p.m. the next day it was found.", ["2015-10-08T09:00", "2015-10-09T15:00"]),
        (
            "It was found at 3 p.m. local time (1300 GMT) on Tuesday.",
            ["2015-10-06T15:00", "2015-10-06T13:00Z", "2015-10-06"],
        ),
        ("Twenty years ago this month it fell.", ["1995-10"]),
        ("Ten years ago today it fell.", ["2005-10-09"]),
        ("They met the week before last.", ["2015-W39"]),
        ("They met three weeks ago Tuesday.", ["2015-09-15"]),
        ("It happened at 10 last night.", ["2015-10-08T22:00"]),
        ("It happened at 4:20 this afternoon.", ["2015-10-09T16:20"]),
    ],
)
def test_a_day_is_reckoned_only_from_a_day_that_was_told(text, expected):
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 1973 was passed.",
        "About 2000 protesters gathered.",
        "Police detained 1998 people.",
        "Call 555-2010.",
        "A show likely to last.",
        "Vision 2030 was praised.",
        "They work 24 hours a day, seven days a week.",
        "The Sunday Times said so.",
    ],
)
def test_what_only_looks_like_a_time_is_passed_over(text):
    assert values(text) == []


def test_without_a_half_of_the_day_a_clock_time_may_be_any_of_the_day():
    open_half, night = one("The bomb exploded at 4:12 on Thursday."), one("The bomb exploded at 04:12 on Thursday.")
    assert open_half.precision == Precision.DAY
    assert "not said" in open_half.rule
    assert night.precision == Precision.MINUTE


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
    ("text", "value"),
    [
        ("The ship sank around 5 o'clock in the afternoon.", "2015-10-09T17:00"),
        ("In the evening they left.", "2015-10-09TEV"),
        ("It rained during the day.", "2015-10-09"),
        ("That night the army came.", "2015-10-09TNI"),
    ],
)
def test_a_time_without_a_day_keeps_its_likeliest_value_and_claims_no_day(text, value):
    timex = one(text)
    assert timex.value == value
    assert timex.interval is None
    assert timex.alternatives[0].first_day == FRIDAY
    assert "assumed" in timex.rule


def test_a_time_of_day_belongs_to_a_day_told_of_close_before():
    _, hour = find_timexes(article("The trial ended on 3 May. At around 5 p.m. the judge left.", FRIDAY))
    assert hour.interval == Interval(datetime(2015, 5, 3, 17), datetime(2015, 5, 3, 17, 0, 59))


def test_a_time_of_day_far_from_the_day_told_of_is_only_assumed_to_be_of_it():
    far = (
        "The war began on 3 May 1941. "
        + "It went on and on. " * 20
        + "In 1942, 1943 and 1944 all was lost. At 5 p.m. he came."
    )
    hour = find_timexes(article(far, FRIDAY))[-1]
    assert hour.text == "5 p.m."
    assert hour.interval is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He slept the night the plane went down.", "en"),
        ("It rained the day Diana died.", "en"),
        ("It rained the day he was killed.", "en"),
        ("They stayed home on the morning of the raid.", "en"),
        ("They stayed home on the day of the vote.", "en"),
        ("It was a day of action: the day of action.", "en"),
        ("He left the same night as the army.", "en"),
        ("It rose the week before the election.", "en"),
        ("La noche en que cayó el avión llovía.", "es"),
        ("El día del ataque llovía.", "es"),
        ("La nuit où il est mort, il pleuvait.", "fr"),
        ("Le jour de la chute, il pleuvait.", "fr"),
        ("Am Morgen des Angriffs regnete es.", "de"),
        ("In der Nacht, in der sie starb, regnete es.", "de"),
    ],
)
def test_a_day_that_an_event_defines_is_not_resolved(text, language):
    timex = find_timexes(replace(article(text, FRIDAY), language=language))[-1]
    assert timex.value.startswith("XXXX")
    assert timex.interval is None
    assert "defined by an event" in timex.rule


@pytest.mark.parametrize("text", ["In the week the shares fell.", "The week's gains went.", "It came in the year."])
def test_a_week_that_no_event_defines_is_that_of_publication(text):
    assert one(text).value.startswith("2015")


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("The report was due Thursday.", "2015-10-15", date(2015, 10, 8)),
        ("He had planned to fly on Saturday.", "2015-10-10", date(2015, 10, 3)),
        ("They were expected to meet on Dec. 12.", "2015-12-12", date(2014, 12, 12)),
    ],
)
def test_a_day_of_what_was_planned_keeps_the_one_past_as_its_other_reading(text, value, other):
    timex = one(text)
    assert timex.value == value
    assert timex.alternatives == (Interval.of_day(other),)


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("It was on 31 February.", "XXXX-02-31", "February never has 31 days"),
        ("It was on 29 Feb 2015.", "2015-02-29", "February 2015 has 28 days, not 29"),
        ("It was on 2014-13-05.", "2014-13-05", "no month has the number 13"),
        ("It was on 35/13/2015.", "2015-35-13", "no month has the number 35"),
        ("It was on 0000-01-05.", "0000-01-05", "the calendar runs from the year 1 to 9999"),
        ("It was in the year 0.", "0000", "outside the years 1 to 9999"),
        ("It was in the year 12000.", "12000", "outside the years 1 to 9999"),
        ("It was in 500 BC.", "BC0500", "outside the years 1 to 9999"),
        ("It began at 25:61.", "XXXX-XX-XX", "a day has 24 hours"),
    ],
)
def test_what_the_calendar_does_not_hold_is_found_and_said_to_be_so(text, value, why):
    timex = one(text)
    assert timex.value == value
    assert timex.interval is None
    assert why in timex.rule


def test_what_would_lie_beyond_the_calendar_is_not_resolved():
    source = article("On 9999-12-31 it will end. Two days later it will begin again.", FRIDAY)
    assert [timex.interval is None for timex in find_timexes(source)] == [False, True]


@pytest.mark.parametrize("feast", ["Eid al-Fitr", "Eid", "Ramadan", "Passover", "Hanukkah"])
def test_a_feast_of_the_moon_whose_day_is_not_known_is_found_and_not_resolved(feast):
    timex = one(f"They met on {feast}.")
    assert timex.text == feast
    assert timex.interval is None
    assert "follows the moon" in timex.rule


def test_a_named_day_to_come_keeps_the_one_past_where_the_words_look_back():
    timex = one("They met at Christmas.", date(2015, 11, 20))
    assert timex.value == "2015-12-25"
    assert timex.alternatives == (Interval.of_day(date(2014, 12, 25)),)


@pytest.mark.parametrize(
    "text",
    [
        "Call 0171 2030 1999 or +44 20 1999 2030.",
        "Call 555-1999.",
        "Mr. August met Dr. Friday.",
        "They thanked Mrs. May.",
    ],
)
def test_telephone_numbers_and_people_are_no_times(text):
    assert values(text) == []


def test_the_words_around_a_name_that_is_a_month_keep_their_direction():
    assert values("He met Mrs. May on Thursday.") == [("Thursday", "2015-10-08")]
