"""Days counted from another day that is named beside them: two days after Christmas, 50 years ago yesterday."""

from __future__ import annotations

from dataclasses import replace

from briefing.dating.calendar import WEEK, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import PUBLICATION, Fields, Interpretation, in_words
from briefing.dating.meanings.amounts import spell_amount
from briefing.dating.meanings.dates import full_date
from briefing.dating.meanings.named import named_day
from briefing.dating.meanings.offsets import MONTHS_IN, counted_offset, months_before
from briefing.dating.meanings.parts import with_part
from briefing.dating.meanings.units import OPEN_VALUES, counted

_BESIDE = ("holiday", "year", "month", "day", "weekday")


def day_from(fields: Fields, context: Context) -> Interpretation:
    """`number` units, or the next `from_weekday` or `from_part`, `sign` -1 before or 1 after a day named beside it.

    The day is a `holiday`, or a `day` of a `month`; `year` or `year_which` say of which year. `whole` asks for the
    period next to it: "the week before Christmas" is a week, "a week before Christmas" a day. `spelled` is as for
    `offset`.
    """
    base = _named_beside(fields, context)
    unit = fields.get("unit", "D")
    if base.period is None or base.period.unit != "D":
        return Interpretation.unresolved(OPEN_VALUES[unit], f"counted from a day that is not known: {base.rule}")
    found = _counted_from(base, unit, fields, context)
    part = fields.get("from_part", fields.get("part"))
    return with_part(found, {**fields, "part": part} if part else fields, context)


def _named_beside(fields: Fields, context: Context) -> Interpretation:
    """The day from which it is counted."""
    named = {key: fields[key] for key in _BESIDE if key in fields}
    year = context.today("Y")
    if "year_which" in fields and year:
        named["year"] = year.index + fields["year_which"]
    return named_day(named, context) if "holiday" in named else full_date(named, context)


def _counted_from(base: Interpretation, unit: str, fields: Fields, context: Context) -> Interpretation:
    assert base.period is not None
    sign, day = fields["sign"], base.period
    way = "before" if sign < 0 else "after"
    if "from_weekday" in fields:
        gap = (fields["from_weekday"] - day.index) * sign % WEEK or WEEK
        return Interpretation.of(day + sign * gap, base.anchor, f"the first one {way} {day.value}: {base.rule}")
    if "from_part" in fields:
        return Interpretation.of(day + sign, base.anchor, f"the day {way} {day.value}: {base.rule}")
    number = fields.get("number", fields.get("one", 1))
    words = f"{day.value}: {base.rule}"
    found = counted_offset(number, {**fields, "unit": unit, "sign": sign}, day, base.anchor, words, context)
    return replace(found, value=spell_amount(number, unit)) if fields.get("spelled") == "amount" else found


def ago_from_day(fields: Fields, context: Context) -> Interpretation:
    """`number` years, months or weeks (`unit`) before a day near publication: yesterday (`offset`) or a `weekday`.

    "A year ago Monday" counts from the last Monday, "a year ago this Monday" (`which` 0) from the coming one.
    """
    today, number = context.today(), fields.get("number", fields.get("one"))
    if today is None or number is None or number != int(number):
        return Interpretation.unresolved(OPEN_VALUES["D"], "counted from publication, which is not known so finely")
    near = today + fields["offset"] if "offset" in fields else _weekday_near(today, fields)
    if fields["unit"] == "W":
        then: Period | None = near - int(number) * WEEK
    else:
        then = months_before(near.first_day, int(number) * MONTHS_IN[fields["unit"]]) if near.first_day else None
    if then is None:
        return Interpretation.unresolved(OPEN_VALUES["D"], "no such day")
    return Interpretation.of(then, PUBLICATION, f"{counted(number, fields['unit'])} before {in_words(near.first_day)}")


def _weekday_near(today: Period, fields: Fields) -> Period:
    which: int = fields.get("which", -1)
    back: int = (today.index - fields["weekday"]) % WEEK
    if which < 0:
        return today - (back or WEEK if "which" in fields else back)
    return today + (-back % WEEK or WEEK * which)


def weeks_on(fields: Fields, context: Context) -> Interpretation:
    """`number` weeks after today or another day near it (`offset`): "a week today", "two weeks tomorrow"."""
    today, number = context.today(), fields.get("number", fields.get("one", 1))
    if today is None:
        return Interpretation.unresolved(OPEN_VALUES["D"], "counted from publication, which is unknown")
    weeks = number * fields.get("weeks", 1)
    day = Interpretation.of(today + fields.get("offset", 0) + round(weeks * WEEK), PUBLICATION, "")
    return replace(day, rule=f"{counted(weeks, 'W')} after {in_words((today + fields.get('offset', 0)).first_day)}")


MEANINGS = {"day_from": day_from, "ago_from_day": ago_from_day, "weeks_on": weeks_on}
