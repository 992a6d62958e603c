"""Dates with figures or names in them: full dates, month and day, a month, a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR

from briefing.dating.calendar import Period, spell_year
from briefing.dating.meanings.parts import with_part
from briefing.dating.reading import EXPLICIT, PUBLICATION, Context, Fields, Reading, month_name
from briefing.model import TimexType

# A month and day with a tense beside it is sought so many days that way; beyond, the nearest one is likelier.
_TENSE_REACH = 306
# The calendar repeats within so many years, leap days included.
_LEAP_CYCLE = range(-8, 9)
# Two figures of a year that would lie so many years ahead of publication mean the century before.
_YEARS_AHEAD = 10
_LEAP_DAY = "02-29"
_FULL_YEAR_FIGURES = 4
_MONTHS = 12
# A bare month at most so many months ahead is taken as coming where no tense says otherwise.
_SOON = 2
# A month and day without a tense is taken as coming where it is nearer than the last one and at most so many days
# ahead. Tuned on articles nobody annotated, by the dates in them whose year was taken away.
_DAYS_AHEAD = 90
# The two ends of a range stand no further apart, in characters.
_RANGE = 16
_CENTURY = 100


def full_date(fields: Fields, context: Context) -> Reading:
    """`year`, `month`, `day` (each may be missing), `era` ("BC"), and a `weekday` or `part` of the day.

    `year_which` gives the year as steps from that of publication.
    """
    year, month, day = _year(fields, context), fields.get("month"), fields.get("day")
    if year is None and "yy" in fields:
        return _no_century(fields["yy"], month, day)
    if fields.get("told_year"):
        told = context.last_told()
        if told is None:
            return _year_open(fields, "in a year told of before, and none is")
        year = told.period.year
    if "year_which" in fields:
        return _in_year_reckoned(fields, context)
    if month is None:
        return _year_alone(year, fields)
    if year is None:
        which = fields.get("which", 0)
        reading = _month_and_day(month, day, which, context) if day else _month_alone(month, context)
        reading = _weekday_fits(reading, fields, context)
    elif year < 0:
        reading = _before_christ(year, month, day)
    elif day is None:
        reading = Reading.of(Period("M", year * _MONTHS + month - 1), EXPLICIT, "month and year as written")
    else:
        reading = explicit_day(year, month, day)
    if "shift" in fields and reading.period and reading.period.unit == "D":
        rule = f"{reading.rule}; the night that leads to it begins the day before"
        reading = Reading.of(reading.period + fields["shift"], reading.anchor, rule)
    return with_part(reading.modified(fields.get("mod")), fields, context)


def _year_open(fields: Fields, rule: str) -> Reading:
    spelled = f"XXXX-{fields['month']:02}" + (f"-{fields['day']:02}" if "day" in fields else "")
    return Reading.unresolved(spelled, rule)


def _weekday_fits(reading: Reading, fields: Fields, context: Context) -> Reading:
    """The reading, or where its day is not of the `weekday` beside it, that of a year beside whose day is."""
    day, number = reading.period, fields.get("weekday")
    today = context.today()
    if number is None or day is None or day.unit != "D" or today is None or reading.anchor != PUBLICATION:
        return reading
    if day.value.endswith(_LEAP_DAY) or _is_weekday(day, number):
        return reading
    years = (day.year - 1, day.year + 1)
    fitting = [p for year in years if (p := Period.day_of(year, fields["month"], fields["day"]))]
    fitting = [p for p in fitting if _is_weekday(p, number)]
    if not fitting:
        return reading
    nearest = min(fitting, key=lambda p: abs(p.index - today.index))
    return Reading.of(nearest, reading.anchor, "the year beside, in which the day of the week fits")


def _is_weekday(day: Period, number: int) -> bool:
    return (day.index - 1) % 7 + 1 == number


def _in_year_reckoned(fields: Fields, context: Context) -> Reading:
    """A month, or a day of one, of the year that is `year_which` from publication's ("Sept. 28 last year")."""
    year = context.today("Y")
    if year is None:
        return _year_open(fields, "in a year reckoned from publication, which is unknown")
    written = {key: value for key, value in fields.items() if key != "year_which"}
    reading = full_date({**written, "year": year.index + fields["year_which"]}, context)
    return replace(reading, anchor=PUBLICATION, rule=f"in the year reckoned from {context.publication_words}")


def _no_century(figures: int, month: int | None, day: int | None) -> Reading:
    value = "-".join([f"XX{figures:02}", *(f"{part:02}" for part in (month, day) if part is not None)])
    return Reading.unresolved(value, "two figures of a year; its century hangs on publication, which is unknown")


def _year(fields: Fields, context: Context) -> int | None:
    year = fields.get("year", fields.get("spoken"))
    if year is None and "yy" in fields:
        today = context.today("Y")
        if "century_of" in fields:
            return int(fields["century_of"]) // _CENTURY * _CENTURY + int(fields["yy"])
        if today is None:
            return None
        year = today.index // _CENTURY * _CENTURY + fields["yy"]
        if year > today.index + _YEARS_AHEAD:
            year -= _CENTURY
    if year is None:
        return None
    if fields.get("month", 0) > fields.get("last_month", _MONTHS):
        # "From November to March 2011" begins in the year before the one written.
        year -= 1
    return -year if fields.get("era") == "BC" else int(year)


def _year_alone(year: int | None, fields: Fields) -> Reading:
    if year is None:
        return Reading.unresolved("", "no year, month or day to be read")
    return Reading.of(Period("Y", year), EXPLICIT, "year as written", fields.get("mod"))


def _before_christ(year: int, month: int, day: int | None) -> Reading:
    value = f"{spell_year(year)}-{month:02}" + (f"-{day:02}" if day else "")
    return Reading(TimexType.DATE, value, None, None, EXPLICIT, "before Christ: recognised, not placed on the calendar")


def explicit_day(year: int, month: int, day: int) -> Reading:
    """That day of the calendar; unresolved, with the reason, where there is no such day."""
    period = Period.day_of(year, month, day)
    if period is None:
        return Reading.unresolved(f"{year:04}-{month:02}-{day:02}", f"no such day: {_why_none(year, month, day)}")
    return Reading.of(period, EXPLICIT, "full date as written")


def _why_none(year: int, month: int, day: int) -> str:
    """Why the calendar has no such day, in words."""
    if not MINYEAR <= year <= MAXYEAR:
        return f"the calendar runs from the year {MINYEAR} to {MAXYEAR}"
    if not 1 <= month <= _MONTHS:
        return f"no month has the number {month}"
    return f"{month_name(month)} {year} has {monthrange(year, month)[1]} days, not {day}"


def _month_and_day(month: int, day: int, which: int, context: Context) -> Reading:
    spelled = f"XXXX-{month:02}-{day:02}"
    if context.narrative and (told := context.told_year(month, day)):
        year, anchor = told
        period = Period.day_of(year, month, day)
        if period:
            return Reading.of(period, anchor, f"in the year told of before, {year}")
        if year < 0:
            return _before_christ(year, month, day)
    today = context.today()
    if today is None:
        return _in_publication_year(month, day, context) or Reading.unresolved(
            spelled, "no year given and the publication day is unknown"
        )
    candidates = [p for shift in _LEAP_CYCLE if (p := Period.day_of(today.year + shift, month, day))]
    if not candidates:
        return Reading.unresolved(spelled, f"no such day: {month_name(month)} never has {day} days")
    if which:
        chosen = _towards(candidates, today, which)
        rule = f"{'next one after' if which > 0 else 'last one before'} {context.publication_words}"
        return Reading.of(chosen, PUBLICATION, rule)
    return _nearest_day(candidates, today, context)


def _towards(candidates: list[Period], today: Period, sign: int) -> Period:
    """The first of the days after today, or the last before it."""
    if sign > 0:
        return min((day for day in candidates if day > today), default=candidates[-1])
    return max((day for day in candidates if day < today), default=candidates[0])


def _nearest_day(candidates: list[Period], today: Period, context: Context) -> Reading:
    """The one that the tense points to; without a tense the nearest one, the other way kept as an alternative."""
    past = max((p for p in candidates if p <= today), default=candidates[0])
    future = min((p for p in candidates if p >= today), default=candidates[-1])
    way = context.direction()
    back, ahead = today.index - past.index, future.index - today.index
    if back == 0:
        return Reading.of(past, PUBLICATION, "the publication day itself")
    if way.sign > 0 and ahead < _TENSE_REACH:
        coming = Reading.of(future, PUBLICATION, f"next one after {context.publication_words}; {way}")
        return coming.beside(past) if way.is_open else coming
    if way.sign < 0 and back < _TENSE_REACH:
        return Reading.of(past, PUBLICATION, f"most recent one on or before {context.publication_words}; {way}")
    chosen, other = (past, future) if back <= ahead or ahead > _DAYS_AHEAD else (future, past)
    reading = Reading.of(chosen, PUBLICATION, f"nearest one to {context.publication_words}; {way}")
    return replace(reading, alternatives=(other.interval,) if other.interval else ())


def _in_publication_year(month: int, day: int, context: Context) -> Reading | None:
    """Where only the month of publication is known, a day of that very month has its year."""
    today = context.today("M")
    if today is None or today.index % _MONTHS + 1 != month:
        return None
    period = Period.day_of(today.year, month, day)
    return Reading.of(period, PUBLICATION, "in the month of publication") if period else None


def _month_alone(month: int, context: Context) -> Reading:
    if context.narrative and (told := context.told_year(month)):
        year, anchor = told
        return Reading.of(Period("M", year * _MONTHS + month - 1), anchor, f"in the year told of before, {year}")
    today = context.today("M")
    if today is None:
        return Reading.unresolved(f"XXXX-{month:02}", "no year given and the month of publication is unknown")
    past = today - (today.index - (month - 1)) % _MONTHS
    future = today + ((month - 1) - today.index) % _MONTHS
    way = context.direction()
    if past == today:
        return Reading.of(today, PUBLICATION, f"the month of {context.publication_words}")
    if way.sign > 0:
        return Reading.of(future, PUBLICATION, f"next one after {context.publication_words}; {way}")
    if way.sign == 0 and future.index - today.index <= _SOON and today.index - past.index > _SOON:
        return Reading.of(future, PUBLICATION, f"nearest one to {context.publication_words}; {way}")
    return Reading.of(past, PUBLICATION, f"most recent one on or before {context.publication_words}; {way}")


def date_then(fields: Fields, context: Context) -> Reading:
    """The later end of a range: the first such month or day from the one told of just before on."""
    told = context.last_told("D" if "day" in fields else "M", near=_RANGE)
    if told is None:
        return full_date(fields, context)
    begins = told.period.first_day
    here = (fields["month"], fields.get("day", begins.day if begins else 1))
    wraps = begins is not None and here < (begins.month, begins.day)
    reading = full_date({**fields, "year": told.period.year + wraps}, context)
    return replace(reading, anchor=told.anchor, rule=f"the end of the range from {told.period.value}")


def nth_day(fields: Fields, context: Context) -> Reading:
    """The `nth` day (1 first, -1 last) of `month`, of `year` or of the one that the words point to."""
    within = full_date({key: fields[key] for key in ("month", "year", "year_which") if key in fields}, context)
    first, last = (within.period.first_day, within.period.last_day) if within.period else (None, None)
    if first is None or last is None:
        return Reading.unresolved(f"{within.value}-XX", within.rule)
    day = Period.of(last, "D") if fields["nth"] < 0 else Period.of(first, "D") + (fields["nth"] - 1)
    return Reading.of(day, within.anchor, f"counted in {within.value}: {within.rule}")


def numeric(fields: Fields, context: Context) -> Reading:
    """`iso` year-month-day, figures between strokes (`slashed`) or dots (`dotted`) in the language's order.

    An `iso` date may have a clock time behind it.
    """
    if "iso" in fields:
        return with_part(explicit_day(*map(int, re.findall(r"\d+", fields["iso"]))), fields, context)
    key = "slashed" if "slashed" in fields else "dotted"
    one, other, last = re.findall(r"\d+", fields[key])
    year = int(last) if len(last) == _FULL_YEAR_FIGURES else _year({"yy": int(last)}, context)
    orders = [(int(one), int(other)), (int(other), int(one))]
    if not (context.month_first and key == "slashed"):
        orders.reverse()
    if year is None:
        return _no_century(int(last), *orders[0])
    days = [found for month, number in orders if (found := Period.day_of(year, month, number))]
    if not days:
        return explicit_day(year, *orders[0])
    if len({day.index for day in days}) == 1:
        return Reading.of(
            days[0], EXPLICIT, "date in figures as written; only this order of day and month gives a date"
        )
    order = "month before day" if context.month_first and key == "slashed" else "day before month"
    reading = Reading.of(days[0], EXPLICIT, f"date in figures as written; {order}: {context.order_basis}")
    return replace(reading, alternatives=tuple(day.interval for day in days[1:] if day.interval))


MEANINGS = {"date": full_date, "date_then": date_then, "nth_day": nth_day, "numeric": numeric}
