from datetime import UTC, datetime, timedelta

import pytest

from briefing.zones import in_utc, is_civil_offset, is_zone_name, spelled, spelled_offset, zone

NOON = datetime(2015, 7, 1, 12)


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("UTC", 0),
        ("utc", 0),
        ("Z", 0),
        ("GMT", 0),
        ("+02:00", 2),
        ("+0200", 2),
        ("+05", 5),
        ("-0330", -3.5),
        ("UTC-05:00", -5),
        ("Europe/Berlin", 2),
    ],
)
def test_a_zone_is_known_by_its_name(name, hours):
    known = zone(name)
    assert known is not None
    assert known.utcoffset(NOON) == timedelta(hours=hours)


@pytest.mark.parametrize(
    "name", [None, "", "+99:00", "+2", "Nowhere/Land", "Europe", "../etc", "CST", "CST\x00", "localtime", "é" * 300]
)
def test_no_zone_is_made_up(name):
    assert zone(name) is None


@pytest.mark.parametrize(
    "name", ["", "Europe", "Europe/Berlim", "../etc/passwd", "/etc/localtime", "a\0b", "é" * 300, "localtime", "+02:00"]
)
def test_what_is_no_name_of_a_zone(name):
    assert not is_zone_name(name)


@pytest.mark.parametrize(
    ("written", "expected"), [("Z", "UTC"), ("gmt", "UTC"), ("-0400", "-04:00"), ("+05", "+05:00"), ("", None)]
)
def test_a_zone_has_one_spelling(written, expected):
    assert spelled(written) == expected


@pytest.mark.parametrize(("seconds", "expected"), [(0, "+00:00"), (-14400, "-04:00"), (19800, "+05:30")])
def test_an_offset_has_one_spelling(seconds, expected):
    assert spelled_offset(seconds) == expected


@pytest.mark.parametrize(
    ("named", "near", "hour"),
    [
        ("UTC-04:00", (), 16),
        ("America/New_York", (), 16),
        ("UTC-06:00|UTC+08:00", ("Asia/Shanghai",), 4),
        ("UTC-06:00|UTC+08:00", ("-06:00", None), 18),
    ],
)
def test_a_moment_in_utc(named, near, hour):
    assert in_utc(NOON, named, near) == datetime(2015, 7, 1, hour, tzinfo=UTC)


@pytest.mark.parametrize("near", [(), (None,), ("Europe/Berlin",), ("Asia/Shanghai", "-06:00")])
def test_an_abbreviation_of_several_zones_gives_no_moment(near):
    assert in_utc(NOON, "UTC-06:00|UTC+08:00", near) is None


def test_no_moment_outside_the_calendar():
    assert in_utc(datetime(9999, 12, 31, 23), "UTC-05:00", ()) is None


@pytest.mark.parametrize(
    ("hours", "is_kept"),
    [(0, True), (-12, True), (14, True), (-3.5, True), (5.75, True), (15, False), (-13, False), (-10.75, False),
     (-11.25, False), (13.25, False), (0.5, False), (1.01, False)],
)  # fmt: skip
def test_clocks_on_earth_are_apart_by_offsets_in_use(hours, is_kept):
    assert is_civil_offset(timedelta(hours=hours)) is is_kept
