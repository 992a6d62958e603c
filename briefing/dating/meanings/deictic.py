"""Periods seen from publication: yesterday, last week, this May, the past month, the first day of next year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.dating.calendar import PRECISIONS, SEASONS, WEEK, WEEKEND, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import (
    EXPLICIT,
    PUBLICATION,
    Fields,
    Interpretation,
)
from briefing.dating.meanings.amounts import duration
from briefing.dating.meanings.dates import full_date
from briefing.dating.meanings.offsets import LONGER, longer_ago, offset
from briefing.dating.meanings.parts import with_part
from briefing.dating.meanings.quoted import day_said
from briefing.dating.meanings.units import OPEN_VALUES, counted, mentioned_within, unit_words
from briefing.model import Interval

# Thursday and Friday, when "weekend" alone is nearer to the coming one.
_WEEKEND_EVE = (4, 5)
# The hour at which a night is over and the one at which hours are counted anew.
_DAWN, _NOON = 6, 12


def deictic(fields: Fields, context: Context) -> Interpretation:
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
        return Interpretation.unresolved("PRESENT_REF", "the present of a text that tells of another time")
    if unit not in PRECISIONS:
        return duration({**fields, "number": 1}, context)
    today = context.today(unit)
    if today is None:
        interpretation = Interpretation.unresolved(
            OPEN_VALUES[unit], f"counted from the {unit_words(unit)} of publication, which is unknown"
        )
    elif unit == "D" and (said := day_said(context)) and said != today:
        rule = f"{_steps_words(offset, unit)} {said.value}, when the words that hold it were said"
        interpretation = Interpretation.of(said + offset, EXPLICIT, rule)
    else:
        rule = f"{_steps_words(offset, unit)} {context.publication_words}"
        interpretation = Interpretation.of(today + offset, PUBLICATION, rule)
        interpretation = _or_the_year_next_to_it(interpretation, unit, offset, context)
        interpretation = _or_the_week_ending(interpretation, unit, offset, context)
        if offset < 0 and fields.get("mod") == LONGER:
            # "More than a year ago".
            interpretation = longer_ago(interpretation, -offset, unit, context.today())
    return with_part(interpretation.modified(fields.get("mod")), fields, context)


def _or_the_week_ending(interpretation: Interpretation, unit: str, offset: int, context: Context) -> Interpretation:
    """The same, and where weeks end with Saturday, on a weekend the week that ends as another "last week"."""
    today = context.today()
    if unit != "W" or offset != -1 or today is None or not context.language.sunday_first:
        return interpretation
    is_weekend = today.index % WEEK in WEEKEND
    return interpretation.or_else(Period.of(date.fromordinal(today.index), "W")) if is_weekend else interpretation


def _or_the_year_next_to_it(interpretation: Interpretation, unit: str, offset: int, context: Context) -> Interpretation:
    """The same, but open at the turn of the year, where what is told of it lies on the other side.

    "A rocket will launch in June, and a second one later in the year", out on 31 December; "it was the deadliest attack
    of the year", out on 1 January.
    """
    today, year = context.today(), interpretation.period
    if unit != "Y" or offset or year is None or today is None:
        return interpretation
    sign = context.direction().sign
    if sign == 0 or (today + sign * WEEK).year == today.year:
        return interpretation
    return interpretation.assumed(interpretation.rule).or_else(year + sign)


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
    return f"the {words} {way}{that}" if abs(steps) == 1 else f"{counted(abs(steps), unit)} {way}{that}"


def _weekend(offset: int, fields: Fields, context: Context) -> Interpretation:
    """The one past, for "the weekend" up to Friday, unless the words look ahead; for "this weekend" the coming one.

    `coming` says that no other than the first to come is meant ("this coming weekend"), as "next weekend" does not.
    """
    today = context.today()
    week = context.today("WE")
    if today is None or week is None:
        return Interpretation.unresolved(OPEN_VALUES["WE"], "counted from the week of publication, which is unknown")
    is_over = today.index % WEEK not in WEEKEND
    if "coming" in fields:
        coming = week if is_over else week + 1
        return Interpretation.of(coming, PUBLICATION, f"the first weekend after {context.publication_words}")
    way = context.direction()
    is_near = bool(fields.get("bare")) and today.index % WEEK in _WEEKEND_EVE
    looks_back = way.sign < 0 or (way.sign == 0 and "which" not in fields and not is_near)
    steps = -1 if offset == 0 and is_over and looks_back else offset
    rule = f"the weekend seen from {context.publication_words}; {way}"
    found = Interpretation.of(week + steps, PUBLICATION, rule, fields.get("mod"))
    # The heading "Protests this weekend" of a Monday may be of either, that of a Thursday is of the coming one.
    is_heading = way.sign == 0 and today.index % WEEK not in _WEEKEND_EVE
    is_doubtful = is_heading if "which" in fields else way.sign > 0
    is_either = offset == 0 and is_over and way.is_unsure and is_doubtful
    # "Programmes on the air over the weekend", without a verb that says which, on a Friday.
    is_eve = way.sign == 0 and today.index % WEEK in _WEEKEND_EVE
    if offset == 0 and steps < 0 and is_eve:
        return found.assumed(rule).or_else(week)
    return found.assumed(rule).or_else(week - 1) if is_either else found


def which_unit(fields: Fields, context: Context) -> Interpretation:
    """`which` (-1 last, 0 this, 1 next) and `unit`; `month` or `season` for a named one.

    `in_doubt` says that a clause tells which is meant, by the calendar or not ("im letzten Jahr, in dem er spielte").
    """
    if "month" in fields:
        return _which_named(fields, context, "M", fields["month"] - 1, 12)
    if "season" in fields:
        return _which_named(fields, context, "S", SEASONS.index(fields["season"]), 4)
    if context.narrative and (mentioned := mentioned_within(fields["unit"], context, required=True)):
        noted, period = mentioned
        rule = f"counted from the date mentioned before, {noted.period.value}"
        return Interpretation.of(period + fields["which"], noted.anchor, rule, fields.get("mod"))
    found = deictic({**fields, "offset": fields["which"]}, context)
    return (
        found.assumed(f"{found.rule}, or another that its clause tells of: not said") if "in_doubt" in fields else found
    )


def _which_named(fields: Fields, context: Context, unit: str, place: int, per_year: int) -> Interpretation:
    """A named month or season: `which` counts such months themselves, `year_which` the years they are in."""
    if "year_which" in fields and (year := context.today("Y")):
        index = (year.index + fields["year_which"]) * per_year + place
        rule = f"in the year counted from {context.publication_words}"
        return Interpretation.of(Period(unit, index), PUBLICATION, rule, fields.get("mod"))
    which, today = fields.get("which", 0), context.today(unit)
    if today is None:
        spelled = f"XXXX-{place + 1:02}" if unit == "M" else f"XXXX-{fields['season']}"
        return Interpretation.unresolved(spelled, "counted from publication, which is unknown")
    here = today.index % per_year
    if which < 0:
        chosen = today - ((here - place) % per_year or per_year)
        rule = f"last one before {context.publication_words}"
    elif which > 0:
        chosen = today + ((place - here) % per_year or per_year)
        rule = f"next one after {context.publication_words}"
    else:
        chosen = today + (place - here)
        year = context.today("Y")
        if unit == "S" and year and chosen < today and today.year < year.index and context.direction().sign > 0:
            # "Will fly less this summer", said in February, whose winter began in the year before.
            chosen += per_year
        rule = f"the one of the year of {context.publication_words}"
    return with_part(Interpretation.of(chosen, PUBLICATION, rule, fields.get("mod")), fields, context)


def past_unit(fields: Fields, context: Context) -> Interpretation:
    """The unit past ("the past week"): TIMEX3 names the one before, but the time meant runs up to publication."""
    interpretation = which_unit({**fields, "which": -1}, context)
    today = context.today()
    if today is None or interpretation.period is None or interpretation.anchor != PUBLICATION:
        return interpretation
    interval = _running(today, interpretation.period, -1)
    return replace(
        interpretation,
        interval=interval,
        period=None,
        rule=f"the {interpretation.precision} up to {context.publication_words}",
    )


def coming_unit(fields: Fields, context: Context) -> Interpretation:
    """The unit to come ("over the next month"): TIMEX3 names the one after, the time meant begins with publication."""
    if context.narrative:
        return offset({**fields, "sign": 1, "base": "mentioned", "number": 1, "whole": True}, context)
    interpretation = deictic({**fields, "offset": 1}, context)
    today = context.today()
    if today is None or interpretation.period is None:
        return interpretation
    rule = f"the {interpretation.precision} from {context.publication_words} on"
    return replace(interpretation, interval=_running(today, interpretation.period, 1), period=None, rule=rule)


def _running(today: Period, whole: Period, sign: int) -> Interval | None:
    """From `today` back or on, as many days in all as the calendar period `whole` has, at least two."""
    if whole.first_day is None or whole.last_day is None:
        return None
    ends = today, today + sign * max((whole.last_day - whole.first_day).days, 1)
    first, last = (end.first_day for end in sorted(ends))
    return Interval.of_days(first, last) if first and last else None


def edge_day(fields: Fields, context: Context) -> Interpretation:
    """The first (`edge` 1) or last (-1) day of a `month`, a `year`, or a `unit` that is `which` from publication."""
    if "unit" in fields:
        whole = which_unit({key: fields[key] for key in ("unit", "which")}, context)
    else:
        whole = full_date({key: fields[key] for key in ("month", "year") if key in fields}, context)
    day = (whole.period.first_day if fields["edge"] > 0 else whole.period.last_day) if whole.period else None
    if day is None:
        return Interpretation.unresolved(OPEN_VALUES["D"], f"a day of a time that is not known: {whole.rule}")
    name = "first" if fields["edge"] > 0 else "last"
    return Interpretation.of(Period.of(day, "D"), whole.anchor, f"the {name} day of {whole.value}: {whole.rule}")


MEANINGS = {
    "deictic": deictic,
    "which": which_unit,
    "past_unit": past_unit,
    "coming_unit": coming_unit,
    "edge_day": edge_day,
}
