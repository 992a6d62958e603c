"""Parts of the day and clock times, put onto a day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from briefing.dating.calendar import Period
from briefing.dating.context import Context
from briefing.dating.interpretation import Fields, Interpretation
from briefing.model import Interval, Precision, TimexType
from briefing.zones import in_utc

_MIDNIGHT_HOUR = 24
_NOON_HOUR = 12
_UTC = "UTC"
_LAST_MINUTE = 59
# "430 pm": hours and minutes run together.
_RUN_TOGETHER = 100


def with_part(interpretation: Interpretation, fields: Fields, context: Context) -> Interpretation:
    """The reading narrowed to the `part` of its day ("AF"), or to its `hour` and `minute`, where fields have one."""
    if "hour" in fields:
        return _either_half(_with_clock(interpretation, fields, context), interpretation, fields, context)
    part = fields.get("part")
    if part is None:
        return interpretation
    if isinstance(part, int):
        # Midnight with a day named is the end of that day; alone it is the beginning of one.
        is_named = "weekday" in fields or "day" in fields
        hour = 0 if part == _MIDNIGHT_HOUR and not is_named else part
        return _with_clock(interpretation, {"hour": hour}, context)
    value = f"{interpretation.value}T{part}" if interpretation.value else ""
    rule = interpretation.rule
    interval, precision = None, None
    if interpretation.period and interpretation.period.unit == "D" and interpretation.interval:
        interval = part_interval(interpretation.period, part, context)
        precision = Precision.PART_OF_DAY if interval else None
    return replace(interpretation, type=TimexType.TIME, value=value, interval=interval, precision=precision, rule=rule)


_LEADING_ZERO = re.compile(r"(?<!\d)0\d")


def _either_half(timed: Interpretation, day: Interpretation, fields: Fields, context: Context) -> Interpretation:
    """Where the language counts hours to twelve and the half of the day is not said, the time may be any of the day."""
    hour = int(fields["hour"] or 0)
    is_open = context.language.twelve_hour and 1 <= hour <= _NOON_HOUR and timed.interval
    if not is_open or "meridiem" in fields or fields.get("zone") == _UTC or isinstance(fields.get("part"), str):
        return timed
    assert context.here is not None
    if _LEADING_ZERO.match(context.lower, context.here.start):
        return timed
    spelled = read_clock({**fields, "meridiem": 0}), read_clock({**fields, "meridiem": _NOON_HOUR})
    first = day.period.first_day if day.period else None
    halves = (_moment(first, *clock[1:]) for clock in spelled if clock and first)
    return replace(
        timed,
        interval=day.interval,
        precision=day.precision,
        rule=f"{day.rule}; morning or afternoon is not said",
        alternatives=tuple(half for half in halves if half is not None),
        utc=None,
    )


def part_interval(day: Period, part: str, context: Context) -> Interval | None:
    """The hours of a part of `day`, from the language's `[part_hours]`; an end before its start is the next day's."""
    hours = context.language.part_hours.get(part)
    first = day.first_day
    if hours is None or first is None:
        return None
    try:
        start = datetime.combine(first, hours[0])
        end = datetime.combine(first, hours[1])
        return Interval(start, end if end > start else end + timedelta(days=1))
    except OverflowError:
        return None


def _with_clock(interpretation: Interpretation, fields: Fields, context: Context) -> Interpretation:
    clock = read_clock(fields)
    if clock is None:
        return Interpretation.unresolved("", "no such time: a day has 24 hours, an hour 60 minutes", TimexType.TIME)
    spelled, hour, minute = clock
    value = f"{interpretation.value or 'XXXX-XX-XX'}T{spelled}" + ("Z" if fields.get("zone") == _UTC else "")
    interval, precision = None, None
    day = interpretation.period.first_day if interpretation.period and interpretation.period.unit == "D" else None
    if day and interpretation.interval:
        # Midnight of a day named is its last minute: "at midnight Wednesday" is not Thursday.
        is_end = hour == _MIDNIGHT_HOUR and minute == 0
        interval = _moment(day, hour - is_end, _LAST_MINUTE if is_end else minute)
        precision = Precision.MINUTE if interval else None
    timed = replace(interpretation, type=TimexType.TIME, value=value, interval=interval, precision=precision)
    return _with_zone(timed, fields.get("zone"), context)


def _with_zone(timed: Interpretation, named: str | None, context: Context) -> Interpretation:
    """The same with its moment in coordinated universal time, where the text names a zone and it is but one."""
    if not named or timed.interval is None or timed.interval.earliest is None:
        return timed
    moment = in_utc(timed.interval.earliest, named, (context.place_zone, context.published.zone))
    if moment is None:
        return replace(
            timed, rule=f"{timed.rule}; several zones have the name of its zone, so its UTC time is not known"
        )
    mentioned = "" if named == _UTC else f"; {moment:%H:%M} UTC on {moment.date()}"
    return replace(timed, utc=moment, rule=timed.rule + mentioned)


def _moment(day: date, hour: int, minute: int) -> Interval | None:
    try:
        start = datetime.combine(day, time(0, 0)) + timedelta(hours=hour, minutes=minute)
        return Interval(start, start + timedelta(seconds=59))
    except OverflowError:
        return None


def read_clock(fields: Fields) -> tuple[str, int, int] | None:
    """The spelling, hour and minute of a clock time; `meridiem` is 0 for a.m. and 12 for p.m."""
    hour, minute = int(fields["hour"] or 0), fields.get("minute", 0)
    if hour >= _RUN_TOGETHER:
        hour, minute = divmod(hour, _RUN_TOGETHER)
        hour %= _MIDNIGHT_HOUR
    if minute < 0:
        hour, minute = hour - 1 or _NOON_HOUR, minute + _LAST_MINUTE + 1
    meridiem = fields.get("meridiem")
    if meridiem is not None and "until" in fields and hour % _NOON_HOUR > fields["until"] % _NOON_HOUR:
        meridiem = _NOON_HOUR - meridiem
    if meridiem is None and isinstance(fields.get("part"), str):
        # "10 in the evening": hours up to 11 belong to the half of the day that the part is in.
        meridiem = 0 if fields["part"] == "MO" else _NOON_HOUR
    if meridiem is not None and hour <= _NOON_HOUR:
        hour = hour % _NOON_HOUR + meridiem
    if hour > _MIDNIGHT_HOUR or minute > _LAST_MINUTE:
        return None
    return f"{hour:02}:{minute:02}", hour, minute
