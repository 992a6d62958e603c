from zoneinfo import ZoneInfo

import pytest

from briefing.reading.evidence.place_zones import zone_of_place
from briefing.resources import room_data


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("MOSCOW", "Europe/Moscow"),
        ("ALEPPO, Syria", "Asia/Damascus"),
        ("HOMS", "Asia/Damascus"),
        ("SYDNEY, Australia", "Australia/Sydney"),
        ("HAMBURG, Germany", "Europe/Berlin"),
        ("SPRINGFIELD, Mass.", "America/New_York"),
        ("LIVERPOOL, England", "Europe/London"),
        ("URUMQI, China", "Asia/Shanghai"),
        ("SEOUL, South Korea", "Asia/Seoul"),
    ],
)
def test_a_place_beyond_doubt_has_its_zone(place, zone):
    assert zone_of_place(place, 2015) == zone


@pytest.mark.parametrize(
    "place",
    ["TRIPOLI", "SAN JOSE", "SPRINGFIELD", "TBILISI, Georgia", "TOLEDO, Spain", "ROSTOV, Russia", "", ",", "X, Y"],
)
def test_a_place_that_could_keep_several_times_has_none(place):
    assert zone_of_place(place, 2015) is None


@pytest.mark.parametrize("table", ["cities", "states"])
def test_every_zone_of_the_lists_exists(table):
    for zone in room_data("briefing.reading.evidence", "place_zones.toml")[table]:
        assert ZoneInfo(zone).key == zone


def test_no_place_is_listed_twice():
    for table in ("cities", "states"):
        places = [
            place
            for listed in room_data("briefing.reading.evidence", "place_zones.toml")[table].values()
            for place in listed
        ]
        assert len(places) == len(set(places))
