from datetime import date

import pytest

from briefing.model import EvidenceKind
from briefing.reading.page.fields import field_evidence


@pytest.mark.parametrize(
    "words", ["1444392000", "1444392000000", "1444392000.123", "2015-10-09T12:00:00Z", "9 October 2015"]
)
def test_a_field_gives_its_day_in_words_or_in_seconds(words):
    found = field_evidence(EvidenceKind.META, words)
    assert found.interval is not None
    assert (found.interval.first_day, found.words) == (date(2015, 10, 9), words)


@pytest.mark.parametrize(
    "words", ["0", "144439200", "14443920001", "-1444392000", "2015100912", "1970-01-01T00:00:00Z"]
)
def test_other_numbers_are_no_moment(words):
    assert field_evidence(EvidenceKind.META, words).interval is None


def test_seconds_are_counted_in_utc():
    assert field_evidence(EvidenceKind.META, "1444435200").zone == "+00:00"


@pytest.mark.parametrize(
    "words",
    [
        "1970-01-01", "01.01.1970", "0", "1970-01-01T01:00:00+01:00", "1969-12-31", "01.01.1970 01:00",
        "12/31/1969 7:00:00 PM", "January 1, 1970",
    ],
)  # fmt: skip
def test_what_programs_make_of_no_date_is_none(words):
    assert field_evidence(EvidenceKind.META, words).interval is None
