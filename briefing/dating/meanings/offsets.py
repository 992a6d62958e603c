"""So many units from a date: two years ago, three days later, ten years ago today."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from briefing.dating.calendar import MONTHS, WEEK, WEEKEND, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import (
    NO_ANCHOR,
    PUBLICATION,
    Fields,
    Interpretation,
)
from briefing.dating.meanings.amounts import HALF, spell_amount
from briefing.dating.meanings.parts import with_part
from briefing.dating.meanings.units import FINER, OPEN_VALUES, counted
from briefing.model import Anchor, Interval, Precision, TimexType

# Units of which a count is made in days, so that "two weeks ago" is a day; others keep their own precision.
_IN_DAYS = {"D": 1, "W": 7, "FN": 14}
_EVERY_MONTH_HAS = 28
MONTHS_IN = {"M": 1, "Y": 12, "DE": 120, "CE": 1200}
"""How many months each unit has that is counted back to the same day of another month."""
# The days that a unit has at most.
_LONGEST = {**_IN_DAYS, "M": 31, "Y": 366, "DE": 3653}
_HALF_WEEK = timedelta(days=3)
# Where a count is not whole ("a year and a half"), it is counted in this finer unit, of which so many make one.
_FINER_STEPS = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("DE", 10), "M": ("D", 30)}
LONGER = "MORE_THAN"
"""TIMEX3's mod of what is longer ago than the amount says."""
_CLOCK_UNITS = ("H", "MIN", "SEC")


def offset(fields: Fields, context: Context) -> Interpretation:
    """`number` or `vague`, `unit`, and `sign` (-1 ago, +1 from now).

    `base` "mentioned" counts from the date mentioned last. `within` says that it was later than so long ago ("less than
    a month ago"), `mod` "MORE_THAN" that it was before that. `spelled` "amount" gives the length for a value, where a
    language's annotators do.
    """
    unit, sign = fields["unit"], fields["sign"]
    number = fields.get("number", fields.get("one"))
    if number is None or "vague" in fields:
        if fields.get("spelled") == "amount":
            return Interpretation.amount(spell_amount(None, unit), "not said how long ago or ahead")
        return _vague_offset(sign, fields, context)
    number += HALF if "half" in fields else 0
    base, anchor, words = _base(fields, context)
    if unit in _CLOCK_UNITS:
        return _clock_offset(number, unit, sign, base, anchor, words)
    found = counted_offset(number, fields, base, anchor, words, context)
    if found.period is None:
        return found
    if fields.get("spelled") == "amount":
        found = replace(found, value=spell_amount(number, unit))
    return _bounded(found, number, base, fields, context)


def _bounded(
    found: Interpretation, number: float, base: Period | None, fields: Fields, context: Context
) -> Interpretation:
    """What was counted, by the words that bound it, and open where it is counted from what has no day.

    "The gorilla, who turned 17 just a day before, picked the boy up": the day before that one, and none of publication.
    """
    unit, is_back = fields["unit"], fields["sign"] < 0
    if fields.get("within"):
        return _up_to_now(found, number, unit, context)
    if is_back and fields.get("mod") == LONGER:
        return longer_ago(found, number, unit, base)
    if is_back and unit == "D" and found.anchor == PUBLICATION and fields.get("base") == "mentioned":
        return replace(found.assumed("counted from what is told, whose day is not given"), alternatives=())
    return with_part(found, fields, context)


def counted_offset(
    number: float, fields: Fields, base: Period | None, anchor: Anchor, words: str, context: Context
) -> Interpretation:
    """So many units from `base`, unresolved where that is not known as finely as the unit asks."""
    unit, sign = fields["unit"], fields["sign"]
    # "The following week" is a week; a count of weeks leads to a day.
    in_days: dict[str, int] = {} if fields.get("whole") else _IN_DAYS
    steps = round(number * sign * in_days.get(unit, 1))
    axis = "D" if unit in in_days else unit
    start = base.within(axis) if base and base.unit in FINER.get(axis, (axis,)) else None
    if base is None or start is None:
        return Interpretation.unresolved(
            OPEN_VALUES.get(axis, ""), f"counted from {words}, which is not known so finely"
        )
    if axis == "WE" and base.unit == "D" and sign > 0 and base.index % WEEK not in WEEKEND:
        # Seen from a working day the following weekend is that of the same week.
        steps -= 1
    if number != int(number) and axis in _FINER_STEPS:
        finer, times = _FINER_STEPS[axis]
        start, steps = base.within(finer) or start, round(number * sign * times)
    if anchor != PUBLICATION and sign > 0 and has_not_come(start + steps, context):
        return Interpretation.unresolved(
            OPEN_VALUES.get(axis, ""), "it would be after publication, yet nothing looks ahead"
        )
    rule = f"{counted(number, unit)} {'before' if sign < 0 else 'after'} {words}"
    interpretation = Interpretation.of(start + steps, anchor, rule, fields.get("mod"))
    return _widened(interpretation) if axis == "D" != unit else interpretation


def offset_of_two(fields: Fields, context: Context) -> Interpretation:
    """`number` of `unit` and `number2` of the finer `unit2`: "a year and three months ago", "two weeks and a day ago".

    It is as fine as the finer one. Open where that is no finer ("served two days and two years ago was freed"), and
    where it is one of the clock.
    """
    number, unit, sign = fields.get("number", fields.get("one")), fields["unit"], fields["sign"]
    number2, unit2 = fields["number2"], fields["unit2"]
    base, anchor, words = _base(fields, context)
    axis = "M" if unit2 in MONTHS_IN else "D"
    first = base.first_day if base and base.unit in FINER[axis] else None
    is_finer = unit in _LONGEST and unit2 in _LONGEST and _LONGEST[unit] > _LONGEST[unit2]
    months = number * MONTHS_IN.get(unit, 0) + number2 * MONTHS_IN.get(unit2, 0)
    days = number * _IN_DAYS.get(unit, 0) + number2 * _IN_DAYS.get(unit2, 0)
    then = months_before(first, -sign * round(months)) if first and is_finer else None
    found = (then + sign * round(days)).within(axis) if then else None
    if found is None or (anchor != PUBLICATION and sign > 0 and has_not_come(found, context)):
        return Interpretation.unresolved(OPEN_VALUES[axis], f"counted from {words}, and how far is not clear")
    rule = f"{counted(number, unit)} and {counted(number2, unit2)} {'before' if sign < 0 else 'after'} {words}"
    return Interpretation.of(found, anchor, rule, fields.get("mod"))


def anniversary(fields: Fields, context: Context) -> Interpretation:
    """`number` years before the present `unit` ("twenty years ago this month", "ten years ago today")."""
    unit, number = fields.get("unit", "D"), fields.get("number", fields.get("one"))
    today, day = context.today(unit), context.published.interval.first_day
    if today is None or day is None or number is None or not 0 < day.year - number < day.year:
        return Interpretation.unresolved(
            OPEN_VALUES.get(unit, ""), "counted from publication, which is not known so finely"
        )
    then = Period.day_of(round(day.year - number), day.month, min(day.day, _EVERY_MONTH_HAS))
    if then is None or (period := then.within(unit)) is None:
        return Interpretation.unresolved(OPEN_VALUES.get(unit, ""), "no such day")
    if unit == "D":
        period = Period.day_of(round(day.year - number), day.month, day.day) or period
    return Interpretation.of(period, PUBLICATION, f"{number:g} years before {context.publication_words}")


def has_not_come(period: Period, context: Context) -> bool:
    """Whether the period lies after publication while the words around do not look ahead."""
    today = context.today(period.unit)
    return today is not None and not context.narrative and period > today and context.direction().sign <= 0


def _up_to_now(found: Interpretation, number: float, unit: str, context: Context) -> Interpretation:
    """The time since then: what was "less than a month ago" was at any time up to publication."""
    today, days = context.today(), _LONGEST.get(unit)
    first = (today - round(number * days)).first_day if today and days else None
    if first is None or today is None or today.first_day is None or found.anchor != PUBLICATION:
        return found
    since = Interval.of_days(first, today.first_day)
    return replace(found, interval=since, precision=Precision.RANGE, period=None, rule=f"since then: {found.rule}")


def longer_ago(found: Interpretation, number: float, unit: str, base: Period | None) -> Interpretation:
    """The time up to then: what was "more than a year ago" may have been in any year before, and not since.

    Its value stays that of the year so long ago, as TIMEX3 has it. Days and weeks are rounded less: "more than two
    weeks ago" is hardly a year ago, and keeps its week.
    """
    first = base.first_day if base is not None and unit in MONTHS_IN else None
    then = months_before(first, round(number * MONTHS_IN[unit])) if first is not None else None
    if then is None or then.interval is None or found.interval is None:
        return found
    until, precision = Interval(None, then.interval.latest), Precision.MONTH if unit in "MY" else Precision.YEAR
    return replace(found, interval=until, precision=precision, period=None, rule=f"by then: {found.rule}")


def months_before(day: date, months: int) -> Period | None:
    """The same day so many months before, or the last of a shorter month."""
    year, month = divmod(day.year * MONTHS + day.month - 1 - months, MONTHS)
    if year < 1:
        return None
    return Period.day_of(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _widened(interpretation: Interpretation) -> Interpretation:
    """A count of weeks names a day in TIMEX3, yet nobody means that very day: the interval has half a week each way."""
    interval = interpretation.interval
    if interval is None or interval.earliest is None or interval.latest is None:
        return interpretation
    try:
        wider = Interval(interval.earliest - _HALF_WEEK, interval.latest + _HALF_WEEK)
    except OverflowError:
        return interpretation
    return replace(interpretation, interval=wider, precision=Precision.WEEK)


def _base(fields: Fields, context: Context) -> tuple[Period | None, Anchor, str]:
    if fields.get("base") == "mentioned" or context.narrative:
        mentioned = context.last_mentioned()
        if mentioned and mentioned.period.unit == "D":
            mentioned, _ = context.day_mentioned()
        if mentioned:
            return mentioned.period, mentioned.anchor, f"the date mentioned before, {mentioned.period.value}"
        if fields["sign"] > 0:
            return None, NO_ANCHOR, "an earlier date in the text"
    today = context.today("D") or context.today("M") or context.today("Y")
    return today, PUBLICATION, context.publication_words


def _vague_offset(sign: int, fields: Fields, context: Context) -> Interpretation:
    if fields.get("base") == "mentioned" and not context.narrative:
        return Interpretation.amount(
            spell_amount(None, fields["unit"]), "a time after or before another, not said how long"
        )
    value = "PAST_REF" if sign < 0 else "FUTURE_REF"
    return Interpretation(TimexType.DATE, value, None, None, NO_ANCHOR, "not said how long ago or ahead")


def _clock_offset(
    number: float, unit: str, sign: int, base: Period | None, anchor: Anchor, words: str
) -> Interpretation:
    value = f"{base.value}TXX" if base and base.unit == "D" else "XXXX-XX-XXTXX"
    rule = f"{number:g} hours, minutes or seconds from a moment of {words} that is not known"
    interval = base.interval if base and base.unit == "D" and sign < 0 and unit != "H" else None
    return Interpretation(TimexType.TIME, value, interval, base.precision if interval and base else None, anchor, rule)


MEANINGS = {"offset": offset, "offset_of_two": offset_of_two, "anniversary": anniversary}
