"""The time zone of a dateline's place, where place and zone are beyond doubt; else none.

Cities that stand alone in datelines are listed in place_zones.toml; any other needs its state or country, which must
keep one time throughout, or have a zone named for that very city. Countries and zones are those of the IANA time zone
database (`zone.tab`, `iso3166.tab`, in the public domain).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing.tables import room_record

_SEASONS = (1, 7)
"""Months in whose middle each hemisphere keeps summer time, where it does."""


@dataclass(frozen=True, slots=True)
class _Zones:
    """The file: zone → places in `cities` and `states`, code → names of a country, code → its main zone."""

    cities: Mapping[str, tuple[str, ...]]
    states: Mapping[str, tuple[str, ...]]
    countries: Mapping[str, tuple[str, ...]]
    main: Mapping[str, str]


@cache
def _zones() -> _Zones:
    return room_record(_Zones, "briefing.reading.evidence", "place_zones.toml")


def zone_of_place(place: str, year: int) -> str | None:
    """The IANA zone of a place as a dateline writes it, or None where it is not known or could be several.

    Zones that keep the same time all through `year` count as one.

    >>> zone_of_place("ALEPPO, Syria", 2015), zone_of_place("TRIPOLI", 2015)
    ('Asia/Damascus', None)
    """
    parts = [" ".join(part.split()).lower() for part in place.split(",")]
    city, region = parts[0], parts[-1] if len(parts) > 1 else None
    if region is None:
        return _cities().get(city) or _cities().get(city.removesuffix("."))
    state = _states().get(region)
    country = _countries().get(region, "")
    zones = _zones_by_country().get(country, {})
    if state and zones:
        return None  # Georgia is a state and a country
    return state or _zones().main.get(country) or zones.get(city) or _one_of(zones.values(), year)


def _one_of(zones: Iterable[str], year: int) -> str | None:
    distinct = {_offsets(zone, year): zone for zone in reversed(list(zones))}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


def _offsets(zone: str, year: int) -> tuple[timedelta | None, ...]:
    try:
        kept = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ()
    return tuple(datetime(year, month, 15, tzinfo=kept).utcoffset() for month in _SEASONS)


@cache
def _cities() -> Mapping[str, str]:
    """City → zone."""
    return {place: zone for zone, places in _zones().cities.items() for place in places}


@cache
def _states() -> Mapping[str, str]:
    """State or province → zone."""
    return {place: zone for zone, places in _zones().states.items() for place in places}


@cache
def _countries() -> Mapping[str, str]:
    """Name of a country in lower case → its code (ISO 3166)."""
    named = {name.lower(): code for code, name in _rows("iso3166.tab")}
    return named | {name: code for code, names in _zones().countries.items() for name in names}


@cache
def _zones_by_country() -> Mapping[str, Mapping[str, str]]:
    """Code of a country → the city that names a zone, in lower case → the zone."""
    found: dict[str, dict[str, str]] = {}
    for code, _, zone, *_ in _rows("zone.tab"):
        city = zone.rpartition("/")[2].replace("_", " ").lower()
        found.setdefault(code, {})[city] = zone
    return found


def _rows(name: str) -> list[list[str]]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
