"""Periods with names: quarters and halves, seasons, decades, centuries, holidays."""

from __future__ import annotations

from briefing.dating.calendar import SEASONS, Period
from briefing.dating.holidays import holiday
from briefing.dating.meanings.parts import with_part
from briefing.dating.reading import EXPLICIT, PUBLICATION, Context, Fields, Reading
from briefing.model import Anchor, TimexType

_CENTURY = 100


def quarter(fields: Fields, context: Context) -> Reading:
    """The `ordinal`-th `unit` ("Q" or "HY") of `year`, or the one nearest to publication that the tense allows."""
    unit, place = fields.get("unit", "Q"), int(fields["ordinal"]) - 1
    return _of_year(unit, place, 4 if unit == "Q" else 2, fields, context)


def season(fields: Fields, context: Context) -> Reading:
    """A `season`, of `year` or near publication."""
    return _of_year("S", SEASONS.index(fields["season"]), 4, fields, context)


def _of_year(unit: str, place: int, per_year: int, fields: Fields, context: Context) -> Reading:
    year = fields.get("year")
    if year is None and "which" in fields and (today := context.today("Y")):
        rule = f"in the year reckoned from {context.publication_words}"
        period = Period(unit, (today.index + fields["which"]) * per_year + place)
        return Reading.of(period, PUBLICATION, rule, fields.get("mod"))
    if year is not None:
        year = -year if fields.get("era") == "BC" else year
        return Reading.of(Period(unit, year * per_year + place), EXPLICIT, "as written", fields.get("mod"))
    if context.narrative and (
        told := context.told_year((place * 12 // per_year + (3 if unit == "S" else 1) - 1) % 12 + 1)
    ):
        period = Period(unit, told[0] * per_year + place)
        return Reading.of(period, told[1], f"in the year told of before, {told[0]}", fields.get("mod"))
    today = context.today(unit)
    if today is None:
        spelled = f"XXXX-{fields['season']}" if unit == "S" else f"XXXX-{unit[0]}{place + 1}"
        return Reading.unresolved(spelled, "no year given and publication is unknown")
    way = context.direction()
    here = today.index % per_year
    if (
        way.sign > 0
        and here != place
        and (unit == "S" or way.words in context.language.settings["cues"]["firm_future"])
    ):
        chosen = today + (place - here) % per_year
        rule = f"next one after {context.publication_words}; {way}"
    else:
        chosen = today - (here - place) % per_year
        rule = f"most recent one on or before {context.publication_words}; {way}"
    return Reading.of(chosen, PUBLICATION, rule, fields.get("mod"))


def decade(fields: Fields, context: Context) -> Reading:
    """`tens` (90 for the nineties) of a `century` written or implied, or `decade` written in full (1990)."""
    if "decade" in fields:
        year = fields["decade"]
    else:
        today = context.today("Y")
        now = today.index if today else 2000
        year = now // _CENTURY * _CENTURY + fields["tens"]
        if year > now:
            year -= _CENTURY
    anchor: Anchor = EXPLICIT
    if fields.get("era") == "BC":
        value = f"BC{year // 10:03}"
        return Reading(TimexType.DATE, value, None, None, EXPLICIT, "before Christ: not placed on the calendar")
    return Reading.of(Period("DE", int(year / 10)), anchor, "decade as written", fields.get("mod"))


def century(fields: Fields, _: Context) -> Reading:
    """The `ordinal`-th century; the 20th is spelled 19, as annotators do."""
    index = int(fields["ordinal"]) - 1
    if fields.get("era") == "BC":
        return Reading(
            TimexType.DATE, f"BC{index:02}", None, None, EXPLICIT, "before Christ: not placed on the calendar"
        )
    return Reading.of(Period("CE", index), EXPLICIT, "century as written", fields.get("mod"))


def named_day(fields: Fields, context: Context) -> Reading:
    """A `holiday` of `year`, or the one nearest to publication that the tense allows; with a `part` of the day."""
    spec = str(fields["holiday"])
    year = fields.get("year")
    if year is not None:
        day = holiday(spec, year)
        if day:
            return with_part(Reading.of(day, EXPLICIT, "named day of the year written"), fields, context)
        return Reading.unresolved(f"{year:04}", "that year has no such day")
    today = context.today()
    if context.narrative and (told := context.last_told("Y", "M", "D")):
        day = holiday(spec, told.period.year)
        if day:
            return with_part(
                Reading.of(day, told.anchor, f"in the year told of before, {told.period.year}"), fields, context
            )
    if today is None:
        return Reading.unresolved("XXXX-XX-XX", "a named day, and the publication day is unknown")
    days = [day for shift in (-1, 0, 1) if (day := holiday(spec, today.year + shift))]
    if not days:
        return Reading.unresolved("XXXX-XX-XX", "no such day near publication")
    which = fields.get("which")
    way = context.direction()
    past, future = [d for d in days if d <= today], [d for d in days if d >= today]
    if which == -1 and past:
        chosen = max(d for d in past)
    elif which == 1 and future:
        chosen = min(d for d in future)
    elif way.sign > 0 and future:
        chosen = min(future)
    elif way.sign < 0 and past and today.index - max(past).index < 300:
        chosen = max(past)
    else:
        chosen = min(days, key=lambda day: abs(day.index - today.index))
    return with_part(
        Reading.of(chosen, PUBLICATION, f"as seen from {context.publication_words}; {way}"), fields, context
    )


MEANINGS = {
    "quarter": quarter,
    "season": season,
    "decade": decade,
    "century": century,
    "holiday": named_day,
}
