from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.model import EvidenceKind, Precision
from briefing.reading.publication import LADDER, parse_published, publication_date, stated


def test_the_strongest_evidence_decides_and_the_rest_are_its_rivals():
    found = publication_date(
        [
            stated(EvidenceKind.META, "2015-10-07"),
            stated(EvidenceKind.RECORD, "2015-10-09"),
            stated(EvidenceKind.JSON_LD, "2015-10-08"),
        ]
    )
    assert (found.day, found.basis) == (date(2015, 10, 9), EvidenceKind.RECORD)
    assert [rival.words for rival in found.rivals] == ["2015-10-08", "2015-10-07"]


def test_without_evidence_the_date_is_unknown():
    assert not publication_date([]).is_known
    assert publication_date([]).basis is EvidenceKind.UNKNOWN


def test_words_that_are_no_date_decide_nothing_but_are_kept():
    found = publication_date([stated(EvidenceKind.FRONT_MATTER, "last Friday")])
    assert not found.is_known
    assert [rival.words for rival in found.rivals] == ["last Friday"]


def test_a_weaker_day_inside_a_stronger_month_says_more_without_contradicting():
    month = stated(EvidenceKind.GIVEN, "2015-10")
    assert publication_date([month, stated(EvidenceKind.JSON_LD, "2015-10-09")]).day == date(2015, 10, 9)
    outside = publication_date([month, stated(EvidenceKind.JSON_LD, "2015-11-09")])
    assert (outside.day, outside.precision, outside.basis) == (None, Precision.MONTH, EvidenceKind.GIVEN)


def test_a_date_with_two_readings_is_settled_only_by_one_of_the_two():
    either = stated(EvidenceKind.OPEN_GRAPH, "09/10/2015")
    assert publication_date([either]).day is None
    assert publication_date([either, stated(EvidenceKind.TIME_ELEMENT, "2015-10-09")]).day == date(2015, 10, 9)
    assert publication_date([either, stated(EvidenceKind.TIME_ELEMENT, "2015-09-20")]).day is None


def test_the_desks_zone_serves_words_that_name_none():
    assert stated(EvidenceKind.RECORD, "2015-10-09", "Europe/Berlin").zone == "Europe/Berlin"
    assert stated(EvidenceKind.RECORD, "2015-10-09T01:00Z", "Europe/Berlin").zone == "UTC"


def test_published_takes_days_moments_months_and_years():
    assert parse_published("2015-10-09").day == date(2015, 10, 9)
    moment = parse_published(" 2015-10-09T23:30-04:00 ")
    assert (moment.interval.earliest, moment.zone) == (datetime(2015, 10, 9, 23, 30), "-04:00")
    assert parse_published("2015-10").precision is Precision.MONTH
    assert parse_published("2015").precision is Precision.YEAR
    assert parse_published("2015").basis is EvidenceKind.GIVEN


@pytest.mark.parametrize("words", ["31-31-2015", "09/10/2015", "yesterday", "", "Oct 9 2015", "2015-02-30"])
def test_published_refuses_anything_else_in_one_line_naming_the_forms(words):
    with pytest.raises(UsageError) as refusal:
        parse_published(words)
    message = str(refusal.value)
    assert "\n" not in message
    assert "2015-10-09" in message
    assert repr(words) in message


@given(st.lists(st.tuples(st.sampled_from(LADDER), st.dates(date(1900, 1, 1), date(2100, 1, 1)))))
def test_no_evidence_is_lost_whatever_its_order(items):
    evidence = [stated(kind, day.isoformat()) for kind, day in items]
    found = publication_date(evidence)
    assert found.is_known == bool(evidence)
    assert len(found.rivals) == max(0, len(evidence) - 1)
    assert publication_date(reversed(evidence)).basis == found.basis
