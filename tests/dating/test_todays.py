from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.dating import find_timexes
from briefing.model import Article, Evidence, EvidenceKind, Interval, Precision, PublicationDate
from tests.make import article

FRIDAY = date(2015, 10, 9)
LATE = datetime(2015, 10, 9, 23, 30)


def filed(text, moment=LATE, *, zone="-04:00", place="Asia/Damascus", precision=Precision.MINUTE):
    published = PublicationDate(Interval(moment, moment), precision, EvidenceKind.GIVEN, zone=zone)
    return replace(article(text), published=published, dateline_zone=place)


def between(text, first, last):
    published = PublicationDate(Interval.of_days(first, last), Precision.RANGE, EvidenceKind.GIVEN)
    return Article("a", text, published, "a")


def one(source):
    (timex,) = find_timexes(source)
    return timex


@pytest.mark.parametrize(
    ("words", "value", "first", "last"),
    [
        ("They came today.", "2015-10-09", date(2015, 10, 9), date(2015, 10, 10)),
        ("They came yesterday.", "2015-10-08", date(2015, 10, 8), date(2015, 10, 9)),
        ("They come tonight.", "2015-10-09TNI", date(2015, 10, 9), date(2015, 10, 11)),
    ],
)
def test_where_the_dateline_has_another_day_than_the_desk_both_stand(words, value, first, last):
    timex = one(filed(words))
    assert timex.value == value
    assert (timex.interval.first_day, timex.interval.last_day) == (first, last)
    assert timex.precision is Precision.RANGE
    assert "at the dateline (Asia/Damascus) it was already Saturday 10 October 2015" in timex.rule


def test_west_of_the_desk_it_may_still_be_the_day_before():
    timex = one(filed("They came today.", datetime(2015, 10, 9, 3), zone="+02:00", place="America/New_York"))
    assert timex.interval == Interval.of_days(date(2015, 10, 8), FRIDAY)
    assert "it was still Thursday 8 October 2015" in timex.rule


@pytest.mark.parametrize(
    "source",
    [
        filed("They came on Friday."),
        filed("They came today.", LATE.replace(hour=12)),
        filed("They came today.", zone=None),
        filed("They came today.", place=None),
        filed("They came today.", precision=Precision.DAY),
        filed("They came today.", zone="Nowhere/Land"),
        filed("They came today.", zone="+99:99"),
    ],
)
def test_one_day_stays_where_days_agree_or_a_zone_is_not_known(source):
    assert one(source).interval == Interval.of_day(FRIDAY)


def test_a_weekday_in_a_month_is_one_of_several():
    timex = one(between("They came on Thursday.", date(2015, 10, 1), date(2015, 10, 31)))
    assert timex.value == "XXXX-WXX-4"
    assert timex.interval == Interval.of_days(date(2015, 10, 1), date(2015, 10, 29))
    assert "published between Thursday 1 October 2015 and Saturday 31 October 2015" in timex.rule


def test_what_a_month_settles_is_not_widened():
    found = find_timexes(between("They came last month, and last year.", date(2015, 10, 1), date(2015, 10, 31)))
    assert [timex.value for timex in found] == ["2015-09", "2014"]


@pytest.mark.parametrize(
    ("words", "value"),
    [("It began in '98.", "XX98"), ("It began in the nineties.", "XX9"), ("It was 5/10/98.", "XX98-05-10")],
)
def test_without_publication_nothing_says_which_century(words, value):
    timex = one(article(words, None))
    assert timex.value == value
    assert timex.interval is None


def test_an_upper_bound_alone_resolves_nothing():
    published = PublicationDate(Interval.of_days(None, FRIDAY), None, EvidenceKind.MODIFIED)
    assert one(Article("a", "They came on Thursday.", published, "a")).interval is None


PHRASES = (
    "They came on Thursday.", "They will come on Monday.", "It was yesterday.", "It came last night.",
    "It happened two weeks ago.", "It happened on Dec. 28.", "It will happen on Jan. 3.", "It is in March.",
    "It came last week.", "The past month was hot.", "It came in recent days.", "It came overnight.",
    "It came over the weekend.", "It came in the third quarter.", "It came in summer.", "It came at Christmas.",
    "Two days later it was over.", "It came a year ago.", "It came at 5 p.m. on Tuesday.", "It came next May.",
    "It came on Friday. The next day it was over.", "It came ten years ago today.", "It came on 29 February.",
)  # fmt: skip


@settings(max_examples=50)
@given(
    st.lists(st.sampled_from(PHRASES), min_size=1, max_size=4),
    st.dates(date(1999, 1, 1), date(2030, 1, 1)),
    st.integers(0, 34),
)
@example(["It happened on Dec. 28."], date(2015, 12, 20), 20)
def test_a_wider_publication_holds_what_each_day_of_it_gives(sentences, first, length):
    text = " ".join(sentences)
    wide = find_timexes(between(text, first, first + timedelta(days=length)))
    for step in range(length + 1):
        day = first + timedelta(days=step)
        for timex, narrow in zip(wide, find_timexes(between(text, day, day)), strict=True):
            if timex.interval is not None:
                # A weekday with tomorrow's name is open between two days, of which the wider reading takes the first.
                first_open = () if narrow.interval else narrow.alternatives[:1]
                assert all(timex.interval.overlaps(each) for each in first_open)
                assert first_open or timex.interval.contains(narrow.interval)


def test_a_weekday_that_is_today_at_the_dateline_is_no_week_old():
    timex = one(filed("They came on Saturday."))
    assert timex.value == "2015-10-10"
    assert [each.first_day for each in timex.alternatives] == [date(2015, 10, 3)]
    assert "at the dateline (Asia/Damascus) it was already Saturday 10 October 2015" in timex.rule


def stamped(text, *, changed=None, zone=None, place=None):
    rivals = (Evidence(EvidenceKind.MODIFIED, "", Interval.of_day(changed)),) if changed else ()
    published = PublicationDate(Interval.of_day(FRIDAY), Precision.DAY, EvidenceKind.GIVEN, zone=zone, rivals=rivals)
    return replace(article(text), published=published, dateline_zone=place)


def test_a_page_changed_on_the_day_after_means_that_day():
    timex = one(stamped("Gunmen stormed a market on Saturday.", changed=date(2015, 10, 10)))
    assert timex.value == "2015-10-10"
    assert [each.first_day for each in timex.alternatives] == [date(2015, 10, 3)]


def test_an_early_hour_east_of_the_desk_is_of_the_day_after():
    timex = one(stamped("Gunmen stormed a market early Saturday.", zone="-04:00", place="Africa/Lagos"))
    assert timex.value == "2015-10-10"


@pytest.mark.parametrize("words", ["early Saturday", "Saturday morning", "on Saturday"])
def test_where_nothing_decides_both_days_stand(words):
    timex = one(stamped(f"Gunmen stormed a market {words}."))
    assert timex.interval is None
    assert {each.first_day for each in timex.alternatives} == {date(2015, 10, 3), date(2015, 10, 10)}


@pytest.mark.parametrize(
    "source",
    [
        stamped("Gunmen stormed a market on Wednesday.", changed=date(2015, 10, 12)),
        stamped("Gunmen will storm a market early Saturday.", changed=date(2015, 10, 9)),
        stamped("Gunmen stormed a market early Thursday.", changed=date(2015, 10, 10)),
    ],
)
def test_else_a_weekday_is_the_one_that_the_tense_points_to(source):
    assert one(source).interval is not None
    assert one(source).value != "2015-10-10" or "will" in source.text
