from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefing.clock import data_cutoff, machine_zone, moment_of_a_line, named_day, parse_day, today_in
from briefing.errors import BadSettings, UsageError


def test_a_day_is_meant_as_a_whole_in_the_zone_that_is_asked_for_it() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    assert data_cutoff("2024-05-18", zone=lambda: tokyo) == datetime(2024, 5, 18, 23, 59, 59, tzinfo=tokyo)
    here = data_cutoff("2024-05-18")
    assert here.tzinfo is not None
    assert here.isoformat().startswith("2024-05-18T23:59:59")
    assert data_cutoff("2024-05-18T00:00+00:00", zone=lambda: tokyo) == datetime(2024, 5, 18, tzinfo=UTC)


def test_today_ends_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1444348800")
    at = {zone: data_cutoff("2015-10-09", zone=lambda zone=zone: ZoneInfo(zone)) for zone in ("UTC", "America/Lima")}
    assert at["UTC"] == datetime(2015, 10, 9, tzinfo=UTC)
    # In Lima the day has not begun.
    assert at["America/Lima"] == datetime(2015, 10, 9, 23, 59, 59, tzinfo=ZoneInfo("America/Lima"))


def test_a_zone_is_kept() -> None:
    assert data_cutoff("2024-05-18T06:00+02:00").isoformat() == "2024-05-18T06:00:00+02:00"


def test_a_time_without_a_zone_gets_the_machines() -> None:
    assert data_cutoff("2024-05-18T06:00").tzinfo is not None


def test_the_reproducible_builds_epoch_is_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1444348800")
    assert data_cutoff() == datetime(2015, 10, 9, tzinfo=UTC)


def test_an_epoch_that_is_no_number_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(BadSettings, match="SOURCE_DATE_EPOCH is 'yesterday'"):
        data_cutoff()


@pytest.mark.parametrize("words", ["", "31-31-2015", "2024-02-30", "tomorrow", "9999999999"])
def test_what_is_no_time_is_refused_with_the_forms_that_are(words: str) -> None:
    with pytest.raises(UsageError, match=f"^data cut-off '{words}': write a date like 2026-03-31"):
        data_cutoff(words)


def test_the_machines_zone_is_where_its_local_time_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    assert machine_zone(tmp_path) is None
    (tmp_path / "timezone").write_text("Asia/Kathmandu\n")
    assert machine_zone(tmp_path) == "Asia/Kathmandu"
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Europe/Berlin")
    assert machine_zone(tmp_path) == "Europe/Berlin"
    monkeypatch.setenv("TZ", ":America/New_York")
    assert machine_zone(tmp_path) == "America/New_York"
    monkeypatch.setenv("TZ", "CET-1CEST")
    assert machine_zone(tmp_path) == "Europe/Berlin"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-03-31", date(2026, 3, 31)),
        ("31.03.2026", date(2026, 3, 31)),
        ("1.4.2026", date(2026, 4, 1)),
        ("yesterday", date(2026, 3, 30)),
        ("Today", date(2026, 3, 31)),
    ],
)
def test_a_day_is_named_as_people_name_it(monkeypatch: pytest.MonkeyPatch, words: str, day: date) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 3, 31, 12, tzinfo=UTC).timestamp())))
    assert parse_day("--since", words) == day


def test_it_is_another_day_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 3, 31, 23, tzinfo=UTC).timestamp())))
    assert today_in(ZoneInfo("Asia/Tokyo")) == date(2026, 4, 1)
    assert today_in(ZoneInfo("America/New_York")) == date(2026, 3, 31)


@pytest.mark.parametrize("words", ["31/3", "31.02.2026", "last week", ""])
def test_what_names_no_day_is_said_with_what_would(words: str) -> None:
    with pytest.raises(UsageError, match=r"write a day like 2026-03-31, 31\.03\.2026 or yesterday"):
        parse_day("--since", words)


def test_yesterday_is_counted_from_the_day_that_is_given_and_a_cut_off_is_named_as_a_day_is() -> None:
    assert parse_day("--since", "yesterday", today=lambda: date(2026, 2, 1)) == date(2026, 1, 31)
    assert data_cutoff("yesterday", today=lambda: date(2026, 2, 1)) == data_cutoff("2026-01-31")
    assert data_cutoff("18.05.2024") == data_cutoff("2024-05-18")
    assert named_day("2026-03-31-r1") is None


def test_a_line_of_a_log_has_its_moment_also_where_the_clock_is_set_wrong(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1444348800")
    assert moment_of_a_line() == data_cutoff()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert moment_of_a_line().tzinfo is UTC
