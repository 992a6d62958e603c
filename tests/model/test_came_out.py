"""Whether an article had come out by a moment: only what is certain counts."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from briefing.model import EvidenceKind, Interval, Precision, PublicationDate
from briefing.model.came_out import is_of_a_day_to_come, published_after, published_by
from tests.make import published

SIX = datetime(2026, 3, 31, 6, tzinfo=ZoneInfo("Europe/Berlin"))


def at(moment: datetime, zone: str | None = None) -> PublicationDate:
    return PublicationDate(Interval(moment, moment), Precision.MINUTE, EvidenceKind.RECORD, zone=zone)


def test_the_day_of_the_cutoff_is_neither_before_nor_after_it() -> None:
    today = published(date(2026, 3, 31))
    assert not published_after(today, SIX)
    assert not published_by(today, SIX)
    assert published_by(published(date(2026, 3, 30)), SIX)
    assert published_after(published(date(2026, 4, 1)), SIX)


def test_a_day_to_come_is_one_that_has_begun_in_no_zone() -> None:
    assert not is_of_a_day_to_come(published(date(2026, 4, 1)), SIX)
    assert is_of_a_day_to_come(published(date(2026, 4, 2)), SIX)


def test_a_moment_in_another_zone_is_held_against_the_cutoff_as_a_moment() -> None:
    assert published_by(at(datetime(2026, 3, 31, 4, 0), "Z"), SIX)
    assert published_after(at(datetime(2026, 3, 31, 4, 1), "Z"), SIX)
    assert published_by(at(datetime(2026, 3, 31, 6, 0)), SIX)
    assert published_after(at(datetime(2026, 3, 31, 0, 1), "America/New_York"), SIX)
