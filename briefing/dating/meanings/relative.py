"""Expressions reckoned from a day: yesterday, last week, two years ago, three days later, the quarter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefing.dating.calendar import PRECISIONS, SEASONS, Period
from briefing.dating.meanings.amounts import HALF, duration, spell_amount
from briefing.dating.meanings.dates import full_date
from briefing.dating.meanings.parts import with_part
from briefing.dating.reading import NO_ANCHOR, PUBLICATION, Context, Fields, Noted, Reading
from briefing.model import Anchor, Interval, Precision, TimexType

# TIMEX3 spelling of a period of each unit of which nothing is known.
OPEN_VALUES = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "HY": "XXXX-HX",
    "S": "XXXX-XX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X", "H": "TXX", "MIN": "TXX:XX", "SEC": "TXX:XX:XX",
}  # fmt: skip

# Units of which a count is reckoned in days, so that "two weeks ago" is a day; others keep their own precision.
_IN_DAYS = {"D": 1, "W": 7, "FN": 14}
_DAYS_IN_WEEK = 7
_EVERY_MONTH_HAS = 28
_HALF_WEEK = timedelta(days=3)
# Days since the calendar began, modulo seven, of Saturday and Sunday.
_WEEKEND_DAYS = (6, 0)
# Thursday and Friday, when "weekend" alone is nearer to the coming one.
_WEEKEND_EVE = (4, 5)
# Where a count is not whole ("a year and a half"), it is reckoned in this finer unit, of which so many make one.
_FINER_STEPS = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("DE", 10), "M": ("D", 30)}
# The hour at which a night is over and the one at which hours are counted anew.
_DAWN, _NOON = 6, 12
_CLOCK_UNITS = ("H", "MIN", "SEC")


def deictic(fields: Fields, context: Context) -> Reading:
    """`unit` and `offset` from the publication date: today, yesterday, last year; with a `part` of the day.

    `edged` has the unit and its mod in one ("END Y" for "fin d'année").
    """
    if "edged" in fields:
        mod, edged = str(fields["edged"]).split()
        fields = {**fields, "unit": edged, "mod": mod}
    unit, offset = fields.get("unit", "D"), fields["offset"] + _past_midnight(fields)
    if unit == "WE":
        return _weekend(offset, fields, context)
    if context.narrative and unit == "D" and offset == 0 and "part" not in fields:
        return Reading.unresolved("PRESENT_REF", "the present of a text that tells of another time")
    if unit not in PRECISIONS:
        return duration({**fields, "number": 1}, context)
    today = context.today(unit)
    if today is None:
        reading = Reading.unresolved(
            OPEN_VALUES[unit], f"reckoned from the {unit_words(unit)} of publication, which is unknown"
        )
    else:
        rule = f"{_steps_words(offset, unit)} {context.publication_words}"
        reading = Reading.of(today + offset, PUBLICATION, rule)
    return with_part(reading.modified(fields.get("mod")), fields, context)


def _past_midnight(fields: Fields) -> int:
    """1 for an hour before dawn of a night ("2 a.m. last night"): it falls on the day after the one the night is of."""
    is_night = fields.get("part") == "NI" and fields.get("meridiem") == 0
    return int(is_night and fields.get("hour", _DAWN) % _NOON < _DAWN)


def _steps_words(steps: int, unit: str) -> str:
    """Where a period lies, as the beginning of a rule: "the week before that of", "2 days after"."""
    words = unit_words(unit)
    that = "" if unit == "D" else " that of"
    if steps == 0:
        return f"the {words} of"
    way = "before" if steps < 0 else "after"
    return f"the {words} {way}{that}" if abs(steps) == 1 else f"{_counted(abs(steps), unit)} {way}{that}"


def _weekend(offset: int, fields: Fields, context: Context) -> Reading:
    """The one past, for "the weekend" up to Friday, unless the words look ahead; for "this weekend" the coming one."""
    today = context.today()
    week = context.today("WE")
    if today is None or week is None:
        return Reading.unresolved(OPEN_VALUES["WE"], "reckoned from the week of publication, which is unknown")
    is_over = today.index % _DAYS_IN_WEEK not in _WEEKEND_DAYS
    way = context.direction()
    is_near = bool(fields.get("bare")) and today.index % _DAYS_IN_WEEK in _WEEKEND_EVE
    looks_back = way.sign < 0 or (way.sign == 0 and "which" not in fields and not is_near)
    steps = -1 if offset == 0 and is_over and looks_back else offset
    rule = f"the weekend seen from {context.publication_words}; {way}"
    return Reading.of(week + steps, PUBLICATION, rule, fields.get("mod"))


def which_unit(fields: Fields, context: Context) -> Reading:
    """`which` (-1 last, 0 this, 1 next) and `unit`; `month` or `season` for a named one."""
    if "month" in fields:
        return _which_named(fields, context, "M", fields["month"] - 1, 12)
    if "season" in fields:
        return _which_named(fields, context, "S", SEASONS.index(fields["season"]), 4)
    if context.narrative and (told := _told_within(fields["unit"], context, required=True)):
        noted, period = told
        rule = f"reckoned from the date told of before, {noted.period.value}"
        return Reading.of(period + fields["which"], noted.anchor, rule, fields.get("mod"))
    return deictic({**fields, "offset": fields["which"]}, context)


def _which_named(fields: Fields, context: Context, unit: str, place: int, per_year: int) -> Reading:
    """A named month or season: `which` counts such months themselves, `year_which` the years they are in."""
    if "year_which" in fields and (year := context.today("Y")):
        index = (year.index + fields["year_which"]) * per_year + place
        rule = f"in the year reckoned from {context.publication_words}"
        return Reading.of(Period(unit, index), PUBLICATION, rule, fields.get("mod"))
    which, today = fields.get("which", 0), context.today(unit)
    if today is None:
        spelled = f"XXXX-{place + 1:02}" if unit == "M" else f"XXXX-{fields['season']}"
        return Reading.unresolved(spelled, "reckoned from publication, which is unknown")
    here = today.index % per_year
    if which < 0:
        chosen = today - ((here - place) % per_year or per_year)
        rule = f"last one before {context.publication_words}"
    elif which > 0:
        chosen = today + ((place - here) % per_year or per_year)
        rule = f"next one after {context.publication_words}"
    else:
        chosen = today + (place - here)
        rule = f"the one of the year of {context.publication_words}"
    return with_part(Reading.of(chosen, PUBLICATION, rule, fields.get("mod")), fields, context)


def offset(fields: Fields, context: Context) -> Reading:
    """`number` or `vague`, `unit`, and `sign` (-1 ago, +1 from now); `base` "told" reckons from the last date told.

    `spelled` "amount" gives the length for a value, where a language's annotators do.
    """
    unit, sign = fields["unit"], fields["sign"]
    number = fields.get("number", fields.get("one"))
    if number is None or "vague" in fields:
        if fields.get("spelled") == "amount":
            return Reading.amount(spell_amount(None, unit), "not said how long ago or ahead")
        return _vague_offset(sign, fields, context)
    number += HALF if "half" in fields else 0
    base, anchor, words = _base(fields, context)
    if unit in _CLOCK_UNITS:
        return _clock_offset(number, unit, sign, base, anchor, words)
    # "The following week" is a week; a count of weeks leads to a day.
    in_days: dict[str, int] = {} if fields.get("whole") else _IN_DAYS
    steps = round(number * sign * in_days.get(unit, 1))
    axis = "D" if unit in in_days else unit
    start = base.within(axis) if base and base.unit in _FINER.get(axis, (axis,)) else None
    if base is None or start is None:
        return Reading.unresolved(OPEN_VALUES.get(axis, ""), f"reckoned from {words}, which is not known so finely")
    if axis == "WE" and base.unit == "D" and sign > 0 and base.index % _DAYS_IN_WEEK not in _WEEKEND_DAYS:
        # Seen from a working day the following weekend is that of the same week.
        steps -= 1
    if number != int(number) and axis in _FINER_STEPS:
        finer, times = _FINER_STEPS[axis]
        start, steps = base.within(finer) or start, round(number * sign * times)
    if anchor != PUBLICATION and sign > 0 and has_not_come(start + steps, context):
        return Reading.unresolved(OPEN_VALUES.get(axis, ""), "it would be after publication, yet nothing looks ahead")
    rule = f"{_counted(number, unit)} {'before' if sign < 0 else 'after'} {words}"
    reading = Reading.of(start + steps, anchor, rule, fields.get("mod"))
    if fields.get("spelled") == "amount":
        reading = replace(reading, value=spell_amount(number, unit))
    return with_part(_widened(reading) if axis == "D" != unit else reading, fields, context)


def anniversary(fields: Fields, context: Context) -> Reading:
    """`number` years before the present `unit` ("twenty years ago this month", "ten years ago today")."""
    unit, number = fields.get("unit", "D"), fields.get("number", fields.get("one"))
    today, day = context.today(unit), context.published.interval.first_day
    if today is None or day is None or number is None or not 0 < day.year - number < day.year:
        return Reading.unresolved(OPEN_VALUES.get(unit, ""), "reckoned from publication, which is not known so finely")
    then = Period.day_of(round(day.year - number), day.month, min(day.day, _EVERY_MONTH_HAS))
    if then is None or (period := then.within(unit)) is None:
        return Reading.unresolved(OPEN_VALUES.get(unit, ""), "no such day")
    if unit == "D":
        period = Period.day_of(round(day.year - number), day.month, day.day) or period
    return Reading.of(period, PUBLICATION, f"{number:g} years before {context.publication_words}")


def has_not_come(period: Period, context: Context) -> bool:
    """Whether the period lies after publication while the words around do not look ahead."""
    today = context.today(period.unit)
    return today is not None and not context.narrative and period > today and context.direction().sign <= 0


def _widened(reading: Reading) -> Reading:
    """A count of weeks names a day in TIMEX3, yet nobody means that very day: the interval has half a week each way."""
    interval = reading.interval
    if interval is None or interval.earliest is None or interval.latest is None:
        return reading
    try:
        wider = Interval(interval.earliest - _HALF_WEEK, interval.latest + _HALF_WEEK)
    except OverflowError:
        return reading
    return replace(reading, interval=wider, precision=Precision.WEEK)


def _base(fields: Fields, context: Context) -> tuple[Period | None, Anchor, str]:
    if fields.get("base") == "told" or context.narrative:
        told = context.last_told()
        if told and told.period.unit == "D":
            told, _ = context.day_told()
        if told:
            return told.period, told.anchor, f"the date told of before, {told.period.value}"
        if fields["sign"] > 0:
            return None, NO_ANCHOR, "a date told of before"
    today = context.today("D") or context.today("M") or context.today("Y")
    return today, PUBLICATION, context.publication_words


def _vague_offset(sign: int, fields: Fields, context: Context) -> Reading:
    if fields.get("base") == "told" and not context.narrative:
        return Reading.amount(spell_amount(None, fields["unit"]), "a time after or before another, not said how long")
    value = "PAST_REF" if sign < 0 else "FUTURE_REF"
    return Reading(TimexType.DATE, value, None, None, NO_ANCHOR, "not said how long ago or ahead")


def _clock_offset(number: float, unit: str, sign: int, base: Period | None, anchor: Anchor, words: str) -> Reading:
    value = f"{base.value}TXX" if base and base.unit == "D" else "XXXX-XX-XXTXX"
    rule = f"{number:g} hours, minutes or seconds from a moment of {words} that is not known"
    interval = base.interval if base and base.unit == "D" and sign < 0 and unit != "H" else None
    return Reading(TimexType.TIME, value, interval, base.precision if interval and base else None, anchor, rule)


def bare_unit(fields: Fields, context: Context) -> Reading:
    """The period of `unit` told of last ("that day", "the same month"), else the one of publication ("the week")."""
    unit = fields.get("unit", "D")  # a part of the day alone ("that evening") is one of a day
    told = _told_within(unit, context, required=bool(fields.get("told")))
    if told:
        noted, period = told
        return with_part(
            Reading.of(period, noted.anchor, f"the one told of before, {noted.period.value}", fields.get("mod")),
            fields,
            context,
        )
    if context.narrative:
        return Reading.unresolved(OPEN_VALUES.get(unit, ""), "no date told of before to take it from")
    reading = deictic({**fields, "offset": 0}, context)
    if reading.interval is not None and (unit == "D" or fields.get("told")):
        return reading.assumed(f"assumed, no word says which {unit_words(unit)}: {reading.rule}")
    return reading


def unit_words(unit: str) -> str:
    """A unit as a rule prints it: "week"."""
    return "fortnight" if unit == "FN" else str(PRECISIONS.get(unit, "time"))


def _counted(number: float, unit: str) -> str:
    words = unit_words(unit)
    if number == 1:
        return f"1 {words}"
    return f"{number:g} {words.removesuffix('y') + 'ies' if words.endswith('ury') else words + 's'}"


def past_unit(fields: Fields, context: Context) -> Reading:
    """The unit past ("the past week"): TIMEX3 names the one before, but the time meant runs up to publication."""
    reading = which_unit({**fields, "which": -1}, context)
    today = context.today()
    if today is None or reading.period is None or reading.anchor != PUBLICATION:
        return reading
    interval = _running(today, reading.period, -1)
    return replace(
        reading, interval=interval, period=None, rule=f"the {reading.precision} up to {context.publication_words}"
    )


def coming_unit(fields: Fields, context: Context) -> Reading:
    """The unit to come ("over the next month"): TIMEX3 names the one after, the time meant begins with publication."""
    if context.narrative:
        return offset({**fields, "sign": 1, "base": "told", "number": 1, "whole": True}, context)
    reading = deictic({**fields, "offset": 1}, context)
    today = context.today()
    if today is None or reading.period is None:
        return reading
    rule = f"the {reading.precision} from {context.publication_words} on"
    return replace(reading, interval=_running(today, reading.period, 1), period=None, rule=rule)


def _running(today: Period, whole: Period, sign: int) -> Interval | None:
    """From `today` back or on, as many days in all as the calendar period `whole` has, at least two."""
    if whole.first_day is None or whole.last_day is None:
        return None
    ends = today, today + sign * max((whole.last_day - whole.first_day).days, 1)
    first, last = (end.first_day for end in sorted(ends))
    return Interval.of_days(first, last) if first and last else None


def edge_day(fields: Fields, context: Context) -> Reading:
    """The first (`edge` 1) or last (-1) day of a `month`, a `year`, or a `unit` that is `which` from publication."""
    if "unit" in fields:
        whole = which_unit({key: fields[key] for key in ("unit", "which")}, context)
    else:
        whole = full_date({key: fields[key] for key in ("month", "year") if key in fields}, context)
    day = (whole.period.first_day if fields["edge"] > 0 else whole.period.last_day) if whole.period else None
    if day is None:
        return Reading.unresolved(OPEN_VALUES["D"], f"a day of a time that is not known: {whole.rule}")
    name = "first" if fields["edge"] > 0 else "last"
    return Reading.of(Period.of(day, "D"), whole.anchor, f"the {name} day of {whole.value}: {whole.rule}")


def open_unit(fields: Fields, context: Context) -> Reading:
    """A unit that the words behind it define ("the day of the attack"): when that was is not said here."""
    rule = "defined by an event, not by the calendar"
    return with_part(Reading.unresolved(OPEN_VALUES.get(fields.get("unit", "D"), ""), rule), fields, context)


_FINER = {
    "D": ("D",), "W": ("D", "W", "WE"), "WE": ("D", "W", "WE"), "M": ("D", "W", "M"), "Q": ("D", "M", "Q"), "S": ("S",),
    "Y": ("D", "W", "M", "Q", "S", "HY", "Y"), "DE": ("D", "M", "Q", "S", "Y", "DE"),
    "CE": ("D", "M", "Q", "S", "Y", "DE", "CE"),
}  # fmt: skip


def _told_within(unit: str, context: Context, *, required: bool) -> tuple[Noted, Period] | None:
    told = context.last_told(*_FINER.get(unit, (unit,)))
    if told and (required or context.narrative) and (period := told.period.within(unit)):
        return told, period
    return None


def vague(fields: Fields, context: Context) -> Reading:
    """A `value` such as PAST_REF; `recent` gives it an interval that ends with publication and has no known start."""
    interval = None
    last: date | None = context.published.interval.last_day
    rule = "a vague reference"
    anchor = NO_ANCHOR
    if fields.get("recent") and last and not context.narrative:
        interval = Interval.of_days(None, last)
        rule, anchor = f"shortly before {context.publication_words}; since when is not said", PUBLICATION
    elif fields.get("present") and (today := context.today()) and not context.narrative:
        interval, anchor = today.interval, PUBLICATION
        rule = f"at the time of {context.publication_words}"
    return Reading(TimexType.DATE, fields["value"], interval, None, anchor, rule, fields.get("mod"))


def recent(fields: Fields, context: Context) -> Reading:
    """A time of unknown length in `unit`s, up to publication ("recent days")."""
    value = spell_amount(None, fields["unit"])
    last = context.published.interval.last_day
    if last is None or context.narrative:
        return Reading(TimexType.DATE, value, None, None, NO_ANCHOR, "of unknown length; up to when is not known")
    rule = f"shortly before {context.publication_words}; since when is not said"
    return Reading(TimexType.DATE, value, Interval.of_days(None, last), None, PUBLICATION, rule)


MEANINGS = {
    "coming_unit": coming_unit,
    "edge_day": edge_day,
    "past_unit": past_unit,
    "recent": recent,
    "open_unit": open_unit,
    "deictic": deictic,
    "which": which_unit,
    "offset": offset,
    "anniversary": anniversary,
    "bare_unit": bare_unit,
    "vague": vague,
}
