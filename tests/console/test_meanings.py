from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.console.meanings import anchor_words, meaning_lines
from briefing.console.tables import house_wording
from briefing.model import Anchor, AnchorKind, Interval, Precision
from tests.make import article, timex

SOURCE = article("Troops came on Thursday.", date(2024, 5, 17))
THURSDAY = timex(SOURCE, "Thursday", date(2024, 5, 16))
DAY = Interval.of_day(date(2024, 5, 16))
OTHER = Interval.of_day(date(2024, 5, 23))


def lines(**changes):
    return list(meaning_lines(replace(THURSDAY, **changes), house_wording()))


def test_a_day_whose_value_tells_it_needs_no_more_words():
    assert lines() == []


def test_a_week_is_printed_by_its_days():
    week = Interval.of_days(date(2024, 5, 13), date(2024, 5, 19))
    assert lines(value="2024-W20", interval=week, precision=Precision.WEEK) == ["13–19 May 2024"]


def test_the_other_reading_is_shown():
    assert lines(alternatives=(OTHER,)) == ["or 23 May 2024"]


def test_of_several_readings_none_comes_first():
    both = Interval.of_days(date(2024, 5, 16), date(2024, 5, 23))
    assert lines(interval=both, precision=Precision.RANGE, alternatives=(DAY, OTHER)) == [
        "16 May 2024",
        "or 23 May 2024",
    ]


def test_what_is_only_assumed_is_perhaps():
    assert lines(interval=None, precision=None, alternatives=(DAY,)) == ["perhaps 16 May 2024"]


def test_what_cannot_be_said_is_not_known():
    assert lines(interval=None, precision=None, value="XXXX-WXX-4") == ["not known"]
    assert lines(interval=None, precision=None, value="PAST_REF") == []


def test_the_moment_in_utc_is_shown():
    clock = Interval(datetime(2024, 5, 16, 22), datetime(2024, 5, 16, 22, 0, 59))
    printed = lines(interval=clock, precision=Precision.MINUTE, utc=datetime(2024, 5, 17, 2, tzinfo=UTC))
    assert printed == ["02:00 UTC, 17 May 2024"]


def test_an_open_time_names_its_end():
    assert lines(interval=Interval.of_days(None, date(2024, 5, 17)), precision=None, value="PXD") == [
        "on or before 17 May 2024"
    ]


@pytest.mark.parametrize(("start", "words"), [(15, "“Thursday”"), (3, "the expression at 3")])
def test_the_other_expression_is_named_by_its_words(start, words):
    leaning = replace(THURSDAY, anchor=Anchor(AnchorKind.TIMEX, start))
    assert anchor_words(leaning, [THURSDAY]) == words
    assert anchor_words(THURSDAY, [THURSDAY]) is None
