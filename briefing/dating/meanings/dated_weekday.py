"""A date with a weekday next to it: where the two contradict each other, one is wrong, and nobody can say which.

"Friday, 4 June", where 4 June is a Thursday. From year to year a date moves on by one weekday, by two past a leap day:
the weekday of a year before or after is no other than that of a slip of the pen. So no date leaves its year for it
but for a coming one at hand, and none is after publication where words before it tell what happened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.dating.calendar import MONTHS, WEEK, Period
from briefing.dating.context import Context
from briefing.dating.interpretation import PUBLICATION, Fields, Interpretation

_FITS = "the year in which the day of the week fits"
_TOLD = "words before it tell what happened, and the day of the week is that of a day to come"
_LEAP_DAY = "02-29"
# So many days from publication a date is told of as news.
_NEAR = 10
# So many days from publication a date without its year is told of sooner than one of another year.
_AT_HAND = 90
# Years within which all papers count by one calendar.
_LIVING_MEMORY = 90


def is_weekday(day: Period, number: int) -> bool:
    """Whether a day is of the weekday with that number, 1 Monday to 7 Sunday."""
    return (day.index - 1) % WEEK + 1 == number


def weekday_fits(interpretation: Interpretation, fields: Fields, context: Context) -> Interpretation:
    """A day without its year, held against the `weekday` next to it.

    Where the words leave the year open, the weekday tells it; where the one that they point to is of another weekday,
    both days stay open, but for one nearer to publication. The ends of a range (`first_day`, `last_day`, and the
    `other_weekday`) are of the year in which both fit. What has happened is of no day to come.
    """
    number, today = fields.get("weekday"), context.today()
    if number is None or today is None or interpretation.anchor != PUBLICATION or "day" not in fields:
        return interpretation
    found = _fitting(interpretation, fields, number, context)
    if found.period is None or found.period <= today or not context.is_told():
        return found
    may_be = found.assumed(_TOLD)
    both = dict.fromkeys((*may_be.alternatives, *interpretation.assumed(_TOLD).alternatives))
    return replace(may_be, alternatives=tuple(both))


def _fitting(interpretation: Interpretation, fields: Fields, number: int, context: Context) -> Interpretation:
    """The day that the weekday tells, or both where it is another's."""
    day, today = interpretation.period, context.today()
    assert today is not None
    is_end = "last_day" in fields or "first_day" in fields
    if is_end and not (day is not None and is_weekday(day, number) and _other_end_fits(day, fields)):
        return _range_fits(interpretation, fields, number, context)
    if day is not None and is_weekday(day, number):
        fit = (each for each in interpretation.alternatives if each.first_day and each.first_day.isoweekday() == number)
        return replace(interpretation, alternatives=tuple(fit))
    if day is None:
        return _of_the_open(interpretation, number, today)
    sure = _of_weekday(_other_years(day.year, fields), number)
    if not day.value.endswith(_LEAP_DAY):
        # "Closed Thu 23 May", out on 15 May: a word looks back, but the coming one is at hand and of that weekday.
        reach = min(_AT_HAND, abs(day.index - today.index) - 1)
        sure = [each for each in sure if abs(each.index - today.index) <= reach]
    return Interpretation.of(sure[0], PUBLICATION, _FITS) if sure else or_its_weekday(interpretation, number)


def _other_years(year: int, fields: Fields) -> Iterator[Period | None]:
    """The same day of the month in the years next to one, or of the leap years, whose weekdays lie far apart."""
    is_leap_day = (fields["month"], fields["day"]) == (2, 29)
    steps = (-4, 4, -8, 8) if is_leap_day else (-1, 1)
    return (Period.day_of(year + step, fields["month"], fields["day"]) for step in steps)


def _of_the_open(interpretation: Interpretation, number: int, today: Period) -> Interpretation:
    """Of the days that the words leave open the one of that weekday; open still where the one in the news errs."""
    days = [Period.of(each.first_day, "D") for each in interpretation.alternatives if each.first_day]
    fitting = [day for day in days if is_weekday(day, number)]
    if len(fitting) == 1 and not any(_errs(day, number, today) for day in days):
        return Interpretation.of(fitting[0], interpretation.anchor, _FITS)
    others = [_nearest(day, number) for day in days if abs(day.index - today.index) <= _NEAR]
    intervals = (*interpretation.alternatives, *(other.interval for other in others if other.interval))
    return replace(interpretation, alternatives=tuple(dict.fromkeys(intervals)))


def _errs(day: Period, number: int, today: Period) -> bool:
    """Whether the day is told of as news, and the one next to it is of that weekday."""
    is_next = is_weekday(day - 1, number) or is_weekday(day + 1, number)
    return is_next and abs(day.index - today.index) <= _NEAR


def _range_fits(interpretation: Interpretation, fields: Fields, number: int, context: Context) -> Interpretation:
    """One end of a range ("Monday 20 to Friday 24 September") in the year near publication in which both ends fit."""
    day, today = interpretation.period, context.today()
    assert today is not None
    own = Period.day_of(today.year, fields["month"], fields["day"]) if day is None else None
    years = _of_weekday((own, *_other_years(day.year if day is not None else today.year, fields)), number)
    fitting = [each for each in years if _other_end_fits(each, fields)]
    spelled = f"XXXX-{fields['month']:02}-{fields['day']:02}"
    if not fitting:
        return Interpretation.unresolved(spelled, "no year near publication has those days of the week")
    nearest = min(fitting, key=lambda p: abs(p.index - today.index))
    if context.direction().sign < 0 and nearest > today:
        return Interpretation.unresolved(spelled, "the words look back, the day of the week is that of a year to come")
    return Interpretation.of(nearest, PUBLICATION, _FITS)


def _other_end_fits(day: Period, fields: Fields) -> bool:
    """Whether the other end of the range that a day begins or ends is of its weekday in that year."""
    number, other = fields.get("other_weekday"), fields.get("last_day", fields.get("first_day"))
    if number is None or other is None:
        return True
    wraps = other < fields["day"] if "last_day" in fields else other > fields["day"]
    step = wraps * (1 if "last_day" in fields else -1)
    year, month = divmod(day.year * MONTHS + fields["month"] - 1 + step, MONTHS)
    end = Period.day_of(year, month + 1, other)
    return end is not None and is_weekday(end, number)


def _of_weekday(days: Iterable[Period | None], number: int) -> list[Period]:
    return [day for day in days if day is not None and is_weekday(day, number)]


def with_its_weekday(interpretation: Interpretation, fields: Fields, context: Context) -> Interpretation:
    """A full date; open where the `weekday` next to it is another's, but for the calendars of long ago."""
    day, number, today = interpretation.period, fields.get("weekday"), context.today("Y")
    if day is None or number is None or is_weekday(day, number) or "first_day" in fields or "last_day" in fields:
        return interpretation
    is_recent = today is not None and abs(today.index - day.year) <= _LIVING_MEMORY
    return or_its_weekday(interpretation, number) if is_recent else interpretation


def or_its_weekday(interpretation: Interpretation, number: int) -> Interpretation:
    """Open between the day as it is written and the nearest of the weekday next to it: one of both is wrong."""
    day = interpretation.period
    if day is None:
        return interpretation
    rule = f"{interpretation.rule}, but the day of the week next to it is another's"
    return replace(interpretation, alternatives=()).assumed(rule).or_else(_nearest(day, number))


def _nearest(day: Period, number: int) -> Period:
    """The day of that weekday that is nearest to a day."""
    ahead = (number - (day.index - 1) % WEEK - 1) % WEEK
    return day + (ahead if ahead <= WEEK // 2 else ahead - WEEK)
