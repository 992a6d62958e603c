from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import EvidenceKind, Precision
from briefing.reading.evidence.publication import LADDER, conflicting, publication_date, stated


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


@pytest.mark.parametrize("kind", [kind for kind in EvidenceKind if kind.only_bounds])
def test_what_only_bounds_leaves_the_beginning_open(kind):
    bound = stated(kind, "2015-10-09T10:00:00Z")
    alone = publication_date([bound])
    assert (alone.day, alone.interval.earliest, alone.basis) == (None, None, kind)
    assert alone.interval.last_day in (date(2015, 10, 9), date(2015, 10, 10))
    found = publication_date([bound, stated(EvidenceKind.BYLINE, "2015-10-07")])
    assert (found.day, found.basis, found.rivals) == (date(2015, 10, 7), EvidenceKind.BYLINE, (bound,))


def test_the_ladder_holds_all_evidence_and_ends_with_what_only_bounds():
    assert set(LADDER) == set(EvidenceKind) - {EvidenceKind.DOUBTED, EvidenceKind.UNKNOWN}
    bounds = [kind.only_bounds for kind in LADDER]
    assert bounds == sorted(bounds)


def test_of_two_readings_the_one_after_the_last_change_is_out():
    either = stated(EvidenceKind.META, "09/10/2015")
    changed = stated(EvidenceKind.MODIFIED, "2015-09-12")
    assert publication_date([either, changed]).day == date(2015, 9, 10)
    assert publication_date([either, stated(EvidenceKind.MODIFIED, "2015-11-12")]).day is None


def test_the_desks_own_day_is_used_where_a_field_gives_the_moment_in_utc():
    moment = stated(EvidenceKind.JSON_LD, "2015-10-10T03:30:00Z")
    assert publication_date([moment]).day == date(2015, 10, 10)
    shown = stated(EvidenceKind.BYLINE, "9 October 2015")
    found = publication_date([moment, shown])
    assert (found.day, conflicting(found)) == (date(2015, 10, 9), ())
    local = stated(EvidenceKind.OPEN_GRAPH, "2015-10-09T23:30:00-04:00")
    assert (publication_date([moment, local]).day, publication_date([moment, local]).zone) == (
        date(2015, 10, 9),
        "-04:00",
    )
    field = stated(EvidenceKind.META, "2015-10-09")
    assert publication_date([moment, field]).day == date(2015, 10, 10)
    by_its_clock = stated(EvidenceKind.META, "Friday, October 9, 2015, 10:30 PM")
    assert publication_date([moment, by_its_clock]).day == date(2015, 10, 9)
    copy = stated(EvidenceKind.OPEN_GRAPH, "2015-10-10T03:30:00")
    assert publication_date([moment, copy, shown]).day == date(2015, 10, 9)
    another_time = stated(EvidenceKind.META, "Friday, October 9, 2015, 10:37 PM")
    assert publication_date([moment, another_time]).day == date(2015, 10, 10)
    of_no_zone = stated(EvidenceKind.META, "Friday, October 9, 2015, 4:45 PM")
    assert publication_date([moment, of_no_zone]).day == date(2015, 10, 10), "no clock is 10:45 behind"
    impossible = stated(EvidenceKind.BYLINE, "11 October 2015")
    assert publication_date([moment, impossible]).day == date(2015, 10, 10)


def test_two_that_people_read_outvote_a_field_that_was_dated_anew():
    field, address = stated(EvidenceKind.JSON_LD, "2019-03-01"), stated(EvidenceKind.ADDRESS, "2015-10-09")
    shown = stated(EvidenceKind.BYLINE, "9 October 2015")
    assert publication_date([field, address]).day == date(2019, 3, 1)
    assert publication_date([field, address, shown]).day == date(2015, 10, 9)
    assert publication_date([stated(EvidenceKind.RECORD, "2019-03-01"), address, shown]).day == date(2019, 3, 1)


def test_a_field_that_all_others_contradict_yields_to_the_day_that_the_page_shows():
    field, other = stated(EvidenceKind.JSON_LD, "2015-10-04"), stated(EvidenceKind.OPEN_GRAPH, "2015-10-09")
    shown = stated(EvidenceKind.BYLINE, "9 October 2015")
    assert publication_date([field, other, shown]).day == date(2015, 10, 9)
    assert publication_date([field, other]).day == date(2015, 10, 4)
    assert publication_date([field, shown]).day == date(2015, 10, 4)
    changed = stated(EvidenceKind.MODIFIED, "2015-10-09T12:00:00")
    assert publication_date([field, other, shown, changed]).day == date(2015, 10, 4)
    third = stated(EvidenceKind.META, "2015-10-04")
    assert publication_date([field, other, third, shown]).day == date(2015, 10, 4)


def test_rivals_more_than_a_day_away_are_in_conflict():
    found = publication_date(
        [
            stated(EvidenceKind.JSON_LD, "2015-10-09"),
            stated(EvidenceKind.META, "2015-10-10"),
            stated(EvidenceKind.TIME_ELEMENT, "2015-10-12"),
            stated(EvidenceKind.ADDRESS, "2015-10"),
            stated(EvidenceKind.MODIFIED, "2016-01-01"),
            stated(EvidenceKind.CAPTURED, "2015-10-01"),
            stated(EvidenceKind.DATELINE, "no date"),
        ]
    )
    assert [item.kind for item in conflicting(found)] == [EvidenceKind.TIME_ELEMENT, EvidenceKind.CAPTURED]


@given(st.lists(st.tuples(st.sampled_from(LADDER), st.dates(date(1900, 1, 1), date(2100, 1, 1)))))
def test_no_evidence_is_lost_whatever_its_order(items):
    evidence = [stated(kind, day.isoformat()) for kind, day in items]
    found = publication_date(evidence)
    assert found.is_known == bool(evidence)
    assert len(found.rivals) == max(0, len(evidence) - 1)
    assert publication_date(reversed(evidence)).basis == found.basis
