"""Dates in ISO 8601 are read as exactly as they are written, and nothing else is."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from briefing.model import Precision
from briefing.model.iso import read_iso


@pytest.mark.parametrize(
    ("words", "first", "last", "precision", "zone"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31), Precision.YEAR, None),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28), Precision.MONTH, None),
        ("20260402", date(2026, 4, 2), date(2026, 4, 2), Precision.DAY, None),
        ("2026-04-02T08:00Z", date(2026, 4, 2), date(2026, 4, 2), Precision.MINUTE, "UTC"),
        ("2026-04-02T08:00:30+02:00", date(2026, 4, 2), date(2026, 4, 2), Precision.SECOND, "+02:00"),
    ],
)
def test_nothing_is_filled_in(words: str, first: date, last: date, precision: Precision, zone: str | None) -> None:
    found = read_iso(words)
    assert found is not None
    assert (found.interval.first_day, found.interval.last_day, found.precision, found.zone) == (
        first,
        last,
        precision,
        zone,
    )


def test_a_minute_is_whole() -> None:
    found = read_iso("2026-04-02T08:00")
    assert found is not None
    assert found.interval.latest == datetime(2026, 4, 2, 8, 0, 59)


@pytest.mark.parametrize("words", ["", "soon", "2026-13", "2026-02-30", "0001-01-01", "9999", "2 April 2026"])
def test_what_is_no_such_date_is_none(words: str) -> None:
    assert read_iso(words) is None
