"""Late, waiting, or for which of several editions: decided by what is certain of the publication alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.daily.window import in_first_of, is_late
from briefing.model import EvidenceKind, Interval, Precision, PublicationDate
from tests.make import published

BERLIN = ZoneInfo("Europe/Berlin")
SIX = datetime(2026, 3, 31, 6, tzinfo=BERLIN)


def at(moment: datetime, zone: str | None = None) -> PublicationDate:
    return PublicationDate(Interval(moment, moment), Precision.MINUTE, EvidenceKind.RECORD, zone=zone)


def by(moment: datetime, basis: EvidenceKind = EvidenceKind.CAPTURED) -> PublicationDate:
    return PublicationDate(Interval(None, moment), Precision.SECOND, basis)


def test_what_came_out_before_the_last_cutoff_is_late() -> None:
    assert is_late(published(date(2026, 3, 30)), SIX)
    assert not is_late(published(date(2026, 3, 31)), SIX)
    assert not is_late(published(date(2026, 3, 30)), None)
    assert not is_late(published(None), SIX)


@pytest.mark.parametrize("basis", [kind for kind in EvidenceKind if kind.only_bounds])
def test_an_article_with_only_a_latest_possible_publication_date_is_not_called_late(basis: EvidenceKind) -> None:
    assert not is_late(by(datetime(2026, 3, 1), basis), SIX)


def test_of_several_editions_the_first_that_it_was_certainly_out_for_takes_it() -> None:
    cutoffs = [SIX, SIX + timedelta(days=1), SIX + timedelta(days=2)]
    assert in_first_of(published(date(2026, 3, 30)), cutoffs) == 0
    assert in_first_of(published(date(2026, 3, 31)), cutoffs) == 1
    assert in_first_of(published(date(2026, 4, 2)), cutoffs) == 2
    assert in_first_of(published(date(2026, 4, 3)), cutoffs) is None
    assert in_first_of(published(None), cutoffs) == 2


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)), st.lists(st.integers(0, 400), min_size=1, max_size=5)
)
def test_whatever_is_not_for_the_newest_edition_was_out_before_or_came_out_after(
    moment: datetime, days: list[int]
) -> None:
    cutoffs = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day) for day in sorted(set(days))]
    place = in_first_of(at(moment, "Z"), cutoffs)
    aware = moment.replace(tzinfo=UTC)
    if place is None:
        assert aware > cutoffs[-1]
    else:
        assert aware <= cutoffs[place]
        assert place == 0 or aware > cutoffs[place - 1]
