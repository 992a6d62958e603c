"""A date of publication, as it is given and as it is known."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from briefing.errors import UsageError
from briefing.model import UNKNOWN_PUBLICATION, EvidenceKind, Interval, Precision, PublicationDate


@pytest.mark.parametrize("given", ["2026-04-02", date(2026, 4, 2)])
def test_a_day_is_known_to_the_day(given: str | date) -> None:
    found = PublicationDate.of(given)
    assert (found.day, found.precision, found.basis) == (date(2026, 4, 2), Precision.DAY, EvidenceKind.GIVEN)


def test_a_moment_keeps_its_own_day_and_zone() -> None:
    found = PublicationDate.of("2026-04-02T23:30-04:00")
    assert (found.day, found.zone) == (date(2026, 4, 2), "-04:00")
    assert found.interval.earliest == datetime(2026, 4, 2, 23, 30)
    aware = datetime(2026, 4, 2, 23, 30, tzinfo=timezone(timedelta(hours=-4)))
    exact = PublicationDate.of(aware)
    assert (exact.day, exact.zone, exact.precision) == (found.day, found.zone, Precision.SECOND)


def test_nothing_given_is_unknown_and_a_date_stays_what_it_is() -> None:
    assert PublicationDate.of(None) is UNKNOWN_PUBLICATION
    assert PublicationDate.of(UNKNOWN_PUBLICATION) is UNKNOWN_PUBLICATION


def test_months_and_years_are_dates_too() -> None:
    assert PublicationDate.of("2015-10").precision is Precision.MONTH
    assert PublicationDate.of("2015").precision is Precision.YEAR
    assert PublicationDate.of("2015").basis is EvidenceKind.GIVEN


@pytest.mark.parametrize("words", ["31-31-2015", "09/10/2015", "yesterday", "", "Oct 9 2015", "2015-02-30"])
def test_what_is_no_date_is_named_in_one_line_with_the_forms_to_write(words: str) -> None:
    with pytest.raises(UsageError) as refusal:
        PublicationDate.of(words)
    assert "\n" not in str(refusal.value)
    assert str(refusal.value).startswith(f"publication date {words!r}: write 2015-10-09")


def test_what_is_neither_a_date_nor_words_is_named() -> None:
    with pytest.raises(TypeError, match="not int"):
        PublicationDate.of(2026)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [EvidenceKind.DOCUMENT, EvidenceKind.MODIFIED, EvidenceKind.CAPTURED])
def test_a_file_a_change_and_a_capture_say_only_by_when_an_article_was_out(kind: EvidenceKind) -> None:
    assert kind.only_bounds


@pytest.mark.parametrize("kind", [EvidenceKind.RECORD, EvidenceKind.META, EvidenceKind.BYLINE, EvidenceKind.UNKNOWN])
def test_what_names_a_day_of_publication_and_what_says_nothing_are_no_bounds(kind: EvidenceKind) -> None:
    assert not kind.only_bounds


@pytest.mark.parametrize(
    ("basis", "stated"), [(EvidenceKind.FEED, True), (EvidenceKind.DOCUMENT, False), (EvidenceKind.UNKNOWN, False)]
)
def test_a_date_is_stated_unless_it_is_unknown_or_only_bounded(basis: EvidenceKind, stated: bool) -> None:
    assert PublicationDate(Interval(None, None), Precision.DAY, basis).is_stated is stated


@pytest.mark.parametrize("given", ["1900-01-01", date(1900, 1, 1), "1970-01-01T00:00:00Z", datetime(1970, 1, 1)])
def test_a_date_that_programs_write_for_none_is_meant_where_a_person_gives_it(given: str | date) -> None:
    assert PublicationDate.of(given).day in (date(1900, 1, 1), date(1970, 1, 1))
