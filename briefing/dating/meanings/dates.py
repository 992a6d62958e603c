"""Dates with names in them: full dates, month and day, a month, a year; the end of a range of them."""

from __future__ import annotations

from dataclasses import replace

from briefing.dating.calendar import MONTHS, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import (
    EXPLICIT,
    PUBLICATION,
    Fields,
    Interpretation,
)
from briefing.dating.meanings.dated_weekday import weekday_fits, with_its_weekday
from briefing.dating.meanings.explicit import before_christ, explicit_day, no_century, year_of
from briefing.dating.meanings.parts import with_part
from briefing.dating.meanings.yearless import month_alone, month_and_day

# The two ends of a range stand no further apart, in characters.
# Months: so far back no day is brought forward, within a year.
_HALF_A_YEAR = 6
_RANGE = 16


def full_date(fields: Fields, context: Context) -> Interpretation:
    """`year`, `month`, `day` (each may be missing), `era` ("BC"), and a `weekday` or `part` of the day.

    `year_which` gives the year as steps from that of publication, `last_day` the day of the month with which the range
    ends that the date begins, `first_day` that with which the range begins that it ends.
    """
    fields = _begun_before(fields)
    year, month, day = year_of(fields, context), fields.get("month"), fields.get("day")
    if year is None and "yy" in fields:
        return no_century(fields["yy"], month, day)
    if fields.get("mentioned_year"):
        mentioned = context.last_mentioned()
        if mentioned is None:
            return _year_open(fields, "in a year mentioned before, but the text mentions none")
        year = mentioned.period.year
    if "year_which" in fields:
        return _in_counted_year(fields, context)
    if month is None:
        return _year_alone(year, fields)
    if year is None:
        which = fields.get("which", 0)
        weekday = fields.get("weekday")
        interpretation = month_and_day(month, day, which, context, weekday) if day else month_alone(month, context)
        interpretation = weekday_fits(interpretation, fields, context)
    elif year < 0:
        interpretation = before_christ(year, month, day)
    elif day is None:
        interpretation = Interpretation.of(
            Period("M", year * MONTHS + month - 1), EXPLICIT, "month and year as written"
        )
    else:
        interpretation = with_its_weekday(explicit_day(year, month, day), fields, context)
    if "shift" in fields and interpretation.period and interpretation.period.unit == "D":
        rule = f"{interpretation.rule}; the night that leads to it begins the day before"
        interpretation = Interpretation.of(interpretation.period + fields["shift"], interpretation.anchor, rule)
    return with_part(interpretation.modified(fields.get("mod")), fields, context)


def _begun_before(fields: Fields) -> Fields:
    """The same, or a day of the month before the one written: "Monday 30 to Friday 3 January" begins in December."""
    if "last_day" not in fields or fields["day"] <= fields["last_day"]:
        return fields
    month, year = fields["month"], fields.get("year")
    if month > 1:
        return {**fields, "month": month - 1}
    return {**fields, "month": MONTHS, **({"year": year - 1} if year is not None else {})}


def _year_open(fields: Fields, rule: str) -> Interpretation:
    spelled = f"XXXX-{fields['month']:02}" + (f"-{fields['day']:02}" if "day" in fields else "")
    return Interpretation.unresolved(spelled, rule)


def _in_counted_year(fields: Fields, context: Context) -> Interpretation:
    """A month, or a day of one, of the year that is `year_which` from publication's ("Sept. 28 last year")."""
    year = context.today("Y")
    if year is None:
        return _year_open(fields, "in a year counted from publication, which is unknown")
    written = {key: value for key, value in fields.items() if key != "year_which"}
    interpretation = full_date({**written, "year": year.index + fields["year_which"]}, context)
    return replace(interpretation, anchor=PUBLICATION, rule=f"in the year counted from {context.publication_words}")


def _year_alone(year: int | None, fields: Fields) -> Interpretation:
    if year is None:
        return Interpretation.unresolved("", "no year, month or day to be read")
    return Interpretation.of(Period("Y", year), EXPLICIT, "year as written", fields.get("mod"))


def date_then(fields: Fields, context: Context) -> Interpretation:
    """The later end of a range: the first such month or day from the one mentioned just before on.

    What is moved "from June 20 to June 12" is so to the nearest one.
    """
    mentioned = context.last_mentioned("D" if "day" in fields else "M", near=_RANGE)
    if mentioned is None:
        return full_date(fields, context)
    begins = mentioned.period.first_day
    here = (fields["month"], fields.get("day", begins.day if begins else 1))
    wraps = begins is not None and here < (begins.month, begins.day)
    if begins is not None and context.moves_on():
        wraps = wraps and begins.month - here[0] > _HALF_A_YEAR
    interpretation = full_date({**fields, "year": mentioned.period.year + wraps}, context)
    return replace(interpretation, anchor=mentioned.anchor, rule=f"the end of the range from {mentioned.period.value}")


def nth_day(fields: Fields, context: Context) -> Interpretation:
    """The `nth` day (1 first, -1 last) of `month`, of `year` or of the one that the words point to."""
    within = full_date({key: fields[key] for key in ("month", "year", "year_which") if key in fields}, context)
    first, last = (within.period.first_day, within.period.last_day) if within.period else (None, None)
    if first is None or last is None:
        return Interpretation.unresolved(f"{within.value}-XX", within.rule)
    day = Period.of(last, "D") if fields["nth"] < 0 else Period.of(first, "D") + (fields["nth"] - 1)
    return Interpretation.of(day, within.anchor, f"counted in {within.value}: {within.rule}")


MEANINGS = {"date": full_date, "date_then": date_then, "nth_day": nth_day}
