"""Dates with names in them: full dates, month and day, a month, a year; the end of a range of them."""

from __future__ import annotations

from dataclasses import replace

from briefing.dating.calendar import MONTHS, WEEK, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import (
    EXPLICIT,
    PUBLICATION,
    Fields,
    Interpretation,
)
from briefing.dating.meanings.explicit import before_christ, explicit_day, no_century, year_of
from briefing.dating.meanings.parts import with_part
from briefing.dating.meanings.yearless import month_alone, month_and_day

_LEAP_DAY = "02-29"
# So many days from publication a date is told of as news.
_NEAR = 10
# Years within which all papers count by one calendar.
_LIVING_MEMORY = 90
# The two ends of a range stand no further apart, in characters.
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
        interpretation = month_and_day(month, day, which, context) if day else month_alone(month, context)
        interpretation = _weekday_fits(interpretation, fields, context)
    elif year < 0:
        interpretation = before_christ(year, month, day)
    elif day is None:
        interpretation = Interpretation.of(
            Period("M", year * MONTHS + month - 1), EXPLICIT, "month and year as written"
        )
    else:
        interpretation = _with_its_weekday(explicit_day(year, month, day), fields, context)
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


def _weekday_fits(interpretation: Interpretation, fields: Fields, context: Context) -> Interpretation:
    """The same, or where its day is not of the `weekday` next to it, that of the year before or after whose day is.

    Where the words leave the year open, the weekday tells it.
    """
    day, number = interpretation.period, fields.get("weekday")
    today = context.today()
    if number is None or today is None or interpretation.anchor != PUBLICATION or "day" not in fields:
        return interpretation
    if day is not None and day.value.endswith(_LEAP_DAY):
        return interpretation
    if day is not None and _is_weekday(day, number):
        fit = (each for each in interpretation.alternatives if each.first_day and each.first_day.isoweekday() == number)
        return replace(interpretation, alternatives=tuple(fit))
    years = (day.year - 1, day.year + 1) if day is not None else (today.year, today.year - 1, today.year + 1)
    fitting = [p for year in years if (p := Period.day_of(year, fields["month"], fields["day"]))]
    fitting = [p for p in fitting if _is_weekday(p, number)]
    is_range = "last_day" in fields or "first_day" in fields
    if not fitting:
        # "Monday 20 to Friday 24 September" of no year near: each end alone would take another one.
        is_open = _year_open(fields, "no year near publication has that day of the week")
        return is_open if is_range else _or_its_weekday(interpretation, number)
    nearest = min(fitting, key=lambda p: abs(p.index - today.index))
    if is_range and context.direction().sign < 0 and nearest > today:
        return _year_open(fields, "the words look back, the day of the week is that of a year to come")
    found = Interpretation.of(nearest, interpretation.anchor, "the nearest year in which the day of the week fits")
    # "Died on Wednesday, 9 June", out on Thursday, 11 June: who errs by a day is likelier than who means another year.
    return _or_its_weekday(interpretation, number) if day and not is_range and _errs(day, number, today) else found


def _errs(day: Period, number: int, today: Period) -> bool:
    """Whether the day is told of as news, and the one next to it is of that weekday."""
    is_next = _is_weekday(day - 1, number) or _is_weekday(day + 1, number)
    return is_next and abs(day.index - today.index) <= _NEAR


def _with_its_weekday(interpretation: Interpretation, fields: Fields, context: Context) -> Interpretation:
    """A full date; open where the `weekday` next to it is another's, but for the calendars of long ago."""
    day, number, today = interpretation.period, fields.get("weekday"), context.today("Y")
    if day is None or number is None or _is_weekday(day, number) or "first_day" in fields or "last_day" in fields:
        return interpretation
    is_recent = today is not None and abs(today.index - day.year) <= _LIVING_MEMORY
    return _or_its_weekday(interpretation, number) if is_recent else interpretation


def _or_its_weekday(interpretation: Interpretation, number: int) -> Interpretation:
    """Open between the day as it is written and the nearest of the weekday next to it: one of both is wrong."""
    day = interpretation.period
    if day is None:
        return interpretation
    ahead = (number - (day.index - 1) % WEEK - 1) % WEEK
    other = day + (ahead if ahead <= WEEK // 2 else ahead - WEEK)
    rule = f"{interpretation.rule}, but the day of the week next to it is another's"
    return replace(interpretation, alternatives=()).assumed(rule).or_else(other)


def _is_weekday(day: Period, number: int) -> bool:
    return (day.index - 1) % 7 + 1 == number


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
    """The later end of a range: the first such month or day from the one mentioned just before on."""
    mentioned = context.last_mentioned("D" if "day" in fields else "M", near=_RANGE)
    if mentioned is None:
        return full_date(fields, context)
    begins = mentioned.period.first_day
    here = (fields["month"], fields.get("day", begins.day if begins else 1))
    wraps = begins is not None and here < (begins.month, begins.day)
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
