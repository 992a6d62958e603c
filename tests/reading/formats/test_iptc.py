from datetime import date, datetime

import pytest

from briefing.model import EvidenceKind, Precision
from briefing.reading.formats.iptc import dated, version_evidence, with_dateline

FIRST, LATER = "2015-10-09T23:30:00-04:00", "2015-10-12T01:00:00+02:00"


def kinds(first, version, number):
    found = version_evidence(EvidenceKind.NINJS, first, version, number)
    return [(each.kind, each.interval.first_day.day) for each in found]


@pytest.mark.parametrize(
    ("first", "version", "number", "expected"),
    [
        (FIRST, LATER, "3", [(EvidenceKind.NINJS, 9), (EvidenceKind.MODIFIED, 12)]),
        (FIRST, LATER, "1", [(EvidenceKind.NINJS, 9), (EvidenceKind.MODIFIED, 12)]),
        (FIRST, None, "1", [(EvidenceKind.NINJS, 9)]),
        (None, LATER, " 1 ", [(EvidenceKind.NINJS, 12)]),
        (None, LATER, "", [(EvidenceKind.NINJS, 12)]),
        (None, LATER, "3", [(EvidenceKind.MODIFIED, 12)]),
        (None, None, "1", []),
    ],
)
def test_a_version_is_the_first_only_where_it_says_so_and_else_a_bound(first, version, number, expected):
    assert kinds(first, version, number) == expected


@pytest.mark.parametrize(
    ("words", "moment", "zone"),
    [
        ("20151009T153000Z", datetime(2015, 10, 9, 15, 30), "UTC"),
        ("20151009T233000-0400", datetime(2015, 10, 9, 23, 30), "-04:00"),
        (" 20151009T2330+02:00 ", datetime(2015, 10, 9, 23, 30), "+02:00"),
        ("2015-10-09T23:30:00-04:00", datetime(2015, 10, 9, 23, 30), "-04:00"),
        ("20151009T153000", datetime(2015, 10, 9, 15, 30), None),
    ],
)
def test_both_forms_of_iso_8601_keep_their_zone(words, moment, zone):
    found = dated(EvidenceKind.NITF, words)
    assert (found.interval.earliest, found.zone) == (moment, zone)


def test_a_day_alone_stays_a_day():
    found = dated(EvidenceKind.NITF, "20151009")
    assert (found.interval.first_day, found.precision) == (date(2015, 10, 9), Precision.DAY)


@pytest.mark.parametrize(
    "words", ["", "soon", "20151309T000000Z", "20151009T256000Z", "2" * 5_000, "２０１５1009T0000Z"]
)
def test_what_is_no_date_stays_as_evidence_that_says_nothing(words):
    found = dated(EvidenceKind.NITF, words)
    assert (found.kind, found.interval) == (EvidenceKind.NITF, None)


@pytest.mark.parametrize(
    ("dateline", "text"),
    [
        ("OSMERE, Oct. 9 (Tidewire) -", "OSMERE, Oct. 9 (Tidewire) — It rained."),
        ("OSMERE", "OSMERE — It rained."),
        (" — ", "It rained."),
        ("", "It rained."),
        ("It rained", "It rained."),
    ],
)
def test_a_dateline_that_stands_apart_opens_the_text_once(dateline, text):
    assert with_dateline("It rained.", dateline) == text
